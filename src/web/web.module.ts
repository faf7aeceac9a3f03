import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { SessionsService } from './sessions.service.js';

/** What every page needs that belongs to no feature. */
@Module({ controllers: [HealthController], providers: [SessionsService], exports: [SessionsService] })
export class WebModule {}

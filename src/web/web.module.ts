import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** What every page needs that belongs to no feature. */
@Module({ controllers: [HealthController] })
export class WebModule {}

import { Module } from '@nestjs/common';
import { OutboxService } from './outbox.service.js';
import { SchedulerService } from './scheduler.service.js';

@Module({ providers: [OutboxService, SchedulerService], exports: [OutboxService, SchedulerService] })
export class JobsModule {}

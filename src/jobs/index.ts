export { JobsModule } from './jobs.module.js';
export { OutboxService } from './outbox.service.js';
export { OutgoingMail } from './outgoing-mail.entity.js';
export { SchedulerService } from './scheduler.service.js';

export { SummariesModule } from './summaries.module.js';
export { SUMMARY_ROLES, SummariesService } from './summaries.service.js';
export { SummaryMail } from './summary-mail.entity.js';
export { SummarySubscription } from './summary-subscription.entity.js';

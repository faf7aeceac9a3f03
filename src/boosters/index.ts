export { BOOSTERS } from './addresses.js';
export { Booster } from './booster.entity.js';
export { BoosterAnswer } from './booster-answer.entity.js';
export { BoosterReminder } from './booster-reminder.entity.js';
export { nextBooster, presentDeadlines } from './list.presenter.js';
export { BoostersModule } from './boosters.module.js';
export { BoostersService, type BoosterEntry } from './boosters.service.js';
export { MutedReminders } from './muted-reminders.entity.js';
export { RemindersService } from './reminders.service.js';

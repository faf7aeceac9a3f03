export { Booster } from './booster.entity.js';
export { BoosterAnswer } from './booster-answer.entity.js';
export { BoosterReminder } from './booster-reminder.entity.js';
export { MutedReminders } from './muted-reminders.entity.js';

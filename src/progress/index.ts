export { lessonLinks, quizHref, trail, unitHref } from './addresses.js';
export { CheckResponse } from './check-response.entity.js';
export { Completion } from './completion.entity.js';
export { LessonReading } from './lesson-reading.entity.js';
export { ProgressModule } from './progress.module.js';
export { ProgressService } from './progress.service.js';
export type { UnitProgress } from './unit-progress.js';
export { StepDone } from './step-done.entity.js';
export { stepsOf } from './unit.presenter.js';

export { AssessmentModule } from './assessment.module.js';
export { AssessmentService } from './assessment.service.js';
export { Attempt } from './attempt.entity.js';
export { presentReplay } from './replay.presenter.js';
export { ReplayService } from './replay.service.js';
export { ClosingService } from './closing.service.js';
export { Response } from './response.entity.js';
export type { Choice, Outcome, Stored } from './domain/responses.js';

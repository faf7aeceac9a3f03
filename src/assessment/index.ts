export { AssessmentModule } from './assessment.module.js';
export { AssessmentService } from './assessment.service.js';
export { Attempt } from './attempt.entity.js';
export { Response } from './response.entity.js';

export { attach } from './attachment.js';
export { AnId } from './an-id.js';
export { ANumber } from './a-number.js';
export { certaintiesIn, choicesIn, hasChoices, withChoices, type ByQuestion } from './choices.js';
export { pictureOf, type ChartRow, type ChartView } from './chart.js';
export { fastifyLog } from './fastify-log.js';
export { problemList, readForm, type Form } from './form.js';
export { optionsOf, type Choosable } from './options.js';
export type { Crumb } from './page-frame.js';
export { fastifyAdapter, furnish } from './server.js';
export type { SessionReader } from './session-store.js';
export { SessionsService } from './sessions.service.js';
export { sha256 } from './sha256.js';
export { SignInNeeded } from './sign-in-needed.js';
export {
  ALLOWED,
  AllowedTo,
  CurrentVisitor,
  PUBLIC,
  Public,
  ROLES,
  sees,
  WithoutTrace,
  Words,
  type Role,
  type Visitor,
} from './visitor.js';
export { WebModule } from './web.module.js';
export { WebSession } from './web-session.entity.js';
export { sayIn } from './words.js';

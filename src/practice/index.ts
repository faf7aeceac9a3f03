export { CardAnswer } from './card-answer.entity.js';
export { Deck } from './deck.entity.js';
export { Decision } from './decision.entity.js';
export { DecksService } from './decks.service.js';
export { safePath } from './domain/replay.js';
export { InterviewRun } from './interview-run.entity.js';
export { InterviewsService } from './interviews.service.js';
export { PracticeModule } from './practice.module.js';

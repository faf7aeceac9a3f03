export * from './exercise.js';
export { askedName, fieldsOf, mixed, readResponse, readResponses, type Field, type Reading, type Refused } from './fields.js';
export { judge, type JudgedPart, type Judgement } from './judge.js';
export {
  CHOSEN,
  isResponseTo,
  lackOf,
  responseText,
  rightResponse,
  rightTexts,
  saidIn,
  storedResponse,
  type Lack,
  type Response,
} from './response.js';
export { reasonsOf, saidBefore, type Reason } from './texts.js';

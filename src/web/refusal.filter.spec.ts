import { ForbiddenException, HttpException, NotFoundException } from '@nestjs/common';
import { DomainError, NotFound, Refused, Unauthorised } from '../shared/index.js';
import { statusOf } from './refusal.filter.js';
import { SignInNeeded } from './sign-in-needed.js';

class NoSuchThing extends NotFound {
  readonly code = 'thing.not-found';
}
class NotNow extends Refused {
  readonly code = 'thing.refused';
}
class NotYou extends Unauthorised {
  readonly code = 'thing.another';
}
class Plain extends DomainError {
  readonly code = 'thing.plain';
}

describe('statusOf', () => {
  it.each([
    { name: 'not there, or not yours', error: new NoSuchThing(), status: 404 },
    { name: 'a rule said no', error: new NotNow(), status: 409 },
    { name: 'a refusal of no kind', error: new Plain(), status: 409 },
    { name: 'not in this role', error: new NotYou(), status: 403 },
    { name: 'nobody is signed in', error: new SignInNeeded('/accedi'), status: 401 },
    { name: 'no such address', error: new NotFoundException(), status: 404 },
    { name: 'another origin', error: new ForbiddenException(), status: 403 },
    { name: 'a failure that says its status', error: new HttpException('down', 503), status: 503 },
    { name: 'too large, says Fastify', error: Object.assign(new Error(), { statusCode: 413 }), status: 413 },
    { name: 'a status of a failure that is not ours', error: Object.assign(new Error(), { statusCode: 502 }), status: 500 },
    { name: 'a status that is no refusal', error: Object.assign(new Error(), { statusCode: 200 }), status: 500 },
    { name: 'a status in letters', error: Object.assign(new Error(), { statusCode: '404' }), status: 500 },
    { name: 'a mistake of ours', error: new TypeError('x is undefined'), status: 500 },
    { name: 'a thrown text', error: 'no', status: 500 },
  ])('$name: $status', ({ error, status }) => expect(statusOf(error)).toBe(status));
});

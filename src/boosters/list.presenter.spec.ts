import { sayIn } from '../web/index.js';
import type { BoosterEntry } from './boosters.service.js';
import { DAYS, standing, type Day } from './domain/calendar.js';
import { nextBooster, presentBoosters, presentDeadlines } from './list.presenter.js';

const say = sayIn('it');
const CODE = 'ABCDEFGH0123';

/** The four boosters of a course completed on 29 January 2027, some of them done, as they stand on a day. */
function entries(today: string, done: Partial<Record<Day, string>> = {}, begun: Day | null = null): BoosterEntry[] {
  const facts = {
    code: CODE,
    name: 'Anna Bianchi',
    courseTitle: 'Al tuo fianco',
    units: [],
    completedOn: '2027-01-29',
    validUntilOn: '2028-01-29',
    issuedAt: '2027-01-29T10:00:00.000Z',
    issuer: 'La rete',
    templateVersion: 1 as const,
  };
  const certificate = {
    id: '9',
    code: CODE,
    personId: '1',
    course: 'al-tuo-fianco',
    cycle: 1,
    facts,
    completedOn: '2027-01-29',
    issuedAt: new Date(facts.issuedAt),
    revokedAt: null,
    anonymisedAt: null,
  };
  return DAYS.map((day, index) => {
    const doneOn = done[day] ?? null;
    const booster = {
      id: String(day),
      personId: '1',
      certificateId: '9',
      day,
      number: index + 1,
      seed: 'x',
      items: [],
      startedAt: new Date(0),
      finishedAt: doneOn ? new Date(`${doneOn}T12:00:00Z`) : null,
    };
    const facts = { day, completedOn: '2027-01-29', graceUntilOn: '2028-03-29', doneOn };
    return { certificate, day, booster: doneOn || day === begun ? booster : null, standing: standing(facts, today) };
  });
}

describe('presentBoosters', () => {
  const due = (...given: Parameters<typeof entries>) => presentBoosters(entries(...given), say).due.map(({ name }) => name);
  const notes = (...given: Parameters<typeof entries>) => presentBoosters(entries(...given), say).steps.map(({ note }) => note);

  it('for who has completed no course says when they begin', () =>
    expect(presentBoosters([], say)).toMatchObject({ none: true, due: [], steps: [], nothingDue: null }));

  it.each([
    { today: '2027-02-04', is: [] },
    { today: '2027-02-05', is: ['Richiamo a 7 giorni'] },
    { today: '2027-02-28', is: ['Richiamo a 7 giorni', 'Richiamo a 30 giorni'] },
    { today: '2028-01-29', is: ['Richiamo annuale', 'Richiamo a 7 giorni', 'Richiamo a 30 giorni', 'Richiamo a 90 giorni'] },
    { today: '2028-03-30', is: ['Richiamo a 7 giorni', 'Richiamo a 30 giorni', 'Richiamo a 90 giorni'] },
  ])('due on $today: $is', ({ today, is }) => expect(due(today)).toEqual(is));

  it('one that was begun is resumed, another is begun', () => {
    const [seven, thirty] = presentBoosters(entries('2027-03-01', {}, 7), say).due;
    expect(seven).toMatchObject({ resume: { href: '/richiami/1', label: 'Riprendi' } });
    expect(thirty).toMatchObject({ resume: null, code: CODE, day: 30, note: '6 domande e un caso: da 3 a 5 minuti' });
  });

  it('says of each when it was done, or from when it may be', () => {
    expect(notes('2027-03-02', { 7: '2027-02-06', 30: '2027-03-01' })).toEqual([
      '6 febbraio 2027',
      '1 marzo 2027',
      'dal giorno 29 aprile 2027',
      'dal giorno 29 gennaio 2028',
    ]);
    expect(notes('2027-03-02', { 7: '2027-03-01' })[0]).toBe('1 marzo 2027, più tardi del previsto');
  });

  it('the yearly one after the grace can no longer be done, and is no link', () => {
    const yearly = presentBoosters(entries('2028-03-30'), say).steps.at(-1);
    expect(yearly).toMatchObject({ over: true, done: false, current: false, todo: false, href: null, note: null });
  });
});

describe('nextBooster', () => {
  it.each([
    { today: '2027-02-04', is: null },
    { today: '2027-03-01', is: { label: 'Richiamo a 7 giorni', href: '/richiami', action: 'Comincia' } },
    { today: '2028-02-01', is: { label: 'Richiamo annuale', href: '/richiami', action: 'Comincia' } },
  ])('on $today', ({ today, is }) => {
    const next = nextBooster(entries(today), say);
    if (is === null) expect(next).toBeNull();
    else expect(next).toMatchObject(is);
  });

  it('says until when the yearly one may be done', () =>
    expect(nextBooster(entries('2028-02-01'), say)!.note).toContain('fino al giorno 29 marzo 2028'));
});

describe('presentDeadlines', () => {
  it.each([
    {
      name: 'after the course',
      today: '2027-02-01',
      is: [
        'Richiamo a 7 giorni: dal giorno 5 febbraio 2027.',
        'Richiamo annuale, che rinnova l’attestato: dal giorno 29 gennaio 2028 al giorno 29 marzo 2028 compreso.',
      ],
    },
    {
      name: 'after the third',
      today: '2027-06-01',
      is: ['Richiamo annuale, che rinnova l’attestato: dal giorno 29 gennaio 2028 al giorno 29 marzo 2028 compreso.'],
    },
    { name: 'after the grace', today: '2028-04-01', is: [] },
  ])('$name', ({ today, is }) => expect(presentDeadlines(entries(today), say)).toEqual(is));
});

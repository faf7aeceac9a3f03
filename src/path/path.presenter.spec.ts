import { aLesson, aUnit } from '../../test/support/content.js';
import type { Certificate } from '../certificates/index.js';
import type { UnitProgress } from '../progress/index.js';
import { sayIn } from '../web/index.js';
import { presentPath } from './path.presenter.js';

const say = sayIn('it');

const unit = (slug: string, number: number) =>
  aUnit({ slug, number, title: `Modulo ${slug}`, lessons: [aLesson('uno', { title: `Lezione di ${slug}` })] });
const progress = (slug: string, given: Partial<UnitProgress> = {}): UnitProgress => ({
  unit: unit(slug, 1),
  theirs: true,
  readings: new Map(),
  lessonsDone: [],
  checks: new Map(),
  steps: [],
  completed: false,
  ...given,
});
const READ = { lessonsDone: ['uno'] };
const DONE = {
  lessonsDone: ['uno'],
  steps: ['signs_done', 'scenario_done', 'quiz_passed', 'card_opened', 'critical_reviewed'],
} satisfies Partial<UnitProgress>;

const certificate = (code: string): Certificate => ({
  id: '9',
  code,
  personId: '1',
  course: 'al-tuo-fianco',
  cycle: 1,
  facts: {
    code,
    name: 'Anna Bianchi',
    courseTitle: 'Al tuo fianco',
    units: [],
    completedOn: '2027-03-10',
    validUntilOn: '2028-03-10',
    issuedAt: '2027-03-10T14:05:00.000Z',
    issuer: 'La rete',
    templateVersion: 1,
  },
  completedOn: '2027-03-10',
  issuedAt: new Date('2027-03-10T14:05:00Z'),
  revokedAt: null,
  anonymisedAt: null,
});

const course = { slug: 'al-tuo-fianco', title: 'Al tuo fianco', summary: '', units: [] };
const present = (given: Partial<Parameters<typeof presentPath>[0]> = {}) =>
  presentPath({ name: 'Anna Maria Bianchi', courses: [course], units: [], certificates: [], boosters: [], ...given }, say);

describe('presentPath', () => {
  it('keeps the units of other professions apart: they are there to be read, and nothing comes next in them', () => {
    const view = present({ units: [progress('a', DONE), progress('b', { theirs: false })] });
    expect(view).toMatchObject({ next: null, finished: true, toRead: [{ title: 'Modulo b', href: '/moduli/b' }] });
    expect(view.units.map(({ title }) => title)).toEqual(['Modulo a']);
  });

  it('greets by the first name', () => expect(present().greeting).toBe('Ciao, Anna'));

  it.each([
    { name: 'nothing begun', units: [progress('a'), progress('b')], next: 'Lezione di a', action: 'path.begin' },
    { name: 'the first begun', units: [progress('a', READ), progress('b')], next: 'Casi: vedi i segni?', action: 'path.go-on' },
    { name: 'the second begun first', units: [progress('a'), progress('b', READ)], next: 'Lezione di a', action: 'path.begin' },
    { name: 'the first done', units: [progress('a', DONE), progress('b')], next: 'Lezione di b', action: 'path.begin' },
  ])('$name: next is $next', ({ units, next, action }) => {
    const view = present({ units });
    expect(view.next).toMatchObject({ label: next, action: say(action) });
    expect(view.finished).toBe(false);
  });

  it.each([
    { name: 'no unit is published', units: [], empty: true, finished: false },
    { name: 'a unit is open', units: [progress('a', DONE), progress('b')], empty: false, finished: false },
    { name: 'all are done', units: [progress('a', DONE), progress('b', DONE)], empty: false, finished: true },
  ])('$name: empty $empty, finished $finished', ({ units, empty, finished }) =>
    expect(present({ units })).toMatchObject({ empty, finished }),
  );

  it.each([
    { name: 'new', given: {}, state: 'Da iniziare', tone: '', value: 0 },
    { name: 'begun', given: READ, state: 'In corso', tone: 'warning', value: 1 },
    { name: 'done', given: DONE, state: 'Completato', tone: 'success', value: 5 },
  ])('a unit that is $name: $state', ({ given, state, tone, value }) => {
    const [tile] = present({ units: [progress('a', given)] }).units;
    expect(tile).toMatchObject({ state, tone, href: '/moduli/a', progress: { value, max: 5 } });
  });

  it('shows the newest certificate, with the code as it is printed and the last day it is valid', () => {
    expect(present().certificate).toBeNull();
    expect(present({ certificates: [certificate('ABCD1234'), certificate('EFGH5678')] }).certificate).toEqual({
      course: 'Al tuo fianco',
      code: 'ABCD-1234',
      pdfHref: '/attestati/ABCD1234.pdf',
      validity: 'Valido fino al 10 marzo 2028 compreso.',
    });
  });
});

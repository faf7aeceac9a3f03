import { MembershipsService } from '../src/accounts/index.js';
import { CertificatesService, graceUntil } from '../src/certificates/index.js';
import { Database } from '../src/database/index.js';
import { LedgerEntry, LedgerService, ofCourse } from '../src/participation/index.js';
import { addDays, addMonths, type CalendarDay } from '../src/shared/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';
import { certified, lessonsDone, UNIT } from './support/journeys.js';
import { person, type TestPerson } from './support/people.js';

const moment = (day: CalendarDay) => new Date(`${day}T10:00:00Z`);
const COURSE = 'al-tuo-fianco';
const JOINED = '2027-03-01';
const CESATE = { municipality: '015076', organisation: 'altro', profession: 'assistente-sociale' };
const SOLARO = { ...CESATE, municipality: '015213' };

describe.each(DATABASES)('The ledger, on $engine', (database) => {
  let running: RunningApp;
  let anna: TestPerson;

  beforeAll(async () => {
    running = await startApp(database);
  });
  afterAll(() => running?.close());

  beforeEach(async () => {
    anna = await person(running.app, { since: moment(JOINED) });
  });

  const memberships = () => running.app.get(MembershipsService);

  /** Where Anna stands in a unit at the end of a day, and the marks she has left. */
  async function standing(unit: string, asOf: CalendarDay): Promise<string[]> {
    const entries = await running.app.get(Database).read.findBy(LedgerEntry, { personId: anna.id, unit });
    const sums = new Map<string, number>();
    for (const { state, municipality, change } of entries.filter(({ day }) => day <= asOf)) {
      const key = `${state} ${municipality}`;
      sums.set(key, (sums.get(key) ?? 0) + change);
    }
    return [...sums].flatMap(([key, sum]) => Array.from({ length: sum }, () => key)).sort();
  }

  it('follows somebody who begins, moves, leaves and comes back', async () => {
    await lessonsDone(running, anna.id, moment('2027-03-05'));
    await memberships().move(anna.id, SOLARO, moment('2027-04-01'));
    await memberships().move(anna.id, SOLARO, moment('2027-04-02')); // nothing new
    await memberships().leave(anna.id, moment('2027-05-01'));
    await memberships().leave(anna.id, moment('2027-05-03'));
    await memberships().move(anna.id, CESATE, moment('2027-09-01'));

    expect(await standing(UNIT, '2027-03-04')).toEqual(['enrolled 015076']);
    expect(await standing(UNIT, '2027-03-05')).toEqual(['in_progress 015076']);
    expect(await standing(UNIT, '2027-04-01')).toEqual(['in_progress 015213', 'moved 015076']);
    expect(await standing(UNIT, '2027-05-01')).toEqual(['left 015213', 'moved 015076']);
    expect(await standing(UNIT, '2027-09-01')).toEqual(['in_progress 015076', 'left 015213', 'moved 015076']);
  });

  it('knows when a certificate will run out, follows its holder to another place, and forgets the old end when it is renewed', async () => {
    const course = ofCourse(COURSE);
    await certified(running, anna.id, { at: moment('2027-03-10') });
    const until = addMonths('2027-03-10', 12);
    expect(await standing(course, until)).toEqual(['completed 015076', 'trained 015076']);
    expect(await standing(course, addDays(until, 1))).toEqual(['expiring 015076', 'trained 015076']);
    expect(await standing(course, graceUntil(until))).toEqual(['expiring 015076', 'trained 015076']);
    expect(await standing(course, addDays(graceUntil(until), 1))).toEqual(['expired 015076', 'trained 015076']);

    await memberships().move(anna.id, SOLARO, moment('2027-06-01'));
    expect(await standing(course, addDays(until, 1))).toEqual(['expiring 015213', 'moved 015076', 'trained 015076']);

    const [certificate] = await running.app.get(CertificatesService).current(anna.id);
    const renewed = addDays(until, 20);
    await running.app
      .get(Database)
      .transaction((db) =>
        running.app.get(CertificatesService).renew(db, certificate!, { name: anna.name, surname: 'Bianchi' }, moment(renewed)),
      );
    expect(await standing(course, addDays(renewed, -1))).toEqual(['expiring 015213', 'moved 015076', 'trained 015076']);
    expect(await standing(course, renewed)).toEqual(['completed 015213', 'moved 015076', 'trained 015076']);
    expect(await standing(course, addDays(graceUntil(until), 1))).toEqual(['completed 015213', 'moved 015076', 'trained 015076']);
  });

  it('is corrected by another entry with its reason, from that day on', async () => {
    await certified(running, anna.id, { at: moment('2027-03-10') });
    const corrected = { personId: anna.id, unit: UNIT, byId: anna.id };
    const ledger = running.app.get(LedgerService);
    await ledger.correct({ ...corrected, state: 'in_progress', reason: 'Era un’altra persona' }, moment('2027-03-20'));
    expect(await standing(UNIT, '2027-03-19')).toEqual(['completed 015076', 'trained 015076']);
    expect(await standing(UNIT, '2027-03-20')).toEqual(['in_progress 015076']);

    const entries = await running.app.get(Database).read.findBy(LedgerEntry, { personId: anna.id, reason: 'Era un’altra persona' });
    expect(entries.map(({ state, change, day }) => `${day} ${state} ${change}`).sort()).toEqual([
      '2027-03-20 completed -1',
      '2027-03-20 in_progress 1',
      '2027-03-20 trained -1',
    ]);
    await expect(ledger.correct({ ...corrected, state: 'completed', reason: ' ' })).rejects.toMatchObject({
      code: 'participation.correction-without-reason',
    });
    await expect(ledger.correct({ ...corrected, state: 'expired', reason: 'perché' })).rejects.toMatchObject({
      code: 'participation.not-correctable',
    });
  });

  it('believes what was done last, even within one moment', async () => {
    const at = moment('2027-03-10');
    const corrected = { personId: anna.id, unit: UNIT, state: 'in_progress', reason: 'Riprende da capo', byId: anna.id } as const;
    await running.app.get(LedgerService).correct(corrected, at);
    await certified(running, anna.id, { at });
    expect(await standing(UNIT, '2027-03-10')).toEqual(['completed 015076', 'trained 015076']);
  });

  it('moves nobody to a time before they came', async () => {
    await expect(memberships().move(anna.id, SOLARO, moment('2027-02-28'))).rejects.toMatchObject({
      code: 'accounts.moved-too-early',
      values: { day: JOINED },
    });
    expect(await standing(UNIT, '2027-12-31')).toEqual(['enrolled 015076']);
  });
});

import * as fc from 'fast-check';
import { MembershipsService } from '../src/accounts/index.js';
import { CatalogueService } from '../src/catalogue/index.js';
import { CertificatesService } from '../src/certificates/index.js';
import { Database } from '../src/database/index.js';
import { CountsService, LedgerService, ParticipationService, RebuildService } from '../src/participation/index.js';
import { CompletionService, ProgressService, STEPS } from '../src/progress/index.js';
import { addDays, type CalendarDay } from '../src/shared/index.js';
import { TerritoryService } from '../src/territory/index.js';
import { startApp, type RunningApp } from './support/app.js';
import { DATABASES } from './support/databases.js';
import { person } from './support/people.js';

const RUNS = Number(process.env.HISTORIES ?? 6); // for each database
const PEOPLE = 3; // few, so that much happens to each
const TOWNS = ['Cesate', 'Solaro', 'Bollate'];
const PROFESSIONS = ['assistente-sociale', 'ostetrica', 'polizia-locale'];

const who = fc.nat({ max: PEOPLE - 1 });
const town = fc.nat({ max: TOWNS.length - 1 });
const profession = fc.constantFrom(...PROFESSIONS);
const unit = fc.nat({ max: 3 }); // of the person's course
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('begin' as const), who, unit }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('complete' as const), who, unit }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('certify' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('renew' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), who, town, profession }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      who,
      unit,
      state: fc.constantFrom('enrolled' as const, 'in_progress' as const, 'completed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'fold' as const }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
const history = fc.array(fc.record({ days: fc.constantFrom(0, 1, 30, 200), deed }), { minLength: 4, maxLength: 25 });

/** Told each time, whatever the dice say: every kind of deed, where it changes something. */
const EVERYTHING: { days: 0 | 1 | 30 | 200; deed: Deed }[] = [
  { days: 0, deed: { kind: 'begin', who: 0, unit: 0 } },
  { days: 1, deed: { kind: 'complete', who: 0, unit: 0 } },
  { days: 1, deed: { kind: 'certify', who: 0 } },
  { days: 0, deed: { kind: 'fold' } },
  { days: 30, deed: { kind: 'correct', who: 0, unit: 1, state: 'in_progress' } },
  { days: 200, deed: { kind: 'move', who: 0, town: 1, profession: 'ostetrica' } },
  { days: 200, deed: { kind: 'renew', who: 0 } },
  { days: 1, deed: { kind: 'leave', who: 0 } },
  { days: 30, deed: { kind: 'move', who: 0, town: 2, profession: 'polizia-locale' } },
];

describe.each(DATABASES)('Participation, on $engine', (database) => {
  let running: RunningApp;
  let today: CalendarDay = '2027-01-01'; // one calendar for all histories: nobody writes in the past

  beforeAll(async () => {
    running = await startApp(database);
  });
  afterAll(() => running?.close());

  const at = () => new Date(`${today}T10:00:00Z`);
  const write = (work: Parameters<Database['transaction']>[0]) => running.app.get(Database).transaction(work);

  async function place(index: number, code: string) {
    const municipalities = await running.app.get(TerritoryService).municipalities();
    const { istat } = municipalities.find(({ name }) => name === TOWNS[index])!;
    return { municipality: istat, organisation: 'altro', profession: code };
  }

  /** Completes a unit through the door of the last step, whatever was done before it. */
  async function complete(personId: string, slug: string): Promise<void> {
    const progress = running.app.get(ProgressService);
    const { unit: content, courses } = await progress.before(slug);
    await write(async (db) => {
      const here = await progress.place(db, personId);
      if (here) {
        const candidate = { personId, place: here, unit: content, courses, steps: [...STEPS], at: at() };
        await running.app.get(CompletionService).completeIfWhole(db, candidate);
      }
    });
  }

  async function unitsOf(personId: string): Promise<string[]> {
    const here = await running.app.get(ProgressService).place(running.app.get(Database).read, personId);
    return running.app.get(LedgerService).unitsOf(here?.profession ?? PROFESSIONS[0]!);
  }

  async function live(doing: Deed, people: readonly { id: string; name: string }[]): Promise<void> {
    if (doing.kind === 'fold') return running.app.get(CountsService).keepUp();
    const { id, name } = people[doing.who]!;
    const units = await unitsOf(id);
    const memberships = running.app.get(MembershipsService);
    switch (doing.kind) {
      case 'begin': {
        const content = await running.app.get(CatalogueService).unit(units[doing.unit]!);
        await write((db) => running.app.get(ProgressService).began(db, id, content, at()));
        return;
      }
      case 'complete':
        return complete(id, units[doing.unit]!);
      case 'certify':
        for (const slug of units) await complete(id, slug);
        return;
      case 'renew': {
        const [certificate] = await running.app.get(CertificatesService).current(id);
        if (certificate)
          await write((db) => running.app.get(CertificatesService).renew(db, certificate, { name, surname: name }, at()));
        return;
      }
      case 'move':
        await memberships.move(id, await place(doing.town, doing.profession), at());
        return;
      case 'leave':
        return memberships.leave(id, at());
      case 'correct':
        return running.app
          .get(LedgerService)
          .correct({ personId: id, unit: units[doing.unit]!, state: doing.state, reason: 'Una prova', byId: id }, at());
    }
  }

  /** All figures of a day, as a report would keep them. */
  async function report(asOf: CalendarDay): Promise<string[]> {
    const participation = running.app.get(ParticipationService);
    const each = await participation.figures(asOf, { of: 'each', profession: null });
    const network = await participation.figures(asOf, { of: 'network', profession: null });
    return [...each, ...network]
      .map(({ municipality, unit: of, state, people }) => `${municipality} ${of} ${state} ${people}`)
      .sort();
  }

  it('kept counts are the sum of the ledger and what the facts say, whatever happens; what was reported of a day stays so', async () => {
    const rebuild = running.app.get(RebuildService);
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        today = addDays(today, 1);
        const people = await Promise.all(
          TOWNS.slice(0, PEOPLE).map((municipality) => person(running.app, { municipality, since: at() })),
        );
        const reported = new Map<CalendarDay, string[]>();
        for (const { days, deed: doing } of steps) {
          if (days > 0) reported.set(today, await report(today)); // the day is over
          today = addDays(today, days);
          await live(doing, people);
          expect({ doing, ...(await rebuild.check(today)) }).toEqual({ doing, keptAsLedger: [], ledgerAsFacts: [] }); // what comes next would mend it
        }
        expect(await rebuild.check(today)).toEqual({ keptAsLedger: [], ledgerAsFacts: [] });
        for (const [day, was] of reported) expect({ day, figures: await report(day) }).toEqual({ day, figures: was });

        await running.app.get(CountsService).keepUp();
        expect(await rebuild.check(today)).toEqual({ keptAsLedger: [], ledgerAsFacts: [] });
        const now = await report(today);
        await running.app.get(CountsService).remake();
        expect(await report(today)).toEqual(now);
        for (const [day, was] of reported) expect({ day, figures: await report(day) }).toEqual({ day, figures: was });
      }),
      { numRuns: RUNS, endOnFailure: true, examples: [[EVERYTHING]] },
    );
  }, 480_000);
});

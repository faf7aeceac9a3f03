import { BOOSTERS, nextBooster, presentDeadlines, type BoosterEntry } from '../boosters/index.js';
import type { CourseContent } from '../catalogue/index.js';
import type { Certificate } from '../certificates/index.js';
import { stepsOf, unitHref, type UnitProgress } from '../progress/index.js';
import { dayInWords, groupCode, type Say } from '../shared/index.js';

interface Path {
  readonly name: string;
  readonly courses: readonly CourseContent[];
  readonly units: readonly UnitProgress[]; // in the course's order
  readonly certificates: readonly Certificate[];
  readonly boosters: readonly BoosterEntry[];
}

/** The learner's course: what comes next, how far they are, what they have. When the course is complete a booster may come next. */
export function presentPath({ name, courses, units, certificates, boosters }: Path, say: Say) {
  const cards = units.filter(({ theirs }) => theirs).map((progress) => presentUnitTile(progress, say));
  const ofUnits = cards.find((card) => card.next)?.next ?? null;
  const next = ofUnits ?? nextBooster(boosters, say);
  const certificate = certificates.find(({ revokedAt }) => revokedAt === null);
  return {
    title: say('path.title'),
    greeting: say('path.greeting', { name: name.split(' ')[0]! }),
    course: courses.map(({ title }) => title).join(', '),
    empty: cards.length === 0,
    next,
    finished: ofUnits === null && cards.length > 0,
    boosters: boosters.length > 0 ? { href: BOOSTERS, deadlines: presentDeadlines(boosters, say) } : null,
    units: cards,
    toRead: units
      .filter(({ theirs }) => !theirs)
      .map(({ unit }) => ({ title: unit.title, summary: unit.summary, href: unitHref(unit.slug) })),
    certificate: certificate
      ? {
          course: certificate.facts.courseTitle,
          code: groupCode(certificate.code),
          pdfHref: `/attestati/${certificate.code}.pdf`,
          validity: say('path.certificate.valid-until', {
            day: dayInWords(certificate.facts.validUntilOn, say.language),
          }),
        }
      : null,
  };
}

function presentUnitTile(progress: UnitProgress, say: Say) {
  const { unit } = progress;
  const steps = stepsOf(progress, say);
  const done = steps.filter((step) => step.done).length;
  const next = steps.find(({ current }) => current) ?? null;
  const state = done === 0 ? 'todo' : next ? 'begun' : 'done';
  return {
    kicker: say('path.unit', { number: unit.number }),
    title: unit.title,
    summary: unit.summary,
    href: `/moduli/${unit.slug}`,
    state: say(`path.state.${state}`),
    tone: { todo: '', begun: 'warning', done: 'success' }[state],
    progressId: `avanzamento-${unit.slug}`,
    progress: { value: done, max: steps.length, label: say('progress.unit.steps', { done, all: steps.length }) },
    next: next && {
      label: next.label,
      content: next.content,
      note: next.note,
      href: next.href,
      unit: unit.title,
      action: say(done === 0 ? 'path.begin' : 'path.go-on'),
    },
  };
}

/**
 * Makes the people of a benchmark in the database that the environment names, through the built application and the same doors
 * as anyone. PEOPLE=demo: the demonstration. PEOPLE=250: so many learners, each with an open attempt; READY=500: so many more who
 * have read the lessons; OTHERS=1000: so many more who have not begun. Prints the first two as JSON.
 */
import { createRequire } from 'node:module';

const built = (path) => createRequire(import.meta.url)(`../../dist/server/${path}.js`);
const { createApplication } = built('application');
const { readConfig } = built('config/index');
const { publishSeeds } = built('publish');
const { seedDemo } = built('demo');
const { hashPassword, PeopleService } = built('accounts/index');
const { AssessmentService } = built('assessment/index');
const { CatalogueService } = built('catalogue/index');
const { ProgressService } = built('progress/index');
const { TerritoryService } = built('territory/index');

const { PEOPLE, READY = '0', OTHERS = '0' } = process.env;
const PASSWORD = 'una frase da ricordare';
const AT_ONCE = 5; // more would only meet each other in the database

const app = await createApplication(readConfig());
try {
  if (PEOPLE === 'demo') await seedDemo(app);
  else await publishSeeds(app);
  console.log(JSON.stringify(PEOPLE === 'demo' ? await lessonOnly() : await everybody()));
} finally {
  await app.close();
}

async function firstUnit() {
  const [course] = await app.get(CatalogueService).courses();
  return app.get(CatalogueService).unit(course.units[0].slug);
}

async function lessonOnly() {
  const { slug, lessons } = await firstUnit();
  return { lesson: `/moduli/${slug}/lezioni/${lessons[0].slug}` };
}

async function everybody() {
  const [open, ready, others] = [PEOPLE, READY, OTHERS].map(Number);
  const all = await learners(open + ready + others, (index) =>
    index < open ? 'open' : index < open + ready ? 'ready' : 'enrolled',
  );
  const { slug, quiz } = await firstUnit();
  const told = { password: PASSWORD, unit: slug, questions: quiz.questions };
  return { ...told, learners: all.slice(0, open), ready: all.slice(open, open + ready) };
}

/** @param stageOf how far the learner with this number has come */
async function learners(count, stageOf) {
  const unit = await firstUnit();
  const territory = app.get(TerritoryService);
  const [municipalities, [organisation], professions] = await Promise.all([
    territory.municipalities(),
    territory.organisations(),
    territory.professions(),
  ]);
  const passwordHash = await hashPassword(PASSWORD);
  const made = [];
  for (let number = 0; number < count; number += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - number) }, (_, index) => number + index);
    const place = (index) => ({
      municipality: municipalities[index % municipalities.length].istat,
      organisation: organisation.slug,
      profession: professions[index % professions.length].code,
    });
    made.push(
      ...(await Promise.all(some.map((index) => learner(unit, index, place(index), { passwordHash, stage: stageOf(index) })))),
    );
  }
  return made;
}

async function learner(unit, index, place, { passwordHash, stage }) {
  const email = `learner.${index}@example.org`;
  const id = await app.get(PeopleService).add({ givenName: 'Prova', familyName: `Numero ${index}`, email, place, passwordHash });
  if (stage === 'enrolled') return { email };
  const progress = app.get(ProgressService);
  for (const { slug } of unit.lessons) {
    await progress.openLesson(id, unit.slug, slug);
    const own = unit.checks.filter(({ lesson }) => lesson === slug);
    await progress.answerChecks(id, unit.slug, slug, new Map(own.map((check) => [check.id, check.options[0].id])));
  }
  if (stage === 'ready') return { email };
  const attempt = await app.get(AssessmentService).start(id, unit.slug);
  const opened = await app.get(AssessmentService).attempt(id, attempt);
  return { email, attempt, sheet: opened.attempt.sheet };
}

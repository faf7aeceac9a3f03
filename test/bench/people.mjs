/**
 * Makes the people of a benchmark in the database that the environment names, through the built application and the same doors
 * as anyone. PEOPLE=demo: the demonstration. PEOPLE=250: so many learners, each with an open attempt; prints them as JSON.
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

const PASSWORD = 'una frase da ricordare';
const AT_ONCE = 5; // more would only meet each other in the database

const app = await createApplication(readConfig());
try {
  if (process.env.PEOPLE === 'demo') await seedDemo(app);
  else await publishSeeds(app);
  console.log(JSON.stringify(process.env.PEOPLE === 'demo' ? await lessonOnly() : await learners(Number(process.env.PEOPLE))));
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

async function learners(count) {
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
    made.push(...(await Promise.all(some.map((index) => learner(unit, index, place(index), passwordHash)))));
  }
  return { password: PASSWORD, learners: made };
}

async function learner(unit, index, place, passwordHash) {
  const email = `learner.${index}@example.org`;
  const id = await app.get(PeopleService).add({ givenName: 'Prova', familyName: `Numero ${index}`, email, place, passwordHash });
  const progress = app.get(ProgressService);
  for (const { slug } of unit.lessons) {
    await progress.openLesson(id, unit.slug, slug);
    const own = unit.checks.filter(({ lesson }) => lesson === slug);
    await progress.answerChecks(id, unit.slug, slug, new Map(own.map((check) => [check.id, check.options[0].id])));
  }
  const attempt = await app.get(AssessmentService).start(id, unit.slug);
  const opened = await app.get(AssessmentService).attempt(id, attempt);
  return { email, attempt, sheet: opened.attempt.sheet };
}

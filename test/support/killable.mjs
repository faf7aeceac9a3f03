/**
 * The built application in a process of its own, which does what it is told about attempts and can be killed: messages
 * `{ call, method, args }` are answered with `{ call, value }` or `{ call, refused }`. Moments are ISO texts, maps lists of pairs.
 */
import { createRequire } from 'node:module';

const built = (path) => createRequire(import.meta.url)(`../../dist/server/${path}.js`);
const { createApplication } = built('application');
const { readConfig } = built('config/index');
const { AssessmentService } = built('assessment/index');

const app = await createApplication(readConfig());
const assessment = app.get(AssessmentService);

process.on('message', async ({ call, method, args }) => {
  try {
    const value = await assessment[method](...args.map(revived));
    process.send({ call, value: plain(value) });
  } catch (why) {
    process.send({ call, refused: why.code ?? String(why) });
  }
});
process.once('disconnect', () => process.exit());
process.send('ready');

function revived(value) {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : value;
}

/** Of an attempt only what its page needs to know. */
function plain(value) {
  if (value?.responses) return { responses: [...value.responses] };
  if (value?.outcomes) return { closed: false, outcomes: [...value.outcomes] };
  return value ?? null;
}

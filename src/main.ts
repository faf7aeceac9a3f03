import { createApplication } from './application.js';
import { readConfig } from './config/index.js';
import { seedDemo } from './demo.js';
import { run } from './run.js';

/** Migrates, publishes what has changed, seeds the demonstration where asked, and serves. */
void run(async () => {
  const config = readConfig();
  const app = await createApplication(config);
  try {
    if (config.demo) await seedDemo(app);
    await app.listen(config.port, config.host);
  } catch (why) {
    await app.close();
    throw why;
  }
  const { port } = app.getHttpServer().address() as { port: number };
  console.log(
    `Al tuo fianco: http://${config.host}:${port}${config.demo ? '  (dimostrazione: persone inventate, accesso da /accedi)' : ''}`,
  );
});

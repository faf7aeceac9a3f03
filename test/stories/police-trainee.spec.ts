import { sayIn } from '../../src/web/index.js';
import { person } from '../support/people.js';
import { answerSheet, certified, JOURNEYS, lessonsDone, practised, stage, UNIT } from '../support/journeys.js';

describe.each(JOURNEYS)('A police trainee, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('reads the rules, fails, re-reads what was missed, tries again and passes', async () => {
    const unit = await here.unit();
    const trainee = await person(here.app, { name: 'Luca Ferri', municipality: 'Paderno Dugnano', profession: 'polizia-locale' });
    await lessonsDone(here, trainee.id, new Date(Date.now() - 86_400_000));
    const luca = await here.open();
    await luca.signIn(trainee);

    await luca.visit(`/moduli/${unit.slug}/tentativi/nuovo`);
    expect(await luca.text()).toContain('servono 9 risposte giuste');
    await luca.press('Inizia il quiz');
    await answerSheet(luca, unit, { wrong: 4 });
    await luca.press('Consegna');
    await luca.press('Consegna e vedi il risultato');

    expect(await luca.heading()).toBe('Quiz non ancora superato');
    expect(await luca.text()).toContain('Risposte corrette: 8 su 12');
    const failed = await luca.page.content();
    for (const { options } of unit.bank) for (const { why } of options) expect(failed).not.toContain(why); // no key after a failure

    await luca.follow(sayIn('it')('assessment.result.again'));
    expect(await luca.text()).toContain('Prima rileggi le lezioni indicate');
    expect(await luca.page.getByRole('button', { name: 'Inizia il quiz' }).count()).toBe(0);
    const toReread = await luca.page
      .locator('main .callout a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(toReread.length).toBeGreaterThan(0);
    for (const lesson of toReread) await luca.visit(lesson);

    await luca.visit(`/moduli/${unit.slug}/tentativi/nuovo`);
    await luca.press('Inizia il quiz');
    await answerSheet(luca, unit);
    await luca.press('Consegna');
    await luca.press('Consegna e vedi il risultato');
    expect(await luca.heading()).toBe('Quiz superato');
    expect(await luca.text()).toContain('Risposte corrette: 12 su 12');
  });

  it('cannot begin before the lessons are done, and is told so', async () => {
    const luca = await here.open();
    await luca.signIn(await person(here.app, { profession: 'carabinieri' }));
    await luca.visit('/moduli/riconoscere/tentativi/nuovo');
    expect(await luca.text()).toContain('Prima finisci le lezioni');
  });

  it('as a nurse sees the key only when the whole course is finished', async () => {
    const unit = await here.unit();
    const nurse = await person(here.app, { profession: 'infermiere' });
    await certified(here, nurse.id, { but: [UNIT] });
    await lessonsDone(here, nurse.id);
    await practised(here, nurse.id);
    const giulia = await here.open();
    await giulia.signIn(nurse);
    await giulia.visit(`/moduli/${unit.slug}/tentativi/nuovo`);
    await giulia.press('Inizia il quiz');
    await answerSheet(giulia, unit);
    const attempt = giulia.address;
    await giulia.press('Consegna');
    await giulia.press('Consegna e vedi il risultato');
    expect(await giulia.text()).toContain('come chiedono le regole ECM');
    expect(await giulia.text()).not.toContain('Risposte e spiegazioni');

    await giulia.visit(`/moduli/${unit.slug}/scheda`);
    await giulia.press('Ho letto la scheda');
    await giulia.visit(attempt);
    expect(await giulia.text()).toContain('Risposte e spiegazioni');
  });
});

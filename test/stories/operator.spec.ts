import { reasonsOf } from '../../src/catalogue/index.js';
import { person } from '../support/people.js';
import { answerSheet, certified, JOURNEYS, stage, takeDeck, takeInterview, UNIT } from '../support/journeys.js';

describe.each(JOURNEYS)('An operator, on $engine, $how JavaScript', (journey) => {
  const here = stage(journey);

  it('takes the unit between two appointments, passes the quiz and carries the certificate home', async () => {
    const unit = await here.unit();
    const anna = await here.open();
    const operator = await person(here.app, { name: 'Anna Bianchi', municipality: 'Cesate' });
    await certified(here, operator.id, { but: [UNIT] }); // the last one she needs
    await anna.signIn(operator);
    expect(anna.address).toBe('/percorso');

    for (const lesson of unit.lessons) {
      await anna.visit('/percorso'); // whatever comes next stands first
      await anna.follow(/^(Comincia|Continua)$/);
      expect(await anna.heading()).toBe(lesson.title);
      for (const check of unit.checks.filter(({ lesson: slug }) => slug === lesson.slug)) {
        const form = anna.page.locator(`#domanda-${check.id}`);
        await form.getByRole('radio').first().check();
        await anna.going(form.getByRole('button'));
        const said = await anna.page.locator(`#domanda-${check.id}`).innerText();
        for (const { why } of reasonsOf(check)) expect(said).toContain(why); // an explanation for every option, at once
      }
    }

    await anna.visit('/percorso');
    await anna.follow(/^Continua$/);
    await takeDeck(anna, unit, { wrong: 2 });
    expect(await anna.heading()).toBe('Il mazzo è finito');
    await anna.follow('Continua'); // to the module, and from there
    await anna.follow(/^Continua$/);
    expect(await anna.text()).toContain(unit.interview.note);
    await takeInterview(anna, unit);
    expect(await anna.text()).toContain('Risultato: 100 su 100');
    await anna.follow('Continua');
    expect(await anna.heading()).toBe('Una pausa');

    await anna.visit('/percorso');
    await anna.follow(/^Continua$/);
    await anna.press('Inizia il quiz');
    await answerSheet(anna, unit, { wrong: 3 }); // nine of twelve is exactly the mark
    await anna.press('Consegna');
    await anna.press('Consegna e vedi il risultato');
    expect(await anna.heading()).toBe('Quiz superato');
    expect(await anna.text()).toContain('Risposte corrette: 9 su 12');
    expect(await anna.text()).toContain('Risposte e spiegazioni');

    await anna.follow('Vai al prossimo passo');
    await anna.follow(/^Continua$/);
    expect(await anna.text()).toContain('328.40.40.206');
    await anna.press('Ho letto la scheda');
    expect(await anna.text()).toContain('Il tuo attestato');

    const pdf = await anna.download('Scarica l’attestato');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    await anna.visit('/attestati');
    await anna.follow('Vedi la verifica');
    expect(await anna.text()).toContain('Anna Bianchi');
    expect(await anna.text()).toContain('Valido');
  });

  it('finds everything again on another machine: answers, and where the lesson was left', async () => {
    const anna = await person(here.app);
    const unit = await here.unit();
    const [lesson] = unit.lessons;
    const office = await here.open();
    await office.signIn(anna);
    await office.visit(`/moduli/${unit.slug}/lezioni/${lesson!.slug}`);
    const [check] = unit.checks.filter(({ lesson: slug }) => slug === lesson!.slug);
    const form = office.page.locator(`#domanda-${check!.id}`);
    await form.locator('input[value="b"]').check();
    await office.going(form.getByRole('button'));

    const section = office.page.locator('article h2').nth(2);
    if (journey.script) {
      const told = office.page.waitForResponse((response) => response.url().endsWith('/posizione'));
      await section.evaluate((heading) => heading.scrollIntoView());
      expect((await told).status()).toBe(204);
    }

    const phone = await here.open(390);
    await phone.signIn(anna);
    await phone.follow(/^Comincia$|^Continua$/);
    expect(await phone.heading()).toBe(lesson!.title);
    if (journey.script) expect(await phone.text()).toContain(`Riprendi da «${await section.innerText()}»`);
    expect(await phone.page.locator(`#domanda-${check!.id} input[value="b"]`).isChecked()).toBe(true);
  });
});

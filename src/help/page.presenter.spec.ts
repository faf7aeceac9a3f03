import type { PageContent } from '../catalogue/index.js';
import type { Contact } from '../territory/index.js';
import { sayIn } from '../web/index.js';
import { presentPage } from './page.presenter.js';

const page = (markdown: string, given: Partial<PageContent> = {}): PageContent => ({
  slug: 'aiuto',
  language: 'it',
  title: 'Chiedere aiuto',
  summary: 'Chi chiamare.',
  markdown,
  sources: {},
  ...given,
});
const desk: Contact = {
  slug: 'sportello',
  name: 'Sportello',
  purpose: 'Ascolto.',
  phone: '02.123',
  email: 'sportello@esempio.it',
  address: 'Via Roma 1',
  hours: 'Lunedì',
  owner: 'Comuni Insieme',
  source: '',
  checkedOn: null,
};
const present = (markdown: string, given?: Partial<PageContent>) => presentPage(page(markdown, given), [desk], sayIn('it'));

describe('presentPage', () => {
  it.each([
    {
      name: 'where the text asks for them',
      markdown: 'Prima.\n\n{{contatti}}\n\nDopo.',
      before: '<p>Prima.</p>',
      after: '<p>Dopo.</p>',
    },
    { name: 'after a text that does not', markdown: 'Prima.', before: '<p>Prima.</p>', after: '' },
  ])('puts the contacts $name', ({ markdown, before, after }) => {
    const view = present(markdown);
    expect([view.before.trim(), view.after.trim()]).toEqual([before, after]);
    expect(view.contacts.map(({ name }) => name)).toEqual(['Sportello']);
  });

  it('lists the parts and the sources, in the language of the text', () => {
    const law = { title: 'Legge 69', publisher: 'Stato', year: 2019, checkedOn: '2026-11-22', kind: 'law' };
    const view = present('## What happens?\n\nText.', { language: 'en', sources: { LEGGE: law } });
    expect(view).toMatchObject({
      contentLang: 'en',
      sections: [{ id: '1-what-happens', title: 'What happens?' }],
      sources: ['Legge 69, Stato, 2019'],
    });
  });

  it.each([
    { slug: 'aiuto', operators: true },
    { slug: 'segnali', operators: false },
  ])('$slug speaks to who helps at work: $operators', ({ slug, operators }) =>
    expect(present('Testo.', { slug }).operators).toBe(operators),
  );
});

import { aLesson, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import { cardHref, interviewHref, lessonHref, lessonLinks, quizHref, signsHref, trail, unitHref } from './addresses.js';

const unit = aUnit({ lessons: ['uno', 'due', 'tre'].map((slug) => aLesson(slug)) });

describe('the addresses', () => {
  it.each([
    { name: 'a unit', is: unitHref('uno'), href: '/moduli/uno' },
    { name: 'a lesson', is: lessonHref('uno', 'due'), href: '/moduli/uno/lezioni/due' },
    { name: 'the cases', is: signsHref('uno'), href: '/moduli/uno/casi' },
    { name: 'the interview', is: interviewHref('uno'), href: '/moduli/uno/colloquio' },
    { name: 'the quiz', is: quizHref('uno'), href: '/moduli/uno/tentativi/nuovo' },
    { name: 'the card', is: cardHref('uno'), href: '/moduli/uno/scheda' },
  ])('$name: $href', ({ is, href }) => expect(is).toBe(href));
});

describe('trail', () => {
  it.each([
    { language: 'it', course: 'Il tuo percorso' },
    { language: 'en', course: 'Your course' },
  ] as const)('$language: ends at the unit, whose title is always in Italian', ({ language, course }) => {
    expect(trail(unit, null, sayIn(language))).toEqual([
      { href: '/percorso', label: course },
      { label: 'Riconoscere', lang: 'it' },
    ]);
  });

  it('goes through the unit to a page under it', () => {
    expect(trail(unit, { label: 'Quiz finale' }, sayIn('it'))).toEqual([
      { href: '/percorso', label: 'Il tuo percorso' },
      { href: '/moduli/riconoscere', label: 'Riconoscere', lang: 'it' },
      { label: 'Quiz finale' },
    ]);
  });
});

describe('lessonLinks', () => {
  it.each([
    { wanted: ['tre', 'uno'], titles: ['Lezione uno', 'Lezione tre'] },
    { wanted: ['tolta', 'due'], titles: ['Lezione due'] },
    { wanted: ['due', 'due'], titles: ['Lezione due'] },
    { wanted: [], titles: [] },
  ])('$wanted: $titles', ({ wanted, titles }) => expect(lessonLinks(unit, wanted).map(({ title }) => title)).toEqual(titles));

  it('leads to the lesson', () => {
    expect(lessonLinks(unit, ['due'])).toEqual([{ href: '/moduli/riconoscere/lezioni/due', title: 'Lezione due' }]);
  });
});

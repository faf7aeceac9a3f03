import { aLesson } from '../../../../test/support/content.js';
import { asked, aSoundUnit, aVignette, anInterview, placesOf } from '../../../../test/support/sound-unit.js';
import { sourceFaults } from './sources.js';

const sources = ['LEGGE', 'X'];

describe('sourceFaults', () => {
  it.each([
    { name: 'all are known', given: {}, is: [] },
    {
      name: 'of a section',
      given: { lessons: [aLesson('uno', { sections: [{ title: 'I soldi', line: 4, sources }] })] },
      is: ['lessons 0 sources 1 +4'],
    },
    { name: 'of a check', given: { checks: [asked('c1', 'a', { sources })] }, is: ['checks 0 sources 1'] },
    { name: 'of a question', given: { bank: [asked('q1'), asked('q2', 'a', { sources })] }, is: ['bank 1 sources 1'] },
    { name: 'of a sister', given: { sisters: [asked('s1', 'a', { sources })] }, is: ['sisters 0 sources 1'] },
    { name: 'of a vignette', given: { vignettes: [aVignette('v1', true, { sources })] }, is: ['vignettes 0 sources 1'] },
    { name: 'of the interview', given: { interview: anInterview({ sources }) }, is: ['interview sources 1'] },
    { name: 'of the card', given: { card: { title: 'Scheda', sources, markdown: '' } }, is: ['card sources 1'] },
  ])('$name: $is', ({ given, is }) => {
    const found = sourceFaults(aSoundUnit(given));
    expect(placesOf(found)).toEqual(is);
    for (const { message } of found) expect(message).toContain('«X» non è in sources.yaml');
  });

  it('a lesson cites something', () => {
    const [fault] = sourceFaults(aSoundUnit({ lessons: [aLesson('uno')] }));
    expect(placesOf([fault!])).toEqual(['lessons 0']);
    expect(fault!.message).toContain('non cita fonti');
  });

  it.each([
    { name: 'braces left open', heading: '## I soldi {LEGGE' },
    { name: 'braces before the end', heading: '## I soldi {LEGGE} e il lavoro' },
    { name: 'a smaller heading', heading: '### I soldi {LEGGE}' },
  ])('a heading shows no braces to learners: $name', ({ heading }) => {
    const [fault, ...others] = sourceFaults(aSoundUnit({ lessons: [aLesson('uno', { markdown: `Testo.\n\n${heading}` })] }));
    expect(others).toEqual([]);
    expect(placesOf([fault!])).toEqual(['lessons 0 +2']);
    expect(fault!.message).toContain('una graffa resta nel titolo');
  });

  it('a name that every object has is no source', () => {
    const given = { bank: [asked('q1', 'a', { sources: ['constructor'] })] };
    expect(placesOf(sourceFaults(aSoundUnit(given)))).toEqual(['bank 0 sources 0']);
  });
});

import { optionsOf } from './options.js';

const list = [
  { value: '015076', label: 'Cesate' },
  { value: '015206', label: 'Senago' },
];
const selected = (chosen: string | null | undefined) =>
  optionsOf(list, chosen, 'Tutti')
    .filter((option) => option.selected)
    .map(({ label }) => label);

describe('optionsOf', () => {
  it('puts no choice first, then the list in its order', () => {
    expect(optionsOf(list, null, 'Tutti')).toEqual([
      { value: '', label: 'Tutti', selected: true },
      { value: '015076', label: 'Cesate', selected: false },
      { value: '015206', label: 'Senago', selected: false },
    ]);
  });

  it.each([
    { chosen: '015206', shows: ['Senago'] },
    { chosen: null, shows: ['Tutti'] },
    { chosen: undefined, shows: ['Tutti'] },
    { chosen: '', shows: ['Tutti'] },
    { chosen: '999999', shows: [] },
  ])('chosen $chosen: $shows', ({ chosen, shows }) => expect(selected(chosen)).toEqual(shows));
});

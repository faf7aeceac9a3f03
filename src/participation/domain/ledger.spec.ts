import * as fc from 'fast-check';
import { entries, STATES, type Standing, type State } from './ledger.js';

const at = (state: State, municipality = '015076'): Standing => ({
  state,
  municipality,
  organisation: 'comune',
  profession: 'altro',
});

describe('entries', () => {
  it.each([
    { name: 'joins', was: null, is: at('enrolled'), changes: ['+enrolled 015076'] },
    { name: 'begins', was: at('enrolled'), is: at('in_progress'), changes: ['-enrolled 015076', '+in_progress 015076'] },
    { name: 'begins again', was: at('in_progress'), is: at('in_progress'), changes: [] },
    { name: 'reads on after completing', was: at('completed'), is: at('in_progress'), changes: [] },
    { name: 'moves', was: at('completed'), is: at('completed', '015027'), changes: ['-completed 015076', '+completed 015027'] },
    { name: 'leaves', was: at('in_progress'), is: null, changes: ['-in_progress 015076'] },
    { name: 'was never there', was: null, is: null, changes: [] },
  ])('somebody $name: $changes', ({ was, is, changes }) => {
    const said = entries(was, is).map(({ change, state, municipality }) => `${change > 0 ? '+' : '-'}${state} ${municipality}`);
    expect(said).toEqual(changes);
  });

  it('whatever happens, the sum over all entries counts a person once or not at all', () => {
    const standing = fc.option(fc.record({ state: fc.constantFrom(...STATES), municipality: fc.constantFrom('015076', '015027') }));
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 20 }), (steps) => {
        const sums = new Map<string, number>();
        let now: Standing | null = null;
        for (const step of steps) {
          for (const { change, ...rest } of entries(now, step && at(step.state, step.municipality))) {
            const key = JSON.stringify([rest.state, rest.municipality]);
            sums.set(key, (sums.get(key) ?? 0) + change);
            if (change > 0) now = { ...rest };
          }
          if (step === null) now = null;
        }
        const left = [...sums.values()].filter((sum) => sum !== 0);
        expect(left).toEqual(now ? [1] : []);
      }),
    );
  });
});

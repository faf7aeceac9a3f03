import * as fc from 'fast-check';
import { drawDeck, OF_EACH, timesIn, type Drawable } from './draw-deck.js';

const vignettes: Drawable[] = Array.from({ length: 24 }, (_, number) => ({ id: `scena-${number}`, sign: number % 2 === 0 }));
const none = new Map<string, number>();
const signs = (ids: readonly string[]) => ids.filter((id) => vignettes.find((one) => one.id === id)!.sign).length;

describe('drawDeck', () => {
  it('gives the same deck for the same seed, another for another', () => {
    const deck = (seed: string) => drawDeck({ vignettes, timesSeen: none, seed });
    expect(deck('a')).toEqual(deck('a'));
    expect(deck('a')).not.toEqual(deck('b'));
  });

  it('whatever was seen: twelve cards, none twice, half with signs', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat({ max: 5 }), { minLength: 24, maxLength: 24 }), (seed, seen) => {
        const timesSeen = new Map(vignettes.map(({ id }, index) => [id, seen[index]!]));
        const deck = drawDeck({ vignettes, timesSeen, seed });
        expect(new Set(deck).size).toBe(2 * OF_EACH);
        expect(signs(deck)).toBe(OF_EACH);
      }),
    );
  });

  it('cards not yet seen come first: two decks show all twenty-four, and four show each twice', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const decks: string[][] = [];
        for (let number = 1; number <= 4; number++)
          decks.push(drawDeck({ vignettes, timesSeen: timesIn(decks), seed: `${seed} ${number}` }));
        expect(new Set(decks.slice(0, 2).flat()).size).toBe(24);
        expect([...timesIn(decks).values()]).toEqual(Array.from({ length: 24 }, () => 2));
      }),
    );
  });

  it('is mixed: in each place of the deck there are signs about half of the times', () => {
    const withSigns = Array.from({ length: 12 }, () => 0);
    for (let time = 0; time < 2000; time++)
      drawDeck({ vignettes, timesSeen: none, seed: `seed ${time}` }).forEach((id, place) => (withSigns[place]! += signs([id])));
    for (const times of withSigns) expect(Math.abs(times - 1000)).toBeLessThan(110); // standard deviation 22
  });

  it('gives what there is of a unit with few vignettes', () => {
    expect(drawDeck({ vignettes: vignettes.slice(0, 5), timesSeen: none, seed: 'x' })).toHaveLength(5);
  });
});

import { lifeOf } from './demo-life.js';
import { randomFrom } from './shared/index.js';

const random = randomFrom('vite');
const lives = Array.from({ length: 2000 }, () => lifeOf(random, { zeal: 0.6, units: 4 }));

describe('lifeOf', () => {
  it('is the same from the same seed', () => {
    const [one, other] = [1, 2].map(() => lifeOf(randomFrom('x'), { zeal: 0.5, units: 4 }));
    expect(one).toEqual(other);
  });

  it('goes forward: joined, begun, completed, the next one, and nothing to come', () => {
    for (const { joined, units, renewed, moved, left } of lives) {
      const days = [joined, ...units.flatMap(({ begun, completed }) => (completed === null ? [begun] : [begun, completed]))];
      expect(days).toEqual([...days].sort((one, other) => other - one));
      expect(Math.min(...days, renewed ?? 1, moved ?? 1, left ?? 1)).toBeGreaterThan(0);
      expect(Math.max(renewed ?? 0, moved ?? 0, left ?? 0)).toBeLessThan(joined);
    }
  });

  it('completes every unit before the last that was begun', () => {
    for (const { units } of lives) expect(units.slice(0, -1).every(({ completed }) => completed !== null)).toBe(true);
  });

  it('knows every kind of life', () => {
    const share = (fits: (life: (typeof lives)[number]) => boolean) => lives.filter(fits).length / lives.length;
    expect(share(({ units }) => units.length === 0)).toBeGreaterThan(0.03);
    expect(share(({ units }) => units[3]?.completed != null)).toBeGreaterThan(0.3);
    expect(share(({ renewed }) => renewed !== null)).toBeGreaterThan(0.02);
    expect(share(({ moved }) => moved !== null)).toBeGreaterThan(0.03);
    expect(share(({ left }) => left !== null)).toBeGreaterThan(0.02);
  });
});

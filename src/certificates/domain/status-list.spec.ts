import { LIST_LENGTH, statusBits } from './status-list.js';

describe('statusBits', () => {
  it.each([
    { positions: [], bytes: [] },
    { positions: [0], bytes: [[0, 0b1000_0000]] },
    { positions: [7], bytes: [[0, 0b0000_0001]] },
    { positions: [8, 10], bytes: [[1, 0b1010_0000]] },
    { positions: [LIST_LENGTH - 1], bytes: [[LIST_LENGTH / 8 - 1, 1]] },
  ])('$positions', ({ positions, bytes }) => {
    const bits = statusBits(positions);
    expect(bits.length).toBe(16_384);
    expect([...bits.entries()].filter(([, byte]) => byte !== 0)).toEqual(bytes);
  });
});

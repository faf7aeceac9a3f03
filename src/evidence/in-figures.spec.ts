import { sayIn } from '../web/index.js';
import { decimal, interval } from './in-figures.js';

const say = sayIn('it');

describe('Figures in words', () => {
  it.each([
    { value: 24.5833, digits: 1, said: '24,6' },
    { value: -0.05, digits: 2, said: '−0,05' },
    { value: null, digits: 1, said: '—' },
  ])('$value with $digits decimals: $said', ({ value, digits, said }) => {
    expect(decimal(value, digits, 'it')).toBe(said);
  });

  it('with their interval', () => {
    expect(interval({ value: 2.2136, low: 1.2365, high: 3.1907 }, 2, say)).toBe('2,21 (da 1,24 a 3,19)');
    expect(interval(null, 2, say)).toBe('—');
  });
});

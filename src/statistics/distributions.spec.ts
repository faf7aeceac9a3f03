import * as fc from 'fast-check';
import {
  binomialAtLeast,
  binomialAtMost,
  binomialExactly,
  chiSquareAtLeast,
  normalBelow,
  normalDensity,
  normalQuantile,
  tQuantile,
  Z95,
} from './distributions.js';

const DIGITS = 12; // the library's precision, and that of the printed tables it is compared with

describe('the normal distribution', () => {
  it('gives the 95 % value of every table', () => expect(Z95).toBeCloseTo(1.959963984540054, 14));

  it.each([
    { p: 0.5, z: 0 },
    { p: 0.8, z: 0.841621233572914 },
    { p: 0.001, z: -3.090232306167813 },
  ])('$p lies below $z', ({ p, z }) => {
    expect(normalQuantile(p)).toBeCloseTo(z, DIGITS);
    expect(normalBelow(z)).toBeCloseTo(p, DIGITS);
  });

  it.each([
    { z: 0, height: 0.398942280401433 },
    { z: 1, height: 0.241970724519143 },
    { z: -2, height: 0.053990966513188 },
  ])('is $height high at $z', ({ z, height }) => expect(normalDensity(z)).toBeCloseTo(height, DIGITS));
});

describe('chi-square', () => {
  it.each([
    { x: 0, degrees: 3, p: 1 },
    { x: 7.814727903251179, degrees: 3, p: 0.05 },
    { x: 3.841458820694124, degrees: 1, p: 0.05 },
    { x: 11.344866730144371, degrees: 3, p: 0.01 },
  ])('is at least $x with $degrees degrees in $p', ({ x, degrees, p }) =>
    expect(chiSquareAtLeast(x, degrees)).toBeCloseTo(p, DIGITS),
  );
});

describe('Student’s t', () => {
  it.each([
    { degrees: 1, t: 12.706204736174694 },
    { degrees: 11, t: 2.200985160091639 },
    { degrees: 1000, t: 1.962339080826 },
  ])('0.975 with $degrees degrees lies below $t', ({ degrees, t }) => expect(tQuantile(0.975, degrees)).toBeCloseTo(t, 11));
});

describe('the binomial distribution', () => {
  it.each([
    { successes: 2, trials: 11, p: 0.5, atMost: 67 / 2048, atLeast: 2036 / 2048, exactly: 55 / 2048 },
    { successes: 0, trials: 3, p: 0.2, atMost: 0.512, atLeast: 1, exactly: 0.512 },
    { successes: 3, trials: 3, p: 0.2, atMost: 1, atLeast: 0.008, exactly: 0.008 },
  ])('$successes of $trials with chance $p', ({ successes, trials, p, atMost, atLeast, exactly }) => {
    expect(binomialAtMost(successes, trials, p)).toBeCloseTo(atMost, DIGITS);
    expect(binomialAtLeast(successes, trials, p)).toBeCloseTo(atLeast, DIGITS);
    expect(binomialExactly(successes, trials, p)).toBeCloseTo(exactly, DIGITS);
  });

  it('knows what is certain and what cannot be', () => {
    expect(binomialAtLeast(8, 8, 1)).toBe(1);
    expect(binomialAtLeast(1, 8, 0)).toBe(0);
    expect(binomialAtMost(0, 0, 0.5)).toBe(1);
  });

  it('does not overflow with thousands of trials', () => expect(binomialExactly(1000, 2000, 0.5)).toBeCloseTo(0.0178390111458, 12));

  it('adds up: all the chances make one, and those up to a number make the chance of at most that number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.nat(60),
        (trials, p, some) => {
          const chances = Array.from({ length: trials + 1 }, (_, at) => binomialExactly(at, trials, p));
          const upTo = Math.min(some, trials);
          const added = (end: number) => chances.slice(0, end + 1).reduce((total, chance) => total + chance, 0);
          expect(added(trials)).toBeCloseTo(1, 10);
          expect(added(upTo)).toBeCloseTo(binomialAtMost(upTo, trials, p), 10);
          expect(1 - added(upTo - 1)).toBeCloseTo(binomialAtLeast(upTo, trials, p), 10);
        },
      ),
    );
  });
});

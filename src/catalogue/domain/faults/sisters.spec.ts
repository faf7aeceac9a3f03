import { asked, aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import { sisterFaults } from './sisters.js';

describe('sisterFaults', () => {
  it.each([
    { name: 'each has its own', given: {}, is: [], says: '' },
    {
      name: 'a sister that is not there',
      given: { bank: [asked('q1', 'a', { sister: 's9' })], sisters: [] },
      is: ['bank 0 sister'],
      says: '«s9» non è in sisters.yaml',
    },
    {
      name: 'a sister of another lesson',
      given: { bank: [asked('q1', 'a', { sister: 's1' })], sisters: [asked('s1', 'a', { lesson: 'due' })] },
      is: ['bank 0 sister'],
      says: 'è della lezione «due»: scegline una di «uno»',
    },
    {
      name: 'a sister of two questions',
      given: { bank: [asked('q1', 'a', { sister: 's1' }), asked('q2', 'a', { sister: 's1' })], sisters: [asked('s1')] },
      is: ['bank 0 sister', 'bank 1 sister'],
      says: 'è di due domande',
    },
    {
      name: 'a sister of nobody',
      given: { bank: [asked('q1')], sisters: [asked('s1')] },
      is: ['sisters 0 id'],
      says: '«sister: s1»',
    },
    {
      name: 'a sister that has one herself',
      given: { bank: [asked('q1', 'a', { sister: 's1' })], sisters: [asked('s1', 'a', { sister: 'q1' })] },
      is: ['sisters 0 sister'],
      says: 'togli «sister»',
    },
    {
      name: 'a check that has one',
      given: { checks: [asked('c1', 'a', { sister: 's1' })] },
      is: ['checks 0 sister'],
      says: 'togli «sister»',
    },
  ])('$name: $is', ({ given, is, says }) => {
    const found = sisterFaults(aSoundUnit(given));
    expect(placesOf(found)).toEqual(is);
    for (const { message } of found) expect(message).toContain(says);
  });
});

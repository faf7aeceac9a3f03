import { hoursOf } from './hours.js';

const done = (personId: string, unit: string, minutes: number, organisation = 'comune') => ({
  personId,
  unit,
  minutes,
  municipality: '015076',
  organisation,
  profession: 'altro',
});
const areaOf = (unit: string) => (unit === 'sanita' ? 'tecnica' : 'pari opportunità');
const told = (...completions: ReturnType<typeof done>[]) =>
  hoursOf(completions, areaOf).map(({ personId, organisation, area, minutes, units }) => [
    personId,
    organisation,
    area,
    minutes,
    units,
  ]);

describe('hoursOf', () => {
  it('adds up a person’s units by area', () => {
    expect(told(done('a', 'riconoscere', 60), done('a', 'sanita', 45), done('a', 'accogliere', 90))).toEqual([
      ['a', 'comune', 'pari opportunità', 150, 2],
      ['a', 'comune', 'tecnica', 45, 1],
    ]);
  });

  it('keeps people and places apart', () => {
    expect(told(done('a', 'riconoscere', 60), done('b', 'riconoscere', 60), done('a', 'accogliere', 60, 'asst'))).toEqual([
      ['a', 'comune', 'pari opportunità', 60, 1],
      ['b', 'comune', 'pari opportunità', 60, 1],
      ['a', 'asst', 'pari opportunità', 60, 1],
    ]);
  });

  it('none is none', () => expect(told()).toEqual([]));
});

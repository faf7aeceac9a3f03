import { waveOn } from './waves.js';

describe('What is asked', () => {
  it.each([
    { standing: 'nothing begun', begun: false, completedOn: null, today: '2027-01-01', wave: 'before' },
    { standing: 'begun', begun: true, completedOn: null, today: '2027-01-01', wave: null },
    { standing: 'completed ahead of that day', begun: true, completedOn: '2027-01-02', today: '2027-01-01', wave: null },
    { standing: 'completed that day', begun: true, completedOn: '2027-01-01', today: '2027-01-01', wave: 'after' },
    { standing: 'day 29', begun: true, completedOn: '2027-01-01', today: '2027-01-30', wave: 'after' },
    { standing: 'day 30', begun: true, completedOn: '2027-01-01', today: '2027-01-31', wave: null },
    { standing: 'day 89', begun: true, completedOn: '2027-01-01', today: '2027-03-31', wave: null },
    { standing: 'day 90', begun: true, completedOn: '2027-01-01', today: '2027-04-01', wave: 'later' },
    { standing: 'day 120', begun: true, completedOn: '2027-01-01', today: '2027-05-01', wave: 'later' },
    { standing: 'day 121', begun: true, completedOn: '2027-01-01', today: '2027-05-02', wave: null },
  ])('$standing: $wave', ({ begun, completedOn, today, wave }) => {
    expect(waveOn({ begun, completedOn }, today)).toBe(wave);
  });
});

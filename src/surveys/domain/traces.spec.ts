import { carried, coarsened, type Traces } from './traces.js';

const place = { organisation: 'asst', profession: 'infermiere' };
const rows = (many: number, row: Partial<Traces> = {}): Traces[] =>
  Array.from({ length: many }, () => ({ wave: 'before', week: '2027-W01', ...place, ...row }));

describe('What a row tells of whose it is', () => {
  it.each([
    { people: 0, says: null },
    { people: 9, says: null },
    { people: 10, says: place },
  ])('of a group of $people', ({ people, says }) => {
    expect(carried(place, people)).toEqual(says);
  });

  it('stays where five share it', () => {
    expect(coarsened(rows(5))).toEqual(rows(5));
  });

  it('loses a group that fewer than five share in that week', () => {
    const [few] = coarsened([...rows(4), ...rows(5, { profession: 'medico' })]);
    expect(few).toEqual({ wave: 'before', week: '2027-W01', organisation: null, profession: null });
  });

  it('loses its week too when fewer than five answered in it, whoever they are', () => {
    expect(coarsened([...rows(4), ...rows(20, { wave: 'after' })])[0]).toMatchObject({ week: null, organisation: null });
  });
});

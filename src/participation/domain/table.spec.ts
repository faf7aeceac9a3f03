import { table } from './table.js';

const count = (municipality: string, state: 'enrolled' | 'in_progress' | 'completed', people: number, unit = 'riconoscere') => ({
  municipality,
  unit,
  state,
  people,
});

describe('table', () => {
  it('counts everybody enrolled, of these who has begun and who has completed', () => {
    const { rows, total } = table(
      [
        count('015076', 'enrolled', 3),
        count('015076', 'in_progress', 2),
        count('015076', 'completed', 4),
        count('015027', 'completed', 1),
      ],
      ['015250', '015027', '015076'],
      ['riconoscere'],
    );

    expect(
      rows.map(({ municipality, units: [unit] }) => [municipality, unit!.enrolled, unit!.inProgress, unit!.completed]),
    ).toEqual([
      ['015250', 0, 0, 0],
      ['015027', 1, 0, 1],
      ['015076', 9, 2, 4],
    ]);
    expect(total.units).toEqual([{ unit: 'riconoscere', enrolled: 10, inProgress: 2, completed: 5 }]);
  });

  it('totals only what it shows: a contact’s total is their municipality', () => {
    const { total } = table([count('015076', 'completed', 4), count('015027', 'completed', 9)], ['015076'], ['riconoscere']);
    expect(total.units[0]!.completed).toBe(4);
  });
});

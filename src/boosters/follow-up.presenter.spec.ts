import { sayIn } from '../web/index.js';
import type { Own } from '../surveys/index.js';
import { presentFollowUp, readFollowUp } from './follow-up.presenter.js';

const say = sayIn('it');
const own = {
  survey: { commitments: { riconoscere: [{ id: 'collo', text: 'Se mi dicono…' }] } },
  commitments: [{ unit: 'riconoscere', choice: 'collo', day30: null, day90: 'done' }],
} as unknown as Own;

describe('What became of commitments', () => {
  it.each([
    { day: 7, own, asked: false },
    { day: 30, own, asked: true },
    { day: 90, own, asked: true },
    { day: 365, own, asked: false },
    { day: 30, own: null, asked: false },
    { day: 30, own: { ...own, commitments: [] }, asked: false },
  ] as const)('is asked on days 30 and 90, of who has taken one: $day', ({ day, own: theirs, asked }) => {
    expect(presentFollowUp({ day, number: 2 }, theirs, say) !== null).toBe(asked);
  });

  it('offers four answers and shows what was said on that day', () => {
    const checked = (day: 30 | 90) => presentFollowUp({ day, number: 2 }, own, say)!.commitments[0]!.options;
    expect(checked(30).map(({ label }) => label)).toEqual(['Fatto', 'Nessuna occasione', 'Non ancora', 'Preferisco non dire']);
    expect(checked(30).filter((option) => option.checked)).toEqual([]);
    expect(checked(90).find((option) => option.checked)?.value).toBe('done');
  });

  it('is read without what was not said', () => {
    const body = { _csrf: 'x', 'i.riconoscere': 'done', 'i.accogliere': 'preferisco-non-dire', 'i.proteggere': 'boh' };
    expect([...readFollowUp(body)]).toEqual([['riconoscere', 'done']]);
    expect(readFollowUp(null).size).toBe(0);
  });
});

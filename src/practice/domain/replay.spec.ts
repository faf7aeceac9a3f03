import { replay, safePath, type Decided, type Script } from './replay.js';
import { scoreOf } from './score.js';

/** Two decisions and two endings; after a refusal the talk can come back to the second node. */
const script: Script = {
  start: 'porta',
  nodes: [
    {
      id: 'porta',
      choices: [
        { id: 'a', score: -2, unsafe: true, next: 'racconto' },
        { id: 'b', score: 2, unsafe: false, next: 'racconto' },
      ],
    },
    {
      id: 'racconto',
      choices: [
        { id: 'a', score: 2, unsafe: false, next: 'aperta' },
        { id: 'b', score: 0, unsafe: false, next: 'silenzio' },
        { id: 'c', score: -2, unsafe: true, next: 'chiusa' },
      ],
    },
    { id: 'silenzio', choices: [{ id: 'a', score: 1, unsafe: false, next: 'racconto' }] },
    { id: 'aperta', choices: [] },
    { id: 'chiusa', choices: [] },
  ],
};

/** `porta b, racconto a` as a log. */
const log = (text: string): Decided[] =>
  text
    .split(', ')
    .filter(Boolean)
    .map((line) => ({ node: line.split(' ')[0]!, choice: line.split(' ')[1]! }));
const told = (path: readonly Decided[]) => path.map(({ node, choice }) => `${node} ${choice}`).join(', ');

describe('replay', () => {
  it.each([
    { name: 'nothing decided', given: '', path: '', ending: null, openUnsafe: null, asks: 'porta' },
    {
      name: 'an unsafe choice on the way is let go on',
      given: 'porta a',
      path: 'porta a',
      ending: null,
      openUnsafe: null,
      asks: 'racconto',
    },
    {
      name: 'a safe end',
      given: 'porta b, racconto a',
      path: 'porta b, racconto a',
      ending: 'aperta',
      openUnsafe: null,
      asks: null,
    },
    {
      name: 'a node met twice',
      given: 'porta b, racconto b, silenzio a',
      path: 'porta b, racconto b, silenzio a',
      ending: null,
      openUnsafe: null,
      asks: 'racconto',
    },
    {
      name: 'an end with one unsafe choice',
      given: 'porta b, racconto c',
      path: 'porta b, racconto c',
      ending: 'chiusa',
      openUnsafe: 1,
      asks: 'racconto',
    },
    {
      name: 'with two: the first',
      given: 'porta a, racconto c',
      path: 'porta a, racconto c',
      ending: 'chiusa',
      openUnsafe: 0,
      asks: 'porta',
    },
    {
      name: 'repeated from there: what followed no longer counts',
      given: 'porta a, racconto c, porta b',
      path: 'porta b',
      ending: null,
      openUnsafe: null,
      asks: 'racconto',
    },
    {
      name: 'repeated to a safe end',
      given: 'porta b, racconto c, racconto a',
      path: 'porta b, racconto a',
      ending: 'aperta',
      openUnsafe: null,
      asks: null,
    },
    {
      name: 'unsafe again',
      given: 'porta b, racconto c, racconto c',
      path: 'porta b, racconto c',
      ending: 'chiusa',
      openUnsafe: 1,
      asks: 'racconto',
    },
  ])('$name', ({ given, path, ending, openUnsafe, asks }) => {
    const standing = replay(script, log(given));
    expect({ ...standing, path: told(standing.path) }).toEqual({ path, ending, openUnsafe, asks });
  });
});

describe('scoreOf', () => {
  it('counts the path, not what was taken up again', () => {
    const standing = replay(script, log('porta a, racconto c, porta b, racconto b, silenzio a, racconto a'));
    expect(scoreOf(script, standing.path)).toBe((100 * (1 + 0.5 + 1 + 1)) / 4);
  });
});

describe('safePath', () => {
  it('takes the best safe choice each time', () => expect(told(safePath(script))).toBe('porta b, racconto a'));

  it('does not take an unsafe choice even where it scores most, and does not go round for ever', () => {
    const round: Script = {
      start: 'uno',
      nodes: [
        {
          id: 'uno',
          choices: [
            { id: 'a', score: 3, unsafe: true, next: 'fine' },
            { id: 'b', score: 1, unsafe: false, next: 'due' },
          ],
        },
        { id: 'due', choices: [{ id: 'a', score: 0, unsafe: false, next: 'uno' }] },
        { id: 'fine', choices: [] },
      ],
    };
    expect(told(safePath(round))).toBe('uno b, due a');
  });
});

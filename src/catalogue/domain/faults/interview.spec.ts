import { aDecision, aSoundUnit, anEnding, anInterview, placesOf } from '../../../../test/support/sound-unit.js';
import type { Choice, InterviewNode } from '../content.js';
import { interviewFaults } from './interview.js';

const sound = anInterview();
const said = (nodes: readonly InterviewNode[], start = 'n0') =>
  interviewFaults(aSoundUnit({ interview: anInterview({ nodes, start }) }));
/** The sound interview with its first node, n0, changed. */
const first = (given: Partial<InterviewNode>) => [{ ...sound.nodes[0]!, ...given }, ...sound.nodes.slice(1)];
const choices = (change: (choice: Choice) => Partial<Choice>) =>
  first({ choices: sound.nodes[0]!.choices.map((choice) => ({ ...choice, ...change(choice) })) });
const more = (count: number) => [...sound.nodes, ...Array.from({ length: count }, (_, index) => aDecision(`m${index}`, 'bene'))];

describe('interviewFaults', () => {
  it('has nothing against one that can be played, even round in circles', () => {
    expect(said(sound.nodes)).toEqual([]);
    expect(said(first({ choices: [...sound.nodes[0]!.choices, { ...sound.nodes[0]!.choices[1]!, id: 'c', next: 'n0' }] }))).toEqual(
      [],
    );
  });

  it.each([
    { name: 'a start that is not there', found: said(sound.nodes, 'altrove'), is: ['interview start'], says: '«altrove» non c’è' },
    {
      name: 'a next that is not there',
      found: said(choices(({ id, next }) => ({ next: id === 'b' ? 'altrove' : next }))),
      is: ['interview nodes 0 choices 1 next'],
      says: '«altrove» non c’è: scrivi uno di n0, n1',
    },
    {
      name: 'a node nobody comes to',
      found: said([...sound.nodes, anEnding('solo')]),
      is: ['interview nodes 6'],
      says: 'nessuna strada porta a «solo»',
    },
    {
      name: 'a node without a way to an ending',
      found: said([...choices(({ id, next }) => ({ next: id === 'b' ? 'giro' : next })), onlyTo('giro', 'giro')]),
      is: ['interview nodes 6'],
      says: 'da «giro» non si arriva a un finale',
    },
    {
      name: 'a node that is nothing',
      found: said([
        ...choices(({ id, next }) => ({ next: id === 'b' ? 'nulla' : next })),
        anEnding('nulla', { said: [], hidden: [] }),
      ]),
      is: ['interview nodes 6'],
      says: '«nulla» non è una decisione né un finale',
    },
    {
      name: 'a node that is both',
      found: said(first({ said: ['Che ha paura.'] })),
      is: ['interview nodes 0'],
      says: '«said» e «hidden» si scrivono solo nei finali',
    },
    {
      name: 'too few nodes',
      found: said([aDecision('n0', 'n1'), aDecision('n1', 'n2'), aDecision('n2', 'bene'), anEnding('bene'), anEnding('male')]),
      is: ['interview nodes'],
      says: 'i nodi sono 5',
    },
    {
      name: 'one ending',
      found: said([...[0, 1, 2, 3, 4].map((step) => onlyTo(`n${step}`, step === 4 ? 'bene' : `n${step + 1}`)), anEnding('bene')]),
      is: ['interview nodes'],
      says: 'i finali sono 1: ne servono almeno 2',
    },
    {
      name: 'two nodes of one name',
      found: said([...sound.nodes, anEnding('male')]),
      is: ['interview nodes 6 id'],
      says: 'si chiama «male»',
    },
    {
      name: 'one choice',
      found: said(first({ choices: sound.nodes[0]!.choices.slice(0, 1) })),
      is: ['interview nodes 0 choices'],
      says: 'ha una scelta sola',
    },
    {
      name: 'choices that score the same',
      found: said(choices(() => ({ score: 1, unsafe: false }))),
      is: ['interview nodes 0 choices'],
      says: 'tutte le scelte valgono 1',
    },
    {
      name: 'no safe choice',
      found: said(choices(() => ({ unsafe: true }))),
      is: ['interview nodes 0 choices'],
      says: 'nessuna scelta è sicura',
    },
    {
      name: 'an unsafe choice that scores best',
      found: said(choices(({ id }) => ({ score: id === 'b' ? 3 : 2 }))),
      is: ['interview nodes 0 choices 1 score'],
      says: 'vale 3, il massimo',
    },
    {
      name: 'two choices of one name',
      found: said(choices(() => ({ id: 'a' }))),
      is: ['interview nodes 0 choices 1 id'],
      says: 'si chiamano «a»',
    },
  ])('$name: $is', ({ found, is, says }) => {
    expect(placesOf(found)).toEqual(is);
    for (const { message } of found) expect(message).toContain(says);
  });

  it('wants six to twelve nodes', () => {
    expect(said(more(7)).map(({ message }) => message)).toContain('i nodi sono 13: ne servono da 6 a 12.');
    expect(said(more(6)).map(({ message }) => message)).not.toContain('i nodi sono 12: ne servono da 6 a 12.');
  });
});

/** A decision that leads to one node, whatever is chosen. */
function onlyTo(id: string, next: string): InterviewNode {
  return aDecision(id, next, { choices: sound.nodes[0]!.choices.map((choice) => ({ ...choice, next })) });
}

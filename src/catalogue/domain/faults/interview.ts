import type { Interview, InterviewNode, UnitContent } from '../content.js';
import { inFile, only, type Fault, type Place } from './fault.js';
import { pathFaults } from './interview-paths.js';

const FEWEST = 6;
const MOST = 12; // nodes: eight to ten minutes (pedagogy, § 1)
const ENDINGS = 2;
const CHOICES = 2;

/** Nodes that nothing leads on from. */
export const endingsOf = ({ nodes }: Interview): InterviewNode[] => nodes.filter(({ choices }) => choices.length === 0);

/** What keeps an interview from being played through, or from teaching (pedagogy, § 6). */
export function interviewFaults({ interview }: UnitContent): Fault[] {
  const { nodes } = interview;
  const endings = endingsOf(interview);
  return [
    ...only([
      (nodes.length < FEWEST || nodes.length > MOST) &&
        inFile('interview', ['nodes'], `i nodi sono ${nodes.length}: ne servono da ${FEWEST} a ${MOST}.`),
      endings.length < ENDINGS && inFile('interview', ['nodes'], `i finali sono ${endings.length}: ne servono almeno ${ENDINGS}.`),
    ]),
    ...nodes.flatMap((node, index) => [
      ...only([
        nodes.findIndex(({ id }) => id === node.id) !== index &&
          inFile('interview', ['nodes', index, 'id'], `un altro nodo si chiama «${node.id}»: cambia uno dei due.`),
      ]),
      ...(node.choices.length === 0 ? endingFaults(node, index) : decisionFaults(node, index)),
    ]),
    ...pathFaults(interview),
  ];
}

function endingFaults({ id, said, hidden }: InterviewNode, index: number): Fault[] {
  const nothing = `«${id}» non è una decisione né un finale: scrivi «choices», oppure «ending: true» con «said» e «hidden».`;
  return only([said.length + hidden.length === 0 && inFile('interview', ['nodes', index], nothing)]);
}

function decisionFaults({ id, choices, said, hidden }: InterviewNode, index: number): Fault[] {
  const fault = (path: Place['path'], message: string) => inFile('interview', ['nodes', index, ...path], message);
  const best = Math.max(...choices.map(({ score }) => score));
  const allUnsafe = choices.every(({ unsafe }) => unsafe);
  return only([
    said.length + hidden.length > 0 && fault([], `«${id}» ha scelte: «said» e «hidden» si scrivono solo nei finali.`),
    choices.length < CHOICES && fault(['choices'], `«${id}» ha una scelta sola: scrivine almeno ${CHOICES}.`),
    choices.length >= CHOICES &&
      choices.every(({ score }) => score === best) &&
      fault(['choices'], `in «${id}» tutte le scelte valgono ${best}: scrivi almeno due «score» diversi.`),
    allUnsafe && fault(['choices'], `in «${id}» nessuna scelta è sicura: scrivine una senza «unsafe».`),
    ...choices.flatMap((choice, at) => [
      choice.unsafe &&
        !allUnsafe &&
        choice.score === best &&
        fault(['choices', at, 'score'], `una scelta «unsafe» vale ${best}, il massimo di «${id}»: abbassa il suo «score».`),
      choices.findIndex((other) => other.id === choice.id) !== at &&
        fault(['choices', at, 'id'], `in «${id}» due scelte si chiamano «${choice.id}»: cambiane una.`),
    ]),
  ]);
}

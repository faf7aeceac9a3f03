import { chance, chiSquare, longestRight, longestShare, rightPlaces, TOO_OFTEN_LONGEST, UNEVEN } from '../answer-key.js';
import type { UnitContent } from '../content.js';
import { inFile, only, type Fault } from './fault.js';

const FOR_EACH_DRAWN = 3;
const CRITICAL = 5;

/** What is wrong with the bank as a whole: too small, without critical questions, or one to guess (pedagogy, §§ 2 and 8). */
export function bankFaults({ bank, quiz }: UnitContent): Fault[] {
  const needed = FOR_EACH_DRAWN * quiz.questions;
  const critical = bank.filter(({ sister }) => sister !== null).length;
  const places = rightPlaces(bank);
  const uneven = chiSquare(places);
  const longest = longestShare(bank);
  const fault = (message: string) => inFile('unit', ['quiz'], message);
  return only([
    bank.length < needed &&
      fault(`il quiz ha ${quiz.questions} domande: nella banca ne servono almeno ${needed}, ce ne sono ${bank.length}.`),
    critical < CRITICAL &&
      fault(`le domande critiche sono ${critical}: dai una «sister» ad almeno ${CRITICAL} domande della banca.`),
    uneven >= UNEVEN &&
      fault(
        `la risposta giusta è ${places.map((count, at) => `${count} volte in ${'abcd'[at]}`).join(', ')}: ` +
          `per caso succederebbe in meno di 5 casi su 100 (p ${chance(uneven).toFixed(3).replace('.', ',')}). Sposta le risposte giuste.`,
      ),
    longest >= TOO_OFTEN_LONGEST &&
      fault(
        `chi sceglie sempre l’opzione più lunga indovina il ${Math.round(longest * 100)} % delle domande della banca: scendi sotto il ` +
          `${TOO_OFTEN_LONGEST * 100} %, accorciando la giusta o allungando le altre in ${longestRight(bank)
            .map(({ id }) => id)
            .join(', ')}.`,
      ),
  ]);
}

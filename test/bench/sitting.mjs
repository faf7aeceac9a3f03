/** A whole attempt as a browser makes it, request by request: the rules, the start, the sheet, twelve answers, handing in, the result. */
import { brotliDecompressSync } from 'node:zlib';

const QUESTION = /data-question="([^"]+)"/g;
const SURE = 2;

/** Requests of an attempt with `questions`, with the script's small saves or, without it, a page for each answer. */
export const turnsOf = (questions, script) => 3 + (script ? questions : 2 * questions) + 2;

/** Whether a turn stores an answer. */
export const stores = (turn, questions, script) =>
  turn >= 3 && turn < turnsOf(questions, script) - 2 && (script || (turn - 3) % 2 === 0);

/** Gives the bytes of each turn of one learner, from what the turn before was answered. */
export function sitting({ visitor }, { unit, questions, script }) {
  let address;
  let asked; // questions with their first option
  const form = (path, fields) => visitor.form(path, { _csrf: visitor.csrf, ...fields });
  const last = turnsOf(questions, script) - 1;

  return (turn, answer) => {
    if (turn > last) return null;
    if (turn === 0) return visitor.page(`/moduli/${unit}/tentativi/nuovo`);
    if (turn === 1) return form(`/moduli/${unit}/tentativi`, {});
    if (turn === 2) address = /\r\nlocation: *(\S+)/.exec(answer.head)[1];
    if (turn === 3) asked = questionsIn(brotliDecompressSync(answer.body).toString());
    if (turn === 2 || turn === last) return visitor.page(address);
    if (turn === last - 1) return form(`${address}/consegna`, {});
    if (script) return visitor.post(`${address}/risposte`, { ...asked[turn - 3], certainty: SURE, revision: 0 });

    if ((turn - 3) % 2 === 1) return visitor.page(address);
    const now = (turn - 3) / 2; // the page sends all it has: those before are stored, this one is new
    const fields = asked.slice(0, now + 1).flatMap(({ question, option }, index) => [
      [`r.${question}`, option],
      [`c.${question}`, String(SURE)],
      [`v.${question}`, index < now ? '1' : '0'],
    ]);
    return form(`${address}/risposte`, { ...Object.fromEntries(fields), azione: 'salva' });
  };
}

function questionsIn(html) {
  return [...html.matchAll(QUESTION)].map(([, question]) => {
    const [, option] = new RegExp(`name="r\\.${question}" value="(\\w)"`).exec(html);
    return { question, option };
  });
}

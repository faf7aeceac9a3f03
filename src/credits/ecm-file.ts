import type { Say } from '../shared/index.js';
import type { EcmForm } from './credits.form.js';
import type { CreditSeeds } from './credits.seeds.js';
import type { Completer } from './credits.service.js';
import { faultsOf, type EcmParticipant } from './domain/ecm-report.js';
import { ecmXml } from './domain/ecm-xml.js';
import { participantOf, type Table } from './domain/joined.js';

/** The report file, or what is in the way of it, line by line in the words of whoever may see the people. */
export type Written = { readonly ok: true; readonly xml: string } | { readonly ok: false; readonly problems: readonly string[] };

/** Joins those who completed the course with what the uploaded table says of them; nobody is left out unseen. */
export function ecmFile(people: readonly Completer[], form: EcmForm, table: Table, { codes }: CreditSeeds, say: Say): Written {
  const { assenti, ...event } = form;
  const asked = assenti === 'si' ? people.filter(({ email }) => table.has(email)) : people;
  const problems: string[] = [];
  const participants: EcmParticipant[] = [];
  const names: string[] = [];
  for (const person of asked) {
    const name = `${person.familyName} ${person.givenName}`;
    const usual = codes.professions.find(({ ours }) => ours === person.profession);
    const profession = usual?.discipline ? { cod_prof: usual.code, disciplines: [usual.discipline] } : null;
    const found = participantOf(person, table.get(person.email), profession, event.crediti);
    if ('field' in found) {
      const values = { name, character: found.character ?? '' };
      problems.push(say(found.field === 'missing' ? 'credits.ecm.not-in-table' : 'credits.ecm.unwritable', values));
      continue;
    }
    participants.push(found);
    names.push(name);
  }
  const report = { event: { ...event, tipo_form: 1 }, participants };
  for (const { participant, field } of problems.length > 0 && participants.length === 0 ? [] : faultsOf(report)) {
    const problem = say(`credits.ecm.fault.${field}`);
    problems.push(participant === null ? problem : say('credits.ecm.of-person', { name: names[participant]!, problem }));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, xml: ecmXml(report) };
}

import type { Readable } from 'node:stream';
import { csvStream, sheet, xlsx, type Column } from '../documents/index.js';
import { groupCode, type CalendarDay, type Say } from '../shared/index.js';
import { progressOf } from './domain/progress.js';
import type { Choices } from './participants.presenter.js';
import type { Participant } from './participants.service.js';

/** The list as CSV. */
export const participantsCsv = (people: AsyncIterable<Participant>, about: About): Readable => csvStream(people, columns(about));

/** The list as a workbook. */
export const participantsWorkbook = (people: AsyncIterable<Participant>, about: About, at: Date): Readable =>
  xlsx([sheet(about.say('participation.people.title'), people, columns(about))], at);

interface About {
  readonly asOf: CalendarDay;
  readonly choices: Choices;
  readonly say: Say;
}

/** The columns of the page, with surname and given name apart and the number of units, so that they can be sorted and counted. */
function columns({ asOf, choices, say }: About): Column<Participant>[] {
  const professions = new Map(choices.professions.map(({ code, name }) => [code, name]));
  return [
    { header: say('participation.people.family-name'), text: ({ familyName }) => familyName, width: 20 },
    { header: say('participation.people.given-name'), text: ({ givenName }) => givenName, width: 20 },
    { header: say('participation.municipality'), text: ({ municipalityName }) => municipalityName, width: 20 },
    {
      header: say('participation.people.organisation'),
      text: ({ organisationName }) => organisationName,
      width: 30,
    },
    { header: say('participation.profession'), text: ({ profession }) => professions.get(profession) ?? null, width: 30 },
    { header: say('participation.people.progress'), text: (person) => say(`participation.people.progress.${progressOf(person)}`) },
    { header: say('participation.people.units-completed'), number: ({ completed }) => completed },
    { header: say('participation.people.units'), number: ({ units }) => units },
    { header: say('participation.people.completed-on'), day: ({ completedOn }) => completedOn },
    {
      header: say('participation.people.certificate'),
      text: ({ certificate }) => certificate && groupCode(certificate.code),
      width: 40,
    },
    {
      header: say('participation.people.valid-until'),
      day: ({ certificate }) => (certificate && !certificate.revoked ? certificate.validUntilOn : null),
    },
    { header: say('participation.as-of'), day: () => asOf },
  ];
}

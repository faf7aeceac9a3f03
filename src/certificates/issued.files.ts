import type { Readable } from 'node:stream';
import { csv, csvStream, sheet, xlsx, zip, type Column, type ZippedFile } from '../documents/index.js';
import { groupCode, type CalendarDay, type Say } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import { fileName } from './domain/file-name.js';
import { graceUntil } from './domain/validity.js';
import type { IssuedCertificate } from './issued.service.js';
import { presentState } from './state.presenter.js';

/** What places and professions are called. */
export interface Names {
  readonly municipalities: readonly Municipality[];
  readonly organisations: readonly Organisation[];
  readonly professions: readonly Profession[];
}

/** What a file of certificates is made with. */
export interface About {
  readonly today: CalendarDay;
  readonly names: Names;
  readonly say: Say;
}

type Issued = AsyncIterable<IssuedCertificate>;
type Line = ReturnType<ReturnType<typeof lineIn>>;

const INDEX = 'indice.csv';

/** The list as CSV. */
export const issuedCsv = (issued: Issued, about: About): Readable => csvStream(lines(issued, about), columns(about.say));

/** The list as a workbook. */
export const issuedWorkbook = (issued: Issued, about: About, at: Date): Readable =>
  xlsx([sheet(about.say('certificates.issued.title'), lines(issued, about), columns(about.say))], at);

/**
 * The documents themselves, one at a time, and at the end an index of them in which each line has its file.
 * @param draw gives the PDF, the same bytes that its holder gets
 */
export const issuedZip = (
  issued: Issued,
  about: About,
  draw: (certificate: IssuedCertificate) => Promise<Buffer>,
  at: Date,
): Readable => zip(bundle(issued, about, draw), at);

async function* bundle(
  issued: Issued,
  about: About,
  draw: (certificate: IssuedCertificate) => Promise<Buffer>,
): AsyncGenerator<ZippedFile> {
  const line = lineIn(about);
  const index = new Map<string, Line>(); // by file
  for await (const certificate of issued) {
    const name = fileName(certificate, index);
    index.set(name, line(certificate));
    yield { name, bytes: await draw(certificate) };
  }
  const file: Column<readonly [string, Line]> = { header: about.say('certificates.issued.file'), text: ([name]) => name };
  const rest = columns(about.say).map((column): Column<readonly [string, Line]> => {
    if ('text' in column) return { ...column, text: ([, one]) => column.text(one) };
    if ('day' in column) return { ...column, day: ([, one]) => column.day(one) };
    return { ...column, number: ([, one]) => column.number(one) };
  });
  yield { name: INDEX, bytes: Buffer.from(csv([...index], [file, ...rest])) };
}

async function* lines(issued: Issued, about: About): AsyncGenerator<Line> {
  const line = lineIn(about);
  for await (const certificate of issued) yield line(certificate);
}

/** A certificate in the words of a list. */
function lineIn({ today, names, say }: About) {
  const municipality = new Map(names.municipalities.map(({ istat, name }) => [istat, name]));
  const organisation = new Map(names.organisations.map(({ slug, name }) => [slug, name]));
  const profession = new Map(names.professions.map(({ code, name }) => [code, name]));
  return ({ facts, ...one }: IssuedCertificate) => ({
    familyName: one.familyName,
    givenName: one.givenName,
    municipality: municipality.get(one.municipality) ?? null,
    organisation: organisation.get(one.organisation) ?? null,
    profession: profession.get(one.profession) ?? null,
    course: facts.courseTitle,
    code: groupCode(one.code),
    completedOn: facts.completedOn,
    renewedOn: facts.renewedOn ?? null,
    validUntilOn: facts.validUntilOn,
    graceUntilOn: graceUntil(facts.validUntilOn),
    ...presentState({ validUntilOn: facts.validUntilOn, revoked: false, anonymised: false, replacedBy: null }, today, say),
  });
}

const columns = (say: Say): Column<Line>[] => [
  { header: say('participation.people.family-name'), text: ({ familyName }) => familyName, width: 20 },
  { header: say('participation.people.given-name'), text: ({ givenName }) => givenName, width: 20 },
  { header: say('accounts.people.municipality'), text: ({ municipality }) => municipality, width: 20 },
  { header: say('accounts.people.organisation'), text: ({ organisation }) => organisation, width: 30 },
  { header: say('accounts.people.profession'), text: ({ profession }) => profession, width: 30 },
  { header: say('certificates.verify.course'), text: ({ course }) => course, width: 30 },
  { header: say('certificates.verify.code'), text: ({ code }) => code, width: 40 },
  { header: say('certificates.completed-on'), day: ({ completedOn }) => completedOn },
  { header: say('certificates.renewed-on'), day: ({ renewedOn }) => renewedOn },
  { header: say('participation.people.valid-until'), day: ({ validUntilOn }) => validUntilOn },
  { header: say('certificates.issued.renewable'), day: ({ graceUntilOn }) => graceUntilOn },
  { header: say('certificates.issued.state'), text: ({ state }) => state, width: 14 },
];

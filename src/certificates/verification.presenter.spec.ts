import { sayIn } from '../web/index.js';
import type { CertificateFacts } from './domain/certificate-facts.js';
import { makeCode } from './domain/code.js';
import type { Fate } from './domain/standing.js';
import { presentFile, presentSearch, presentVerification, type Brought } from './verification.presenter.js';

const say = sayIn('it');
const CODE = makeCode(new Uint8Array(16).fill(7));

const FACTS: CertificateFacts = {
  code: CODE,
  name: 'Nicolò D’Amico',
  surname: 'D’Amico',
  courseTitle: 'Al tuo fianco',
  units: [
    { title: 'Riconoscere', version: 2, minutes: 60 },
    { title: 'Accogliere', version: 1, minutes: 50 },
  ],
  completedOn: '2027-03-10',
  validUntilOn: '2028-03-10',
  issuedAt: '2027-03-11T14:05:00.000Z',
  issuer: 'La rete',
  signatory: 'Il coordinamento',
  basis: 'Legge 77',
  verifyAt: `https://formazione.example.it/verifica/${CODE}`,
  qrKey: '0123456789AB',
  templateVersion: 2,
};

interface Given {
  readonly facts?: Partial<CertificateFacts>;
  readonly fate?: Partial<Fate>;
  readonly brought?: Partial<Brought>;
  readonly today?: string;
}

function verify({ facts, fate, brought, today = '2027-03-20' }: Given = {}) {
  const found = {
    facts: { ...FACTS, ...facts },
    fate: { validUntilOn: FACTS.validUntilOn, revoked: false, anonymised: false, replacedBy: null, ...fate },
  };
  return presentVerification(found, { code: CODE, surname: null, hasPaper: false, ...brought }, today, say).certificate!;
}

describe('presentVerification', () => {
  it.each<{ name: string; fate?: Partial<Fate>; today: string; state: string; tone: string; means: string }>([
    { name: 'valid', today: '2028-03-10', state: 'Valido', tone: 'success', means: 'Fino al 10 marzo 2028 compreso.' },
    {
      name: 'in grace',
      today: '2028-03-11',
      state: 'Da rinnovare',
      tone: 'warning',
      means: 'La validità è finita il 10 marzo 2028; si può ancora rinnovare fino al 9 maggio 2028.',
    },
    { name: 'expired', today: '2028-05-10', state: 'Scaduto', tone: 'danger', means: 'La validità è finita il 10 marzo 2028.' },
    {
      name: 'renewed',
      fate: { replacedBy: 'renewal' },
      today: '2028-01-01',
      state: 'Rinnovato',
      tone: 'info',
      means: say('certificates.meaning.renewed', { valid: '10 marzo 2028' }),
    },
    {
      name: 'corrected',
      fate: { replacedBy: 'correction' },
      today: '2028-01-01',
      state: 'Sostituito',
      tone: 'warning',
      means: say('certificates.meaning.corrected'),
    },
    {
      name: 'anonymised',
      fate: { anonymised: true },
      today: '2028-01-01',
      state: 'Senza nome',
      tone: 'info',
      means: say('certificates.meaning.anonymised'),
    },
    {
      name: 'revoked',
      fate: { revoked: true },
      today: '2028-01-01',
      state: 'Annullato',
      tone: 'danger',
      means: 'L’attestato è stato annullato.',
    },
  ])('$name: $state', ({ fate, today, state, tone, means }) => {
    expect(verify({ ...(fate && { fate }), today })).toMatchObject({ state, tone, meaning: means });
  });

  it('shows every printed field, its state, the day it was looked up, and no more', () => {
    expect(verify({ brought: { hasPaper: true } })).toEqual({
      state: 'Valido',
      tone: 'success',
      meaning: 'Fino al 10 marzo 2028 compreso.',
      name: 'Nicolò D’Amico',
      nameIsWords: false,
      ask: null,
      course: 'Al tuo fianco',
      units: ['Riconoscere (versione 2, 1 ora)', 'Accogliere (versione 1, 50 minuti)'],
      duration: '1 ora e 50 minuti',
      completed: '10 marzo 2027',
      renewed: null,
      validUntil: '10 marzo 2028',
      issuer: 'La rete',
      signatory: 'Il coordinamento',
      basis: 'Legge 77',
      code: '070W-3GE1-R70W-3GE1-R70W-3GE1-R724',
      checked: '20 marzo 2027',
    });
  });

  it.each([
    { what: 'nothing was asked yet', brought: { surname: null }, problem: null },
    { what: 'nothing was typed', brought: { surname: ' ' }, problem: say('certificates.surname.missing') },
    { what: 'another surname was typed', brought: { surname: 'Bianchi' }, problem: say('certificates.surname.wrong') },
    { what: 'the first name was typed', brought: { surname: 'Nicolò' }, problem: say('certificates.surname.wrong') },
  ])('shows initials when $what', ({ brought, problem }) => {
    const page = verify({ brought });
    expect(page).toMatchObject({ name: 'N… D…', ask: { href: `/verifica/${CODE}`, problem } });
    expect(JSON.stringify(page)).not.toMatch(/Nicol|Amico/);
  });

  it.each([{ brought: { surname: 'damico' } }, { brought: { hasPaper: true } }])('shows the name for $brought', ({ brought }) => {
    expect(verify({ brought })).toMatchObject({ name: 'Nicolò D’Amico', ask: null });
  });

  it('says at the top too that a surname is not the right one, and where to write it again', () => {
    const found = { facts: FACTS, fate: FATE };
    const page = (surname: string | null) =>
      presentVerification(found, { code: CODE, surname, hasPaper: false }, '2027-03-20', say);
    expect(page('Verdi').problemList).toEqual([{ id: 'cognome', text: say('certificates.surname.wrong') }]);
    expect([page(null).problemList, page('damico').problemList]).toEqual([[], []]);
  });

  it('takes the last word for the surname where a certificate has none', () => {
    const { surname: _, ...rest } = FACTS;
    const found = { facts: { ...rest, name: 'Anna De Bianchi' }, fate: { ...FATE } };
    const name = (surname: string) =>
      presentVerification(found, { code: CODE, surname, hasPaper: false }, '2027-03-20', say).certificate!.name;
    expect([name('bianchi'), name('de')]).toEqual(['Anna De Bianchi', 'A… D… B…']);
  });

  it('has no name, and asks for none, once it has been erased', () => {
    expect(verify({ facts: { name: '', surname: '' }, fate: { anonymised: true }, brought: { hasPaper: true } })).toMatchObject({
      name: 'Dati cancellati',
      ask: null,
    });
  });

  it('tells nothing that is not printed, not even when it was issued or revoked, nor the key of the QR code', () => {
    const page = verify({ fate: { revoked: true }, brought: { hasPaper: true } });
    expect(JSON.stringify(page)).not.toMatch(/11 marzo|2027-|0123456789AB/);
  });

  it.each([
    { what: 'nothing yet', code: '', problem: null },
    { what: 'a code that was never issued', code: CODE, problem: say('certificates.verify.unknown') },
    { what: 'a typing error', code: `${CODE.slice(0, -1)}5`, problem: say('certificates.verify.typo-character') },
    { what: 'half a code', code: 'ABCD', problem: say('certificates.verify.typo-length') },
  ])('$what: says so, and what was typed is still there', ({ code, problem }) => {
    const page = presentVerification(null, { code, surname: null, hasPaper: false }, '2027-03-20', say);
    expect(page).toMatchObject({ certificate: null, problem, search: code });
  });
});

const FATE: Fate = { validUntilOn: FACTS.validUntilOn, revoked: false, anonymised: false, replacedBy: null };

describe('presentFile', () => {
  const page = presentSearch('', say);
  it.each([
    { verdict: 'same' as const, says: { fileProblem: null, file: { tone: 'success', text: say('certificates.file.same') } } },
    { verdict: 'other' as const, says: { fileProblem: null, file: { tone: 'danger', text: say('certificates.file.other') } } },
    { verdict: 'missing' as const, says: { fileProblem: say('certificates.file.missing'), file: null } },
    { verdict: 'not-pdf' as const, says: { fileProblem: say('certificates.file.not-pdf'), file: null } },
  ])('$verdict', ({ verdict, says }) => expect(presentFile(verdict, page, say)).toMatchObject(says));
});

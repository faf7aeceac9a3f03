import { endOfRomeDay } from '../../shared/index.js';
import type { CertificateFacts } from './certificate-facts.js';

/** What a badge says beside the facts, drawn or chosen once. */
export interface BadgeFrame {
  /** Address of the application: who issues, and where keys and states are. */
  readonly publicUrl: string;
  /** `urn:uuid:…`, at random: it says nothing of the code or the person. */
  readonly id: string;
  readonly subjectId: string;
  /** Its bit in a list of states. */
  readonly list: number;
  readonly position: number;
  /** In the language of the course. */
  readonly description: string;
  readonly criteria: string;
}

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
];
const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/**
 * The certificate as an Open Badges 3.0 credential, as the payload of a JWT (1EdTech Open Badges 3.0, 8.2). It names the holder as the
 * paper does; never an e-mail address, not even hashed: who knows the salt confirms it by guessing. Valid until the printed day is over
 * in Rome. Personal data: name.
 */
export function badge(facts: CertificateFacts, { publicUrl, id, subjectId, list, position, description, criteria }: BadgeFrame) {
  const from = seconds(new Date(facts.issuedAt));
  const until = seconds(endOfRomeDay(facts.validUntilOn));
  const listUrl = listAddress(publicUrl, list);
  return {
    '@context': CONTEXTS,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.courseTitle,
    issuer: { id: publicUrl, type: ['Profile'], name: facts.issuer, url: publicUrl },
    validFrom: moment(from),
    validUntil: moment(until),
    credentialSubject: {
      id: subjectId,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: facts.name, identityType: 'name' }],
      achievement: {
        id: `${publicUrl}/#${encodeURIComponent(facts.courseTitle)}`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        inLanguage: 'it',
        name: facts.courseTitle,
        description,
        criteria: { narrative: criteria },
      },
    },
    credentialStatus: {
      id: `${listUrl}#${position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(position),
      statusListCredential: listUrl,
    },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    iss: publicUrl,
    jti: id,
    sub: subjectId,
    nbf: from,
    exp: until,
  };
}

/** Where a list of states is published. */
export const listAddress = (publicUrl: string, list: number): string => `${publicUrl}/verifica/stati/${list}`;

/** The moment of a JWT: whole seconds since 1970, to which the credential's own moments have to be equal. */
export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** The same moment as the data model writes it. */
export const moment = (since1970: number): string => new Date(since1970 * 1000).toISOString().replace('.000Z', 'Z');

/**
 * What the JSON schema of Open Badges 3.0 and its rules for JWT ask of a credential of ours. Written from the specification (data models
 * B.1, serialization, verification, 8.2), not from the published schema file, which says more and has the last word.
 */

type Json = Record<string, unknown>;

/** The rules that a payload breaks, in words; none is good. */
export function brokenBadgeRules(payload: Json): string[] {
  const { issuer, credentialSubject: subject, credentialStatus: status } = payload as Record<string, Json | undefined>;
  const achievement = subject?.achievement as Json | undefined;
  const contexts = list(payload['@context']);
  return [
    ...when(contexts[0] !== 'https://www.w3.org/ns/credentials/v2', 'the first context is that of Verifiable Credentials 2.0'),
    ...when(
      !contexts.some((one) => /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.\d\.json$/.test(one)),
      'the context of Open Badges 3.0',
    ),
    ...when(!isUri(payload.id), 'an id'),
    ...when(!isTyped(payload, 'VerifiableCredential', 'OpenBadgeCredential'), 'the types of a credential'),
    ...when(!isText(payload.name), 'a name'),
    ...when(!isUri(issuer?.id) || !isTyped(issuer, 'Profile'), 'an issuer who is a profile with an id'),
    ...when(!isMoment(payload.validFrom), 'the moment it is valid from, with its zone'),
    ...when('validUntil' in payload && !isMoment(payload.validUntil), 'the moment it is valid until, with its zone'),
    ...when(!isTyped(subject, 'AchievementSubject') || !isUri(subject?.id), 'a subject with an id'),
    ...when(
      list(subject?.identifier).some((one) => !isIdentity(one as unknown as Json)),
      'identifiers that say their kind',
    ),
    ...when(
      !isUri(achievement?.id) ||
        !isTyped(achievement, 'Achievement') ||
        !isText(achievement?.name) ||
        !isText(achievement?.description),
      'an achievement with id, name and description',
    ),
    ...when(!isText((achievement?.criteria as Json | undefined)?.narrative), 'criteria in words'),
    ...when(
      list(payload.credentialSchema).some((one) => !isUri((one as unknown as Json).id) || !isText((one as unknown as Json).type)),
      'schemas with id and type',
    ),
    ...when(status !== undefined && !isEntry(status), 'a state that is an entry of a list'),
    ...when(empties(payload), 'nothing empty: null and empty lists are left out'),
    ...when(payload.iss !== issuer?.id, 'iss is the issuer'),
    ...when(payload.jti !== payload.id, 'jti is the id'),
    ...when(payload.sub !== subject?.id, 'sub is the subject'),
    ...when(payload.nbf !== Date.parse(String(payload.validFrom)) / 1000, 'nbf is the moment it is valid from'),
    ...when(
      'validUntil' in payload && payload.exp !== Date.parse(String(payload.validUntil)) / 1000,
      'exp is the moment it is valid until',
    ),
  ];
}

const when = (broken: boolean, rule: string): string[] => (broken ? [rule] : []);
const list = (given: unknown): string[] => (Array.isArray(given) ? (given as string[]) : given === undefined ? [] : ['']);
const isText = (given: unknown): boolean => typeof given === 'string' && given.trim() !== '';
const isUri = (given: unknown): boolean => typeof given === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(given);
const isMoment = (given: unknown): boolean =>
  typeof given === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(given) &&
  !Number.isNaN(Date.parse(given));
const isTyped = (given: Json | undefined, ...types: string[]): boolean => types.every((type) => list(given?.type).includes(type));

/** IdentityObject: a kind of the enumeration, and whether it is a digest; a digest says by which function. */
function isIdentity({ type, hashed, identityHash, identityType, salt }: Json): boolean {
  const known = ['name', 'emailAddress', 'nationalIdentityNumber', 'userName', 'identifier'].includes(String(identityType));
  const digest = /^(?:sha256|md5)\$[0-9a-fA-F]+$/.test(String(identityHash)) && isText(salt);
  return type === 'IdentityObject' && known && isText(identityHash) && (hashed === false || (hashed === true && digest));
}

/** Bitstring Status List 1.0, 3.1: the index is a number written as text. */
function isEntry({ type, statusPurpose, statusListIndex, statusListCredential }: Json): boolean {
  const index = typeof statusListIndex === 'string' && /^(?:0|[1-9]\d*)$/.test(statusListIndex);
  return type === 'BitstringStatusListEntry' && isText(statusPurpose) && index && isUri(statusListCredential);
}

function empties(given: unknown): boolean {
  if (given === null) return true;
  if (Array.isArray(given)) return given.length === 0 || given.some(empties);
  return typeof given === 'object' && Object.values(given).some(empties);
}

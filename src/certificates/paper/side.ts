import type { Mark } from '../../documents/index.js';
import { dayInWords, groupCode } from '../../shared/index.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import type { CertificateInput } from './input.js';
import { DEEP_VIOLET, GREY, PAGE, WHITE, textAt } from './page.js';
import { duration } from './units.js';
import { fit, sizes, wrapAddress } from './fitting.js';

const INSET = 30;
/**
 * The QR code of each drawing and the white around it, in points. Readers do not find it without four modules of white; from the third
 * drawing on it carries a signed text, and is larger so that a module is not smaller than half a millimetre for the names that most have.
 */
const CODES: Record<CertificateFacts['templateVersion'], { readonly size: number; readonly quiet: number }> = {
  1: { size: 112, quiet: 14 },
  2: { size: 112, quiet: 14 },
  3: { size: 131, quiet: 9 },
};

/** The column on the right: dates and hours above, the code and how to check it below. */
export function certificateSide(input: CertificateInput, side: { readonly x: number; readonly width: number }): Mark[] {
  const place = { x: side.x + INSET, width: side.width - 2 * INSET };
  return [...dates(input, place), ...check(input, place)];
}

interface Place {
  readonly x: number;
  readonly width: number;
}

function dates({ facts, say, measure }: CertificateInput, { x, width }: Place): Mark[] {
  const minutes = facts.units.reduce((sum, unit) => sum + unit.minutes, 0);
  const entries = [
    { label: say('certificate.completed-on'), value: dayInWords(facts.completedOn, say.language) },
    ...(facts.renewedOn ? [{ label: say('certificate.renewed-on'), value: dayInWords(facts.renewedOn, say.language) }] : []),
    { label: say('certificate.valid-until'), value: dayInWords(facts.validUntilOn, say.language) },
    { label: say('certificate.duration'), value: duration(minutes, say) },
  ];
  return entries.flatMap(({ label, value }, index) => [
    textAt(x, 61 + index * 48, { lines: [label], width, size: 9.5, colour: GREY }),
    textAt(x, 78 + index * 48, {
      ...fit(value, { width, weight: 600, tries: sizes(14, 10, 1) }, measure),
      width,
      weight: 600,
      colour: DEEP_VIOLET,
    }),
  ]);
}

function check({ facts, say, verifyUrl, measure }: CertificateInput, { x, width }: Place): Mark[] {
  const { size, quiet } = CODES[facts.templateVersion];
  const room = size + 2 * quiet;
  const groups = groupCode(facts.code).split('-');
  const code = [`${groups.slice(0, 4).join('-')}-`, groups.slice(4).join('-')];
  const address = wrapAddress(say('certificate.verify', { url: verifyUrl }), width, (line) => measure(line, 7.5, 400));
  const addressTop = PAGE.height - 42 - (address.length - 1) * 9.2;
  const codeTop = addressTop - 36;
  const card = codeTop - 32 - room;
  return [
    { kind: 'rect', x, y: card, width: room, height: room, colour: WHITE },
    { kind: 'qr', url: scanned(verifyUrl, facts), x: x + quiet, y: card + quiet, size, alt: say('certificate.qr') },
    textAt(x, codeTop - 15, { lines: [say('certificate.code')], width, size: 9.5, colour: GREY }),
    textAt(x, codeTop, { lines: code, width, size: 11.5, weight: 600, colour: DEEP_VIOLET, leading: 14 }),
    textAt(x, addressTop, { lines: address, width, size: 7.5, colour: GREY, leading: 9.2, link: verifyUrl }),
  ];
}

/** The key opens the name: who scans it has the paper. What stands behind the hash stays in the reader's browser, and proves itself. */
function scanned(verifyUrl: string, { qrKey, token }: CertificateFacts): string {
  return `${verifyUrl}${qrKey ? `?chiave=${qrKey}` : ''}${token ? `#${token}` : ''}`;
}

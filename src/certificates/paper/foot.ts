import type { Mark } from '../../documents/index.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import { fit, sizes, type Measure, type Try } from './fitting.js';
import type { CertificateInput } from './input.js';
import { DEEP_VIOLET, GREY, HAIRLINE, PAGE, textAt } from './page.js';

/** What stands under the units, and where they must end. */
export interface Foot {
  readonly unitsEnd: number;
  readonly draw: (input: CertificateInput, place: Place) => Mark[];
}

interface Place {
  readonly x: number;
  readonly width: number;
}

const BASE = PAGE.height - 48;

/** Of each drawing its own. A drawing that has been used is never changed: the next one gets a number. */
export const FEET: Record<CertificateFacts['templateVersion'], Foot> = {
  1: { unitsEnd: BASE - 46, draw: note },
  2: { unitsEnd: BASE - 70, draw: noteBasisAndSignatory },
  3: { unitsEnd: BASE - 70, draw: noteBasisAndSignatory }, // another QR code: side.ts
};

function note({ say, measure }: CertificateInput, { x, width }: Place): Mark[] {
  const tries = [
    { size: 9.5, maxLines: 2 },
    { size: 8, maxLines: 3 },
  ];
  const text = fit(say('certificate.note'), { width, weight: 400, tries }, measure);
  return [ruleAt(BASE - 24, x, width), textAt(x, BASE - 6, { ...text, width, colour: GREY })];
}

const SIGNATURE = 164; // width
const TOP = BASE - 33; // of the first line
const LEADING = 1.22; // of textAt

/** What it is and by which rules on the left, who answers for it on the right. */
function noteBasisAndSignatory({ facts, say, measure }: CertificateInput, { x, width }: Place): Mark[] {
  const left = { width: width - SIGNATURE - 24, measure };
  const right = { width: SIGNATURE, measure };
  const first = small(say('certificate.note'), left);
  const basis = small(facts.basis ?? '', left);
  const basisAt = TOP + first.lines.length * first.size * LEADING + 3;
  const signatory = { ...fitted(facts.signatory ?? '', [...sizes(11, 9, 2), ...sizes(9, 7, 3)], 600, right), width: SIGNATURE };
  const edge = x + width - SIGNATURE;
  return [
    ruleAt(BASE - 50, x, width),
    textAt(x, TOP, { ...first, width: left.width, colour: GREY }),
    textAt(x, basisAt, { ...basis, width: left.width, colour: GREY }),
    textAt(edge, TOP, { lines: [say('certificate.signatory')], size: 8.5, width: SIGNATURE, colour: GREY }),
    textAt(edge, TOP + 15, { ...signatory, weight: 600, colour: DEEP_VIOLET }),
  ];
}

interface Room {
  readonly width: number;
  readonly measure: Measure;
}

const small = (text: string, room: Room) => fitted(text, [{ size: 8.5, maxLines: 2 }, ...[8, 7.5, 7].map(threeLines)], 400, room);

const threeLines = (size: number): Try => ({ size, maxLines: size === 8 ? 2 : 3 });

const fitted = (text: string, tries: readonly Try[], weight: 400 | 600, { width, measure }: Room) =>
  fit(text, { width, weight, tries }, measure);

const ruleAt = (y: number, x: number, width: number): Mark => ({
  kind: 'line',
  from: [x, y],
  to: [x + width, y],
  thickness: 0.75,
  colour: HAIRLINE,
});

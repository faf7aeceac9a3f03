import type { Mark, PathMark, PdfDocument, TextMark } from '../../documents/index.js';
import { LOCALES } from '../../shared/index.js';
import type { CertificateInput } from './input.js';
import { DEEP_VIOLET, GREY, HAIRLINE, INK, PAGE, TINT, VIOLET, lowered, textAt } from './page.js';
import { FEET, type Foot } from './foot.js';
import { certificateSide } from './side.js';
import { certificateUnits } from './units.js';
import { fit, sizes, type Measure } from './fitting.js';

const LEFT = 60;
const COLUMN = 520;
const SIDE = { x: 632, width: PAGE.width - 632 };

const BADGE = { name: 'open-badge.jwt', mediaType: 'application/vc+jwt', relationship: 'Alternative' } as const;

/** Two people side by side, the mark of the service (views/assets/icons/it-fianco.svg), 48 units square. */
const BESIDE_YOU = [
  'M11 11a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z',
  'M28 14a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M17 20c-6.6 0-11 4.8-11 12v8c0 1.7 1.3 3 3 3h12V30c0-3.2.9-6.1 2.5-8.4C21.7 20.6 19.5 20 17 20z',
  'M33 22c-5.2 0-9 3.8-9 9.5V43h15c1.7 0 3-1.3 3-3v-8.5c0-5.7-3.8-9.5-9-9.5z',
].join('');

/**
 * The certificate as marks on one sheet of A4: whose it is and what was done on the left, until when it counts and how to
 * check it on the right. Long names and titles are set smaller and on more lines, and stay inside the margins.
 */
export function layOutCertificate(input: CertificateInput): PdfDocument {
  const { facts, say, badge, sealed = false } = input;
  const foot = FEET[facts.templateVersion];
  return {
    title: say('certificate.file-title', { name: facts.name }),
    lang: LOCALES[say.language],
    author: facts.issuer,
    createdAt: new Date(facts.issuedAt),
    size: 'A4',
    layout: 'landscape',
    packed: false,
    ...(sealed && { seal: { name: facts.issuer, reason: say('certificate.seal') } }),
    ...(badge && { attachments: [{ ...BADGE, description: say('certificate.badge'), content: Buffer.from(badge) }] }),
    pages: [
      {
        marks: [
          ...background(),
          ...letterhead(input),
          ...statement(input, foot),
          ...foot.draw(input, { x: LEFT, width: COLUMN }),
          ...certificateSide(input, SIDE),
        ],
      },
    ],
  };
}

function background(): Mark[] {
  return [
    { kind: 'rect', x: SIDE.x, y: 0, width: SIDE.width, height: PAGE.height, colour: TINT },
    { kind: 'rect', x: 0, y: 0, width: 10, height: PAGE.height, colour: VIOLET },
  ];
}

function letterhead({ say, facts, measure }: CertificateInput): Mark[] {
  const mark: PathMark = { kind: 'path', d: BESIDE_YOU, x: LEFT - 4, y: 42, scale: 0.82, colour: VIOLET };
  const brand = textAt(LEFT + 42, 61, {
    lines: [say('certificate.brand')],
    width: COLUMN - 42,
    size: 19,
    weight: 700,
    colour: DEEP_VIOLET,
  });
  const issuer = fit(facts.issuer, { width: COLUMN - 42, weight: 400, tries: sizes(10, 7, 1) }, measure);
  return [mark, brand, textAt(LEFT + 42, 76, { ...issuer, width: COLUMN - 42, colour: GREY })];
}

/** Whom, what, when: the sentence the paper is made for, and the units under it. */
function statement({ facts, say, measure }: CertificateInput, { unitsEnd }: Foot): Mark[] {
  const title = textAt(LEFT, 150, {
    role: 'H1',
    lines: [say('certificate.title')],
    width: COLUMN,
    size: 30,
    weight: 700,
    colour: DEEP_VIOLET,
  });
  const accent: Mark = { kind: 'rect', x: LEFT, y: 164, width: 46, height: 2.5, colour: VIOLET };

  const toWhom = textAt(LEFT, 200, { lines: [say('certificate.to')], width: COLUMN, size: 12.5, colour: GREY });
  const name = below(toWhom, 10, fitted(facts.name, 700, [...sizes(36, 26, 1), ...sizes(26, 19, 2), ...sizes(19, 12, 3)], measure));
  const did = below(name, 14, textAt(LEFT, 0, { lines: [say('certificate.completed')], width: COLUMN, size: 12.5, colour: GREY }));
  const course = below(did, 7, fitted(facts.courseTitle, 600, [...sizes(20, 17, 1), ...sizes(17, 11, 2)], measure));

  const ruleAt = bottom(course) + 14;
  const rule: Mark = { kind: 'line', from: [LEFT, ruleAt], to: [LEFT + COLUMN, ruleAt], thickness: 0.75, colour: HAIRLINE };
  const room = { x: LEFT, y: ruleAt, width: COLUMN, height: unitsEnd - ruleAt };
  const units = certificateUnits(facts.units, say, room, measure);

  const slack = unitsEnd - Math.max(...units.flatMap((mark) => (mark.kind === 'line' ? [mark.to[1]] : [])));
  const marks = [title, accent, toWhom, { ...name, role: 'H2' as const, colour: INK }, did, course, rule, ...units];
  return marks.map((mark) => lowered(mark, Math.min(slack * 0.35, 46))); // a short course stands nearer the middle of the sheet
}

function fitted(text: string, weight: 600 | 700, tries: ReturnType<typeof sizes>, measure: Measure): TextMark {
  return textAt(LEFT, 0, { ...fit(text, { width: COLUMN, weight, tries }, measure), width: COLUMN, weight });
}

/** The text moved under another, with so much air between the two. */
function below(above: TextMark, air: number, mark: TextMark): TextMark {
  return { ...mark, y: bottom(above) + air + mark.size * 0.78 };
}

/** Where the tails of the last line end. */
function bottom({ y, lines, size, leading = size }: TextMark): number {
  return y + (lines.length - 1) * leading + size * 0.22;
}

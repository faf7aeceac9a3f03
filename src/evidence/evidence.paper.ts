import type { Block, FlowDocument, Heading, Span } from '../documents/index.js';
import { dayInWords, LOCALES, momentInWords, type Say } from '../shared/index.js';
import { campaignInWords, rulesOf } from './evidence.presenter.js';
import type { Evidence } from './evidence.service.js';
import type { Section } from './section.js';
import { limitsOf, sectionsOf } from './sections.js';

const PICTURE = 270; // points wide: letters of a chart are then as large as those of the text

/** The file for funders: the same sections as the page, with the rule, the limits and what it was made of. */
export function layOutEvidence(evidence: Evidence, say: Say, at: Date): FlowDocument {
  const title = say('evidence.paper.title', { day: dayInWords(evidence.asOf, say.language) });
  return {
    title,
    lang: LOCALES[say.language],
    author: say('report.author'),
    createdAt: at,
    head: title,
    foot: say('evidence.paper.foot'),
    page: (number, of) => say('report.page', { number, of }),
    blocks: [
      ...coverBlocks(evidence, say, at),
      { kind: 'new-page' },
      ...sectionsOf(evidence, say).flatMap((section) => sectionBlocks(section, say)),
      ...noted(say('evidence.limits.title'), limitsOf(evidence, say)),
    ],
  };
}

/** The first page: what it is, of which day and whose answers, the limits and the rule. */
const coverBlocks = (evidence: Evidence, say: Say, at: Date): Block[] => [
  { kind: 'paragraph', spans: [{ text: say('evidence.paper.kind'), quiet: true }] },
  { ...heading('title', 1, say('evidence.title')), bookmark: null },
  paragraph(say('evidence.lead', { day: dayInWords(evidence.asOf, say.language) })),
  ...noted(say('evidence.campaign.title'), [
    evidence.campaign ? campaignInWords(evidence.campaign, say) : say('evidence.campaign.none'),
  ]),
  ...noted(say('evidence.limits.title'), limitsOf(evidence, say)),
  ...noted(say('evidence.rule.title'), rulesOf(say)),
  ...noted(say('report.made'), [momentInWords(at, say.language)]),
  { kind: 'space', height: 12 },
  { ...heading('section', 2, say('report.contents')), bookmark: null },
  { kind: 'contents' },
];

const sectionBlocks = ({ title, of, sentences, columns, rows, chart }: Section, say: Say): Block[] => [
  heading('chapter', 2, title),
  ...sentences.map(paragraph),
  ...(of ? [{ kind: 'paragraph', spans: [{ text: of, quiet: true }] } as const] : []),
  ...(chart
    ? [
        {
          kind: 'figure',
          drawing: chart.drawing,
          width: PICTURE,
          alt: say('report.figure', { title }),
          description: [{ text: chart.description }],
        } as const,
      ]
    : []),
  ...(columns.length > 0
    ? [
        {
          kind: 'table',
          figures: true,
          head: columns.map((text) => [{ text }]),
          rows: rows.map(({ name, figures }) => [name, ...figures].map((text): Span[] => [{ text: String(text) }])),
        } as const,
      ]
    : []),
];

const noted = (label: string, lines: readonly string[]): Block[] => [
  { kind: 'paragraph', spans: [{ text: label, face: 700 }], leads: true },
  ...lines.map((text): Block => ({ kind: 'paragraph', spans: [{ text }], tight: true })),
];

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

const heading = (look: Heading['look'], level: Heading['level'], words: string): Heading => ({
  kind: 'heading',
  look,
  level,
  spans: [{ text: words }],
  bookmark: words,
});

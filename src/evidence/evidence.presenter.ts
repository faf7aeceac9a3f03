import { dayInWords, type Say } from '../shared/index.js';
import type { Campaign } from '../surveys/index.js';
import { pictureOf } from '../web/index.js';
import type { Evidence } from './evidence.service.js';
import type { Section } from './section.js';
import { limitsOf, sectionsOf } from './sections.js';

export const EVIDENCE = '/evidenza';
export const closingHref = (code: string): string => `${EVIDENCE}/rilevazioni/${code}/chiusura`;

/** The page: each section with its picture, the limits, the campaigns, and the file for funders. */
export function presentEvidence(evidence: Evidence, say: Say) {
  const { campaign, campaigns, asOf } = evidence;
  const open = campaigns.find(({ closedOn }) => closedOn === null);
  return {
    title: say('evidence.title'),
    lead: say('evidence.lead', { day: dayInWords(asOf, say.language) }),
    sections: sectionsOf(evidence, say).map(({ chart, ...section }) => ({ ...section, ...withPicture(chart, section) })),
    limits: limitsOf(evidence, say),
    rules: rulesOf(say),
    pdfHref: `${EVIDENCE}.pdf${campaign ? `?rilevazione=${campaign.code}` : ''}`,
    asked: campaign ? say('evidence.campaign.of', { code: campaign.code }) : say('evidence.campaign.none'),
    campaigns: campaigns.map((one) => ({
      label: campaignInWords(one, say),
      href: one === campaign ? null : `${EVIDENCE}?rilevazione=${one.code}`,
    })),
    opening: open ? null : `${EVIDENCE}/rilevazioni`,
    closing: open ? closingHref(open.code) : null,
  };
}

/** How figures are made and held back, as it is printed with them. */
export const rulesOf = (say: Say): string[] =>
  ['disclosure', 'still', 'interval', 'missing'].map((key) => say(`evidence.rule.${key}`));

/** The page before a campaign is closed for good. */
export function presentClosing({ code }: Campaign, say: Say) {
  return {
    title: say('evidence.closing.title'),
    lead: say('evidence.closing.lead', { code }),
    breadcrumb: [{ href: EVIDENCE, label: say('evidence.title') }, { label: say('evidence.closing.title') }],
    action: closingHref(code),
    backHref: EVIDENCE,
  };
}

export function campaignInWords({ code, openedOn, closedOn }: Campaign, say: Say): string {
  const from = dayInWords(openedOn, say.language);
  return closedOn
    ? say('evidence.campaign.closed', { code, from, to: dayInWords(closedOn, say.language) })
    : say('evidence.campaign.open', { code, from });
}

const withPicture = (chart: Section['chart'], { id }: { readonly id: string }) => ({
  tableId: `${id}-numeri`,
  picture: chart && { ...pictureOf(chart.drawing), description: chart.description },
});

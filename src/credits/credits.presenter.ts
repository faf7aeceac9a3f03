import { dayInWords, type Say } from '../shared/index.js';
import { optionsOf, problemList } from '../web/index.js';
import type { CreditSeeds } from './credits.seeds.js';

type Texts = Readonly<Record<string, string>>;

interface Page {
  readonly year: number;
  readonly seeds: CreditSeeds;
  readonly keeps: boolean; // whether the visitor may make the files of orders and providers
  readonly form?: 'cnoas' | 'ecm'; // the one that comes back
  readonly given?: Texts;
  readonly problems?: Texts;
  readonly lines?: readonly string[]; // what is wrong with the people of the report file
}

const EVENT = ['cod_evento', 'cod_edi', 'cod_org', 'cod_accr', 'data_ini', 'data_fine', 'ore', 'crediti', 'cod_obi'] as const;
const OPTIONAL: readonly string[] = ['cod_edi'];
const YEARS = 5;

/** The page: hours for personnel offices, and the files that professional orders and accredited providers take. */
export function presentCredits({ year, seeds, keeps, form, given = {}, problems = {}, lines = [] }: Page, say: Say) {
  const { codes } = seeds;
  const of = (which: 'cnoas' | 'ecm') => (form === which ? { given, problems } : { given: {} as Texts, problems: {} as Texts });
  const [cnoas, ecm] = [of('cnoas'), of('ecm')];
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
  return {
    title: say('credits.title'),
    lead: say('credits.lead'),
    breadcrumb: [{ href: '/partecipazione', label: say('participation.title') }, { label: say('credits.title') }],
    problemList: [...problemList(problems), ...lines.map((text) => ({ id: 'ecm-file', text }))],
    years: years.map((value, index) => ({ value, label: value, selected: index === 0 })),
    cnoas: keeps && {
      ...cnoas,
      kinds: optionsOf(
        ['asincrona', 'webinar'].map((value) => ({ value, label: say(`credits.cnoas.kind.${value}`) })),
        cnoas.given.tipo ?? 'asincrona',
        say('page.choose'),
      ),
    },
    ecm: keeps && {
      fields: EVENT.map((id) => ({
        id,
        label: say(`credits.ecm.${id}`),
        value: ecm.given[id] ?? '',
        problem: ecm.problems[id],
        required: !OPTIONAL.includes(id),
      })),
      problems: ecm.problems,
      refused: lines.length > 0 ? say('credits.ecm.refused', { lines: lines.length }) : (ecm.problems['ecm-file'] ?? null),
      kinds: optionsOf(
        ['E', 'P'].map((value) => ({ value, label: say(`credits.ecm.tipo_eve.${value}`) })),
        ecm.given.tipo_eve ?? 'E',
        say('page.choose'),
      ),
      types: optionsOf(
        ['10', '11'].map((value) => ({ value, label: say(`credits.ecm.type.${value}`) })),
        ecm.given.cod_tipologia_form ?? '10',
        say('page.choose'),
      ),
      leavesOut: ecm.given.assenti === 'si',
      codes: say('credits.ecm.codes', {
        day: dayInWords(codes.checkedOn, say.language),
        professions: codes.professions.map(({ code, name }) => `${String(code)} ${name}`).join(', '),
        disciplines: codes.disciplines.map(({ code, name }) => `${String(code)} ${name}`).join(', '),
        source: codes.source,
      }),
    },
  };
}

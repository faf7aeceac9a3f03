import type { Say } from '../shared/index.js';
import { optionsOf, problemList } from '../web/index.js';
import { taken, type Report } from './domain/report.js';
import { questionYaml } from './question-yaml.js';
import { presentReport } from './report.presenter.js';

interface Import {
  readonly units: readonly { readonly slug: string; readonly title: string }[];
  readonly given?: { readonly testo: string; readonly modulo?: string | undefined };
  readonly problems?: Readonly<Record<string, string>>;
  readonly report?: Report;
}

/** The page that reads a file of questions: the form, and after it was sent the report and the questions as YAML. */
export function presentImport({ units, given, problems = {}, report }: Import, say: Say) {
  const questions = report ? taken(report) : [];
  return {
    title: say('exchange.import.title'),
    lead: say('exchange.import.lead'),
    breadcrumb: [{ href: '/contenuti', label: say('exchange.contents') }, { label: say('exchange.import.title') }],
    text: given?.testo ?? '',
    problem: problems.testo,
    problemList: problemList(problems),
    units: optionsOf(
      units.map(({ slug, title }) => ({ value: slug, label: title })),
      given?.modulo,
      say('exchange.import.any-unit'),
    ),
    report: report ? presentReport(report, say) : null,
    yaml: questions.length > 0 ? questionYaml(questions, say) : null,
  };
}

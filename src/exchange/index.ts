export { LARGEST } from './domain/decode.js';
export { readFile } from './domain/read-file.js';
export { taken, type Report } from './domain/report.js';
export { ExchangeModule } from './exchange.module.js';
export { exportUnit, EXPORTS, isExportFormat, type ExportFormat } from './export.js';
export { presentReport, type ReportView } from './report.presenter.js';
export { questionYaml } from './question-yaml.js';

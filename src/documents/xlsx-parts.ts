const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats with so many decimals there are. */
export const DECIMALS = 4;

/** Which look a cell has, by its place in STYLES. */
export const STYLE = { number: 0, header: 1, text: 2, day: 3, decimals: 4 } as const;

const FORMATS = ['0', '0.0', '0.00', '0.000', '0.0000'];

/** Bold headings, text that stays text when it is edited, days as Italians write them, decimals. */
export const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}">`,
  `<numFmts count="${String(FORMATS.length + 1)}"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>`,
  ...FORMATS.map((format, index) => `<numFmt numFmtId="${String(165 + index)}" formatCode="${format}"/>`),
  '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="${String(FORMATS.length + 4)}"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>`,
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf xfId="0" numFmtId="164" applyNumberFormat="1"/>',
  ...FORMATS.map((_, index) => `<xf xfId="0" numFmtId="${String(165 + index)}" applyNumberFormat="1"/>`),
  '</cellXfs></styleSheet>',
].join('');

/** What each part of the file is. */
export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...upTo(sheets).map((number) => part(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
    '</Types>',
  ].join('');
}

/** Where the workbook is. */
export const packageRelations = (): string => relations([['rId1', 'officeDocument', 'xl/workbook.xml']]);

/** Where sheets and styles are. */
export const workbookRelations = (sheets: number): string =>
  relations([
    ...upTo(sheets).map((number): Relation => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`]),
    ['rIdStyles', 'styles', 'styles.xml'],
  ]);

/** The sheets by name. */
export function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => {
    const number = String(index + 1);
    return `<sheet name="${xmlText(name).replaceAll('"', '&quot;')}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Text within XML; what XML cannot hold becomes �, and what Excel would read as a character in code keeps its letters. */
export function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD') // oxlint-disable-line no-control-regex
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

type Relation = readonly [id: string, type: string, target: string];

function relations(all: readonly Relation[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const upTo = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));

import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const QUIET: ExecFileSyncOptions = { timeout: 120_000, stdio: 'pipe' }; // milliseconds: the first start is slow

/** `;` between cells, quotes where they are needed, UTF-8, from line 1, no formats of columns, Italian. */
const TABLE = '59,34,76,1,,1040';
const OPENED = `CSV:${TABLE}`;
const SAVED = `csv:Text - txt - csv (StarCalc):${TABLE},false,true,false,false,false,-1`; // cells as shown, each sheet in its file

/** The machine of somebody in Italy. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>it-IT</value></prop></item>
</oor:items>`;

/** LibreOffice without a window, with a profile of its own in the folder. Throws, with the reason, where there is none. */
export class Office {
  private readonly program = process.env.SOFFICE ?? 'soffice';
  private readonly profile: string;
  private conversions = 0;

  constructor(private readonly folder: string) {
    this.profile = join(folder, 'profile');
    mkdirSync(join(this.profile, 'user'), { recursive: true });
    writeFileSync(join(this.profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    try {
      execFileSync(this.program, ['--version'], QUIET);
    } catch (why) {
      throw new Error(`“${this.program}” did not start: install LibreOffice, or say in SOFFICE where it is. ${String(why)}`, {
        cause: why,
      });
    }
  }

  /** A CSV as the workbook that somebody gets who opens and saves it. */
  workbookOf(csv: Buffer): Buffer {
    return [...this.converted(csv, 'csv', 'xlsx', [`--infilter=${OPENED}`]).values()][0]!;
  }

  /** The sheets of a workbook as CSV, by name: their cells as they are shown. */
  sheetsOf(workbook: Buffer): Map<string, string> {
    const files = [...this.converted(workbook, 'xlsx', SAVED)];
    return new Map(files.map(([file, bytes]) => [/^tabella-(.*)\.csv$/.exec(file)![1]!, bytes.toString('utf8')]));
  }

  private converted(given: Buffer, from: string, to: string, options: readonly string[] = []): Map<string, Buffer> {
    const out = join(this.folder, String(++this.conversions));
    const file = join(this.folder, `tabella.${from}`);
    writeFileSync(file, given);
    const profile = `-env:UserInstallation=file://${this.profile}`;
    execFileSync(this.program, [profile, '--headless', ...options, '--convert-to', to, '--outdir', out, file], QUIET);
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  }
}

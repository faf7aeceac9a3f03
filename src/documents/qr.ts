import { encode } from 'uqr';

/** A row of dark squares that touch: where it starts and how long it is, in modules. */
export interface DarkRun {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** The QR code of a text: modules per side, and the dark ones in runs. Up to 15 % of it may be covered or torn. */
export function qrCode(text: string): { readonly modules: number; readonly dark: readonly DarkRun[] } {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { modules: size, dark: data.flatMap((cells, row) => darkRuns(cells, row)) };
}

function darkRuns(cells: readonly boolean[], row: number): DarkRun[] {
  const starts = cells.flatMap((dark, column) => (dark && !cells[column - 1] ? [column] : []));
  return starts.map((column) => {
    const end = cells.indexOf(false, column);
    return { row, column, length: (end === -1 ? cells.length : end) - column };
  });
}

import { encode, QrCodeDataType } from 'uqr';
import { masked } from './qr-mask.js';

/** A row of dark squares that touch: where it starts and how long it is, in modules. */
export interface DarkRun {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** The QR code of a text: modules per side, and the dark ones in runs. Up to 15 % of it may be covered or torn. */
export function qrCode(text: string): { readonly modules: number; readonly dark: readonly DarkRun[] } {
  const { size, data, types } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 }); // any one: the best is chosen here
  const drawn = new Uint8Array(size * size);
  const carries = new Uint8Array(size * size);
  for (let row = 0, at = 0; row < size; row++) {
    for (let column = 0; column < size; column++, at++) {
      drawn[at] = Number(data[row]![column]);
      carries[at] = Number(types[row]![column] === QrCodeDataType.Data);
    }
  }
  return { modules: size, dark: darkRuns(masked({ size, drawn, carries }), size) };
}

function darkRuns(modules: Uint8Array, size: number): DarkRun[] {
  const runs: DarkRun[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = column;
      while (column < size && modules[row * size + column] === 1) column++;
      if (column > from) runs.push({ row, column: from, length: column - from });
    }
  }
  return runs;
}

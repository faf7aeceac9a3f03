/** A square on a map, counted from the north-west. */
export interface Square {
  readonly column: number;
  readonly row: number;
}

/**
 * Where the municipalities of the network lie, each a square of one size: our own drawing, true in who is north, south and next to
 * whom. Solaro and Cesate above Garbagnate; Senago and Paderno Dugnano to its east; below them Bollate, Novate and Baranzate.
 */
const SQUARES: Readonly<Record<string, Square>> = {
  '015213': { column: 0, row: 0 }, // Solaro
  '015076': { column: 0, row: 1 }, // Cesate
  '015105': { column: 0, row: 2 }, // Garbagnate Milanese
  '015206': { column: 1, row: 2 }, // Senago
  '015166': { column: 2, row: 2 }, // Paderno Dugnano
  '015027': { column: 1, row: 3 }, // Bollate
  '015157': { column: 2, row: 3 }, // Novate Milanese
  '015250': { column: 1, row: 4 }, // Baranzate
};

/** The squares of some municipalities, by ISTAT code; null when one has none, or there is nothing to lie beside it. */
export function squaresOf(municipalities: readonly string[]): Square[] | null {
  const squares = municipalities.flatMap((istat) => SQUARES[istat] ?? []);
  return squares.length > 1 && squares.length === municipalities.length ? squares : null;
}

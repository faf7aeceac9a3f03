/** The cells of a CSV with `;`, line by line, as they are written. From RFC 4180 and not from our writer; line ends may be of either kind. */
export function cellsOf(table: string): string[][] {
  const text = table.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;

  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (character === '"') {
      quoted = true;
    } else if (character === ';') {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || (character === '\r' && text[at + 1] === '\n')) {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      if (character === '\r') at++;
    } else {
      cell += character;
    }
  }
  return rows;
}

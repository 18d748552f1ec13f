/** The cells of a CSV text (RFC 4180; comma, semicolon or tab, whichever the first line uses most), row by row. */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/u, '');
  const separator = findSeparator(source.split(/\r?\n/u, 1)[0] ?? '');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let place = 0; place < source.length; place += 1) {
    const sign = source.charAt(place);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

function findSeparator(line: string): string {
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Hands rows over as a .csv file that Excel reads. */
export function downloadCsv(fileName: string, rows: readonly (readonly string[])[]): void {
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  const link = document.createElement('a');
  // Excel wants the mark at the start to read UTF-8
  link.href = URL.createObjectURL(new Blob([`\uFEFF${csv}\r\n`], { type: 'text/csv' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

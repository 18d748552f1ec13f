/** A file's name as the browser told it, without folders and what would turn the writing around; never empty, at most 200 characters. */
export function cleanFileName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/u).pop() ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  const plain = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return plain === '' ? '未命名' : plain.slice(-200);
}

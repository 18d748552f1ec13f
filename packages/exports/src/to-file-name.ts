/** A name that every system can unpack: no separators, no climbing out of the folder, no ending in a point or space. */
export function toFileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are among what no file name may hold
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]/gu, '_');
  return plain.replace(/[. ]+$/u, '_').slice(0, 150);
}

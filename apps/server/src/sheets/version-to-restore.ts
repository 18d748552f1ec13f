/**
 * The version that taking back the last change leads to: the one before it; after changes were taken back, the one before what they led to.
 * @param last the last version, and what it was taken back to where it was; version 0 is the blank entry
 * @returns null where there is nothing to take back
 */
export function versionToRestore(last: { readonly version: number; readonly undoneTo: number | null }): number | null {
  const stands = last.undoneTo ?? last.version;
  return stands === 0 ? null : stands - 1;
}

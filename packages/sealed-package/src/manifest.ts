import { canonicalJson } from '@fazhi/domain';
import { sha256 } from './sha256.js';

export const MANIFEST = 'manifest.json';

/** What a package holds. Kept as canonical JSON; the package's other files are listed with their hashes, and it is sealed by its own. */
export interface Manifest {
  readonly format: 'fazhi-package/1';
  /** A county's result that was computed and sealed as one, or towns' results that were published one by one. */
  readonly kind: 'county' | 'towns';
  readonly county: string;
  readonly year: number;
  readonly madeAt: string;
  /** The sealed version's id, under which the record of events holds its seal; null where towns' were published one by one. */
  readonly versionId: string | null;
  /** In the county's official order. */
  readonly towns: readonly PackedTown[];
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** SHA-256 of the canonical JSON of all above: the package's code, which whoever receives it compares with the one on record. */
  readonly code: string;
}

/** A town of the package, and which files are about it. */
export interface PackedTown {
  /** Of the town's year. */
  readonly id: string;
  readonly name: string;
  /** What it was told; null where it has no result. */
  readonly told: string | null;
  readonly sheets: readonly string[];
}

/** The code of a manifest. */
export function codeOf(manifest: Omit<Manifest, 'code'> & { readonly code?: string }): string {
  return sha256(canonicalJson({ ...manifest, code: undefined }));
}

/** A manifest from its bytes; null unless it is canonical JSON with its own code, byte for byte. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  const manifest = parseManifest(bytes);
  if (!manifest) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return canonicalJson(manifest) === text && codeOf(manifest) === manifest.code ? manifest : null;
}

/** A manifest from its bytes, however damaged; null where it cannot be read at all. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text) as Manifest | null;
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

/** A damaged file may hold anything. */
function isManifest(value: Manifest | null): value is Manifest {
  if (value?.format !== 'fazhi-package/1') return false;
  const lists: readonly unknown[] = [value.files, value.towns];
  return (
    lists.every((list) => Array.isArray(list)) &&
    value.files.every(
      (file) => isRecord(file) && typeof file['name'] === 'string' && typeof file['sha256'] === 'string',
    ) &&
    value.towns.every((town) => isRecord(town) && typeof town['id'] === 'string' && Array.isArray(town['sheets']))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

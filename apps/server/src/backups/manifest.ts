/** What a backup holds. A folder without it is no backup. */
export interface Manifest {
  readonly format: 1;
  /** ISO, UTC. */
  readonly takenAt: string;
  readonly database: { readonly kind: 'sqlite' | 'postgres'; readonly newestMigration: string };
  readonly tables: readonly TableDigest[];
  /** Every file of the backup but the manifest and its hash, by its path with forward slashes. */
  readonly files: readonly BackedUpFile[];
}

/** A table's content as one number, whatever order its rows come in. */
export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  /** The rows' SHA-256 added up modulo 2²⁵⁶, in hex. */
  readonly digest: string;
}

export interface BackedUpFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';
/** The manifest's own SHA-256, written last. */
export const MANIFEST_HASH = 'manifest.sha256';
export const DATABASE_FILES = { sqlite: 'fazhi.sqlite', postgres: 'fazhi.pgdump' } as const;

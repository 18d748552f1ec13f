/** Where the database is: a file on this machine, or a PostgreSQL server at an address that may hold a password. */
export type DatabasePlace =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

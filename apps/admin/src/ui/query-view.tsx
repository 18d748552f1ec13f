import type { ReactNode } from 'react';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

interface QueryViewProps<Data> {
  readonly result: {
    readonly data?: Data | undefined;
    readonly loading: boolean;
    readonly error?: Error | undefined;
    readonly refetch: () => Promise<unknown>;
  };
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** A query's answer, or the shape of it, or what went wrong. Data once shown stays while it is fetched again. */
export function QueryView<Data>({ result, rows = 6, children }: QueryViewProps<Data>) {
  if (result.data !== undefined) return children(result.data);
  if (result.error !== undefined && !result.loading)
    return (
      <ErrorState
        error={result.error}
        retry={() => {
          void result.refetch();
        }}
      />
    );
  return <Skeleton rows={rows} />;
}

import { useTranslation } from 'react-i18next';

/** The shape of what comes. */
export function Skeleton({ rows }: { readonly rows: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skeleton-row" style={{ width: `${String(92 - ((row * 17) % 40))}%` }} />
      ))}
    </div>
  );
}

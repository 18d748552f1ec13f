import { useTranslation } from 'react-i18next';

interface OriginalLinkProps {
  readonly report: { readonly id: string; readonly fileName: string };
}

/** The file exactly as it was filed. */
export function OriginalLink({ report }: OriginalLinkProps) {
  const { t } = useTranslation();
  return (
    <a
      className="original-link"
      href={`/files/reports/${report.id}`}
      download
      aria-label={t('filing.originalOf', { name: report.fileName })}
    >
      {t('filing.original')}
    </a>
  );
}

import { useTranslation } from 'react-i18next';
import './evidence-what.css';

interface EvidenceWhatProps {
  readonly item: {
    readonly id: string;
    readonly kind: 'PHOTO' | 'DOCUMENT' | 'FIGURE';
    readonly note: string;
    readonly happenedOn: string;
    readonly figure: string | null;
    readonly unit: string | null;
    readonly fileName: string | null;
    readonly hasThumbnail: boolean;
  };
}

/** A piece of evidence: its small picture, what it shows, and the way to open it. */
export function EvidenceWhat({ item }: EvidenceWhatProps) {
  const { t } = useTranslation();
  const place = `/files/archive/${item.id}`;
  const isPhoto = item.kind === 'PHOTO';
  const name = item.note === '' ? (item.fileName ?? t('evidenceWhat.noNote')) : item.note;
  return (
    <div className="evidence-what">
      {item.hasThumbnail && (
        <img className="evidence-thumbnail" src={`${place}/thumbnail`} alt="" loading="lazy" decoding="async" />
      )}
      <div>
        <p className="evidence-name">
          {item.kind === 'FIGURE' && (
            <strong className="figure">
              {item.figure}
              {item.unit}{' '}
            </strong>
          )}
          {name}
        </p>
        <p className="small">
          {item.happenedOn} · {t(`evidenceWhat.${item.kind}`)}
          {item.fileName !== null && (
            <>
              {' · '}
              <a
                href={isPhoto ? `${place}/image` : place}
                {...(isPhoto ? { target: '_blank', rel: 'noreferrer' } : { download: true })}
                aria-label={t('evidenceWhat.openOf', { name: item.fileName })}
              >
                {isPhoto ? t('evidenceWhat.open') : t('evidenceWhat.download')}
              </a>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

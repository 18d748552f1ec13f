import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { ProgressBar } from '../../ui/progress-bar';
import type { EvidenceUpload } from './use-evidence-uploads';

interface UploadLinesProps {
  readonly uploads: readonly EvidenceUpload[];
  readonly again: (upload: EvidenceUpload) => void;
  readonly remove: (key: number) => void;
}

export function UploadLines({ uploads, again, remove }: UploadLinesProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  if (uploads.length === 0) return null;
  return (
    <ul className="evidence-uploads" aria-label={t('archive.uploads')} aria-live="polite">
      {uploads.map((upload) => {
        const percent = Math.round(upload.share * 100);
        return (
          <li key={upload.key} data-testid={`evidence-upload-${upload.file.name}`} data-state={upload.state}>
            <span>{upload.file.name}</span>
            {upload.state === 'waiting' && <span className="quiet">{t('archive.waiting')}</span>}
            {upload.state === 'uploading' && (
              <span>
                <ProgressBar done={percent} total={100} label={upload.file.name} />{' '}
                {t('archive.uploading', { percent })}
              </span>
            )}
            {upload.state === 'failed' && (
              <>
                <span className="evidence-trouble">
                  {t('archive.uploadFailed', {
                    why: upload.message === null ? t('archive.networkGone') : pick(upload.message),
                  })}
                </span>
                <span>
                  <Button
                    size="small"
                    onClick={() => {
                      again(upload);
                    }}
                  >
                    {t('archive.again')}
                  </Button>{' '}
                  <Button
                    size="small"
                    type="text"
                    onClick={() => {
                      remove(upload.key);
                    }}
                  >
                    {t('archive.removeLine')}
                  </Button>
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

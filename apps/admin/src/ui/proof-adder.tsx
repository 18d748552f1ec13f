import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { ProgressBar } from './progress-bar';
import { useProofUploads } from './use-proof-uploads';
import './proofs.css';

interface ProofAdderProps {
  readonly purpose: 'rectification' | 'field-check' | 'appeal';
  /** What the files go with. */
  readonly of: string;
  readonly arrived: () => void;
}

/** Photograph or choose files; each goes up at once, with its progress or why it was not taken. */
export function ProofAdder({ purpose, of, arrived }: ProofAdderProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { uploads, add, again, remove } = useProofUploads(purpose, of, arrived);
  function take(input: HTMLInputElement): void {
    add([...(input.files ?? [])]);
    input.value = '';
  }
  return (
    <div>
      <div className="proof-buttons">
        <Button onClick={() => camera.current?.click()}>{t('proof.camera')}</Button>
        <Button onClick={() => chooser.current?.click()}>{t('proof.choose')}</Button>
      </div>
      <input
        ref={camera}
        data-testid="proof-camera"
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={t('proof.camera')}
        onChange={(event) => {
          take(event.target);
        }}
      />
      <input
        ref={chooser}
        data-testid="proof-files"
        className="visually-hidden"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt,.csv"
        tabIndex={-1}
        aria-label={t('proof.choose')}
        onChange={(event) => {
          take(event.target);
        }}
      />
      <ul className="proofs" aria-live="polite" aria-label={t('proof.uploads')}>
        {uploads.map((upload) => (
          <li key={upload.key} data-testid={`proof-upload-${upload.file.name}`} data-state={upload.state}>
            <span>{upload.file.name}</span>
            {upload.state === 'waiting' && <span className="quiet">{t('proof.waiting')}</span>}
            {upload.state === 'uploading' && (
              <ProgressBar done={Math.round(upload.share * 100)} total={100} label={upload.file.name} />
            )}
            {upload.state === 'failed' && (
              <>
                <span className="proof-trouble">
                  {upload.message === null ? t('proof.networkGone') : pick(upload.message)}
                </span>
                <Button
                  size="small"
                  onClick={() => {
                    again(upload);
                  }}
                >
                  {t('proof.again')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => {
                    remove(upload.key);
                  }}
                >
                  {t('proof.dropLine')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

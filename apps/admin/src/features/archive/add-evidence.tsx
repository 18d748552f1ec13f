import { Button, Checkbox, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { AddFigure } from './add-figure';
import type { Archive, ArchiveNote } from './archive-types';
import { IndicatorChoice } from './indicator-choice';
import { localDay } from './local-day';

interface AddEvidenceProps {
  readonly archive: Archive;
  readonly add: (files: readonly File[], note: ArchiveNote) => void;
  readonly figureAdded: () => void;
}

/** Photograph, file or figure, with what it is about. What was chosen stays for the next one. */
export function AddEvidence({ archive, add, figureAdded }: AddEvidenceProps) {
  const { t } = useTranslation();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [indicator, setIndicator] = useState('');
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [keepsPosition, setKeepsPosition] = useState(false);
  const [isFigure, setIsFigure] = useState(false);
  const note: ArchiveNote = { year: archive.year, indicator, note: text, happenedOn: day, keepsPosition };

  function take(input: HTMLInputElement): void {
    add([...(input.files ?? [])], note);
    input.value = '';
    setText('');
  }

  return (
    <section className="evidence-add" aria-label={t('archive.add')}>
      <Field label={t('archive.indicator')}>
        {({ id }) => (
          <IndicatorChoice id={id} indicators={archive.indicators} value={indicator} change={setIndicator} />
        )}
      </Field>
      <Field label={t('archive.note')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            value={text}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 5 }}
            placeholder={t('archive.notePlaceholder')}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('archive.happenedOn')} hint={t('archive.happenedOnHint')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={day}
            max={localDay(new Date())}
            onChange={(event) => {
              setDay(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="evidence-buttons">
        <Button type="primary" size="large" onClick={() => camera.current?.click()}>
          {t('archive.camera')}
        </Button>
        <Button size="large" onClick={() => chooser.current?.click()}>
          {t('archive.choose')}
        </Button>
        <Button
          size="large"
          aria-expanded={isFigure}
          onClick={() => {
            setIsFigure(!isFigure);
          }}
        >
          {t('archive.figure')}
        </Button>
      </div>
      {isFigure && (
        <AddFigure
          note={note}
          added={() => {
            setIsFigure(false);
            setText('');
            figureAdded();
          }}
        />
      )}
      <Checkbox
        checked={keepsPosition}
        onChange={(event) => {
          setKeepsPosition(event.target.checked);
        }}
      >
        {t('archive.keepPosition')}
      </Checkbox>
      <p className="small">{t('archive.limits')}</p>
      <input
        ref={camera}
        data-testid="evidence-camera"
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={t('archive.camera')}
        onChange={(event) => {
          take(event.target);
        }}
      />
      <input
        ref={chooser}
        data-testid="evidence-files"
        className="visually-hidden"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt,.csv"
        tabIndex={-1}
        aria-label={t('archive.choose')}
        onChange={(event) => {
          take(event.target);
        }}
      />
    </section>
  );
}

import { useMutation } from '@apollo/client/react';
import type { Bilingual } from '@fazhi/domain';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproveResultsDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

interface ApproveFormProps {
  readonly roundId: string;
  readonly versionId: string;
}

interface UploadAnswer {
  readonly fileId?: string;
  readonly message?: Bilingual;
}

async function sendResolution(roundId: string, file: File): Promise<UploadAnswer> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch(`/files/resolutions?round=${encodeURIComponent(roundId)}`, {
    method: 'POST',
    headers: { 'x-fazhi-request': '1' },
    body,
  });
  return (await response.json()) as UploadAnswer;
}

/** Meeting, date, document number and the resolution itself. */
export function ApproveForm({ roundId, versionId }: ApproveFormProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [meeting, setMeeting] = useState('');
  const [heldOn, setHeldOn] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [approve] = useMutation(ApproveResultsDocument, { refetchQueries: ['CountyResults', 'CountyResult'] });

  async function run(): Promise<void> {
    if (file === null) return;
    setSending(true);
    await act(
      async () => {
        const { fileId, message } = await sendResolution(roundId, file);
        if (fileId === undefined) {
          if (message === undefined) throw new Error('the upload broke off');
          return { __typename: 'Refusal', message };
        }
        const input = { meeting, heldOn, documentNumber, fileId };
        return (await approve({ variables: { versionId, input } })).data?.approveResults;
      },
      () => undefined,
    );
    setSending(false);
  }

  return (
    <section className="result-approve">
      <h3>{t('results.approve')}</h3>
      <Field label={t('results.meeting')}>
        {(ids) => (
          <Input
            {...ids}
            value={meeting}
            maxLength={100}
            onChange={(event) => {
              setMeeting(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('results.heldOn')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={heldOn}
            onChange={(event) => {
              setHeldOn(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('results.documentNumber')}>
        {(ids) => (
          <Input
            {...ids}
            value={documentNumber}
            maxLength={100}
            onChange={(event) => {
              setDocumentNumber(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('results.resolution')}>
        {(ids) => (
          <span className="result-file">
            <input
              {...ids}
              ref={picker}
              type="file"
              className="visually-hidden"
              tabIndex={-1}
              data-testid="resolution-file"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
              }}
            />
            <Button onClick={() => picker.current?.click()}>{t('results.pickResolution')}</Button>{' '}
            <span className="quiet">{file === null ? t('results.noResolution') : file.name}</span>
          </span>
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        type="primary"
        loading={isSending}
        disabled={file === null || meeting.trim() === '' || heldOn === '' || documentNumber.trim() === ''}
        data-testid="approve-results"
        onClick={() => {
          void run();
        }}
      >
        {t('results.approveAct')}
      </Button>
    </section>
  );
}

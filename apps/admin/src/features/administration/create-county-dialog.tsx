import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateCountyDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { readTownList } from './read-town-list';

interface CreateCountyDialogProps {
  readonly close: () => void;
  readonly created: (name: string) => void;
}

export function CreateCountyDialog({ close, created }: CreateCountyDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [name, setName] = useState('');
  const [pasted, setPasted] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [createCounty, { loading }] = useMutation(CreateCountyDocument, { refetchQueries: ['Counties'] });
  const list = readTownList(pasted);

  function listProblem(): string | null {
    if (list.names.length === 0) return tried ? t('counties.townsNone') : null;
    if (list.unclear.length > 0) return t('counties.townsBadEnding', { names: list.unclear.join(t('round.comma')) });
    return list.twice.length > 0 ? t('counties.townsTwice', { names: list.twice.join(t('round.comma')) }) : null;
  }

  async function create(): Promise<void> {
    setTried(true);
    setProblem(null);
    if (name.trim() === '' || list.names.length === 0 || listProblem() !== null) return;
    try {
      const { data } = await createCounty({ variables: { input: { name: name.trim(), towns: [...list.names] } } });
      if (data?.createCounty.__typename === 'CountyCreated') created(data.createCounty.county.name);
      else if (data?.createCounty.__typename === 'Refusal') setProblem(pick(data.createCounty.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  return (
    <Modal
      open
      title={t('counties.createTitle')}
      okText={
        list.names.length === 0 ? t('counties.createEmpty') : t('counties.createSubmit', { n: list.names.length })
      }
      cancelText={t('state.cancel')}
      okButtonProps={{ loading }}
      onCancel={close}
      onOk={() => {
        void create();
      }}
    >
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Field label={t('counties.name')} error={tried && name.trim() === '' ? t('field.required') : null}>
        {(ids) => (
          <Input
            {...ids}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('counties.towns')} hint={t('counties.townsHint')} error={listProblem()}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: 8, maxRows: 16 }}
            value={pasted}
            onChange={(event) => {
              setPasted(event.target.value);
            }}
          />
        )}
      </Field>
    </Modal>
  );
}

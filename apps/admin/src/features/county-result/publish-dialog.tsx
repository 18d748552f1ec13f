import { useMutation } from '@apollo/client/react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PublishResultsDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { CountyVersion } from './county-result-types';

interface PublishDialogProps {
  readonly version: CountyVersion;
  readonly close: () => void;
}

/** Asks once more before every town sees its result: there is no way back. */
export function PublishDialog({ version, close }: PublishDialogProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [publish, { loading }] = useMutation(PublishResultsDocument, {
    refetchQueries: ['CountyResults', 'CountyResult'],
  });
  return (
    <Modal
      open
      title={t('results.publishTitle', { n: version.version })}
      okText={t('results.publish', { n: version.towns.length })}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading }}
      onCancel={close}
      onOk={() => {
        void act(async () => (await publish({ variables: { versionId: version.id } })).data?.publishResults, close);
      }}
    >
      <p>{t('results.publishText', { n: version.towns.length })}</p>
      {version.withoutResult.length > 0 && (
        <p>{t('results.noResult', { towns: version.withoutResult.map(({ name }) => name).join(t('round.comma')) })}</p>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </Modal>
  );
}

import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Asks first: a discarded file stands for no town. */
export function DiscardButton({
  fileName,
  discard,
}: {
  readonly fileName: string;
  readonly discard: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return (
    <Button
      onClick={() => {
        modal.confirm({
          title: t('filing.discardConfirm'),
          content: fileName,
          okText: t('filing.discard'),
          cancelText: t('state.cancel'),
          onOk: discard,
        });
      }}
    >
      {t('filing.discard')}
    </Button>
  );
}

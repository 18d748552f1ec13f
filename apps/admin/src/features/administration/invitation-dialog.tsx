import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { CopyButton } from '../../ui/copy-button';
import { Field } from '../../ui/field';
import { formatDateTime } from '../../ui/format-date';

export interface Invitation {
  readonly name: string;
  readonly path: string;
  readonly expiresAt: string;
}

/** The one-time link, shown this once: a click beside the window must not lose it. */
export function InvitationDialog({
  invitation,
  close,
}: {
  readonly invitation: Invitation;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const link = new URL(invitation.path, window.location.origin).href;
  return (
    <Modal
      open
      title={t('accounts.linkTitle', { name: invitation.name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <>
          <CopyButton text={link} />
          <Button onClick={close}>{t('accounts.done')}</Button>
        </>
      }
    >
      <p className="dialog-text">{t('accounts.linkText', { when: formatDateTime(invitation.expiresAt, language) })}</p>
      <Field label={t('accounts.linkLabel')}>
        {(ids) => (
          <Input
            {...ids}
            readOnly
            data-testid="invitation-link"
            value={link}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        )}
      </Field>
    </Modal>
  );
}

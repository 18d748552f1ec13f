import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { PlainInput } from '../../ui/plain-input';

const shortestPassword = 10;

export interface NewPassword {
  readonly first: string;
  readonly again: string;
}

export function isGoodNewPassword({ first, again }: NewPassword): boolean {
  return first.length >= shortestPassword && first === again;
}

interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly tried: boolean;
  readonly change: (next: NewPassword) => void;
}

export function NewPasswordFields({ value, tried, change }: NewPasswordFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t('field.newPassword')}
        hint={t('field.passwordRule')}
        error={tried && value.first.length < shortestPassword ? t('field.passwordShort') : null}
      >
        {(ids) => (
          <PlainInput
            {...ids}
            type="password"
            autoComplete="new-password"
            value={value.first}
            onChange={(event) => {
              change({ ...value, first: event.target.value });
            }}
          />
        )}
      </Field>
      <Field
        label={t('field.repeatPassword')}
        error={tried && value.first !== value.again ? t('field.passwordDiffers') : null}
      >
        {(ids) => (
          <PlainInput
            {...ids}
            type="password"
            autoComplete="new-password"
            value={value.again}
            onChange={(event) => {
              change({ ...value, again: event.target.value });
            }}
          />
        )}
      </Field>
    </>
  );
}

import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';

/** As it is typed: so many working days, or a day. */
export interface Deadline {
  readonly kind: 'workingDays' | 'day';
  readonly value: string;
}

export function toDeadlineInput({ kind, value }: Deadline) {
  return kind === 'day' ? { day: value } : { workingDays: Number.parseInt(value, 10) || 0 };
}

interface DeadlineFieldProps {
  readonly deadline: Deadline;
  readonly change: (next: Deadline) => void;
}

export function DeadlineField({ deadline, change }: DeadlineFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('rectification.deadline')} hint={t('rectification.deadlineHint')}>
      {(ids) => (
        <span className="mend-buttons">
          <Input
            {...ids}
            className="mend-deadline"
            type={deadline.kind === 'day' ? 'date' : 'number'}
            min={1}
            value={deadline.value}
            onChange={(event) => {
              change({ ...deadline, value: event.target.value });
            }}
          />
          <Select
            aria-label={t('rectification.deadlineKind')}
            value={deadline.kind}
            options={(['workingDays', 'day'] as const).map((value) => ({
              value,
              label: t(`rectification.deadlineAs.${value}`),
            }))}
            onChange={(kind: Deadline['kind']) => {
              change({ kind, value: kind === 'day' ? '' : '30' });
            }}
          />
        </span>
      )}
    </Field>
  );
}

import type { Bilingual, ConvertedRubric } from '@fazhi/domain';
import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { FIELDS_OF, type ConversionDraft } from './conversion-draft';

interface ConversionFieldsProps {
  readonly rubric: ConvertedRubric;
  readonly draft: ConversionDraft;
  readonly problems: readonly Bilingual[];
  readonly change: (draft: ConversionDraft) => void;
}

const KINDS: readonly ConversionDraft['kind'][] = ['NONE', 'PROPORTION', 'ABOVE_BASE', 'BY_GRADE', 'BY_RANK'];

/** How results are folded into the county's overall appraisal: one formula, with the fields that it asks for. */
export function ConversionFields({ rubric, draft, problems, change }: ConversionFieldsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <fieldset className="conversion-fields">
      <legend>{t('results.conversion')}</legend>
      <Field label={t('results.conversionKind')} error={problems.map(pick).join(t('round.comma'))}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            value={draft.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`results.conversionKinds.${kind}`) }))}
            onChange={(kind) => {
              change({ ...draft, kind });
            }}
          />
        )}
      </Field>
      {FIELDS_OF[draft.kind].map((field) => (
        <PointsField
          key={field}
          label={t(`results.conversionField.${field}`)}
          value={draft[field]}
          change={(value) => {
            change({ ...draft, [field]: value });
          }}
        />
      ))}
      {draft.kind === 'BY_GRADE' &&
        rubric.grades.map((grade) => (
          <PointsField
            key={grade.id}
            label={t('results.conversionGrade', { grade: pick(grade) })}
            value={draft.grades[grade.id] ?? null}
            change={(value) => {
              change({ ...draft, grades: { ...draft.grades, [grade.id]: value } });
            }}
          />
        ))}
    </fieldset>
  );
}

interface PointsFieldProps {
  readonly label: string;
  /** In hundredths. */
  readonly value: number | null;
  readonly change: (value: number | null) => void;
}

function PointsField({ label, value, change }: PointsFieldProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <InputNumber
          {...ids}
          min={0}
          max={1000}
          step={0.5}
          value={value === null ? null : value / 100}
          onChange={(points) => {
            change(points === null ? null : Math.round(points * 100));
          }}
        />
      )}
    </Field>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { downloadCsv } from '../../ui/download-csv';
import type { ProfiledTown } from './edit-profile-dialog';
import { facts } from './profile-facts';
import { useFactText } from './use-fact-text';

interface TemplateButtonProps {
  readonly towns: readonly ProfiledTown[];
  readonly year: number;
}

/** The present profiles as a table to fill in and bring back. */
export function TemplateButton({ towns, year }: TemplateButtonProps) {
  const { t } = useTranslation();
  const text = useFactText();
  return (
    <Button
      onClick={() => {
        const rows = [
          [t('profiles.facts.town'), ...facts.map((fact) => t(`profiles.facts.${fact}`))],
          ...towns.map(({ town, profile }) => [
            town.name,
            ...facts.map((fact) => (text(profile, fact) === '—' ? '' : text(profile, fact))),
          ]),
        ];
        downloadCsv(`${t('profiles.title', { year })}.csv`, rows);
      }}
    >
      {t('profiles.template')}
    </Button>
  );
}

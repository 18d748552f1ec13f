import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import type { DeskSheet, DeskTown } from './desk-types';
import { VersionChanges } from './version-changes';

interface NewVersionProps {
  readonly town: DeskTown;
  readonly sheet: DeskSheet;
}

/** Says that levels were set by an older version of the report, and shows what changed since. No level moves by itself. */
export function NewVersion({ town, sheet }: NewVersionProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const [now, ...older] = town.reportVersions;
  if (now === undefined || older.length === 0) return null;
  const stood = new Date(now.stoodAt).getTime();
  const scoredAt = sheet.entries.flatMap(({ state, updatedAt }) => {
    const at = state === 'NOT_SCORED' || updatedAt === null ? null : new Date(updatedAt).getTime();
    return at !== null && at < stood ? [at] : [];
  });
  // the version that stood when the oldest of them was set
  const first = Math.min(...scoredAt);
  const before = older.find(({ stoodAt }) => new Date(stoodAt).getTime() <= first) ?? older.at(-1);
  if (scoredAt.length === 0 || before === undefined) return null;
  return (
    <div data-testid="new-version">
      <Notice tone="next">
        <p>
          {t('desk.newVersion', {
            version: now.report.version,
            when: formatDateTime(now.stoodAt, language),
            n: scoredAt.length,
          })}
        </p>
        <Button
          size="small"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t('desk.seeChanges')}
        </Button>
      </Notice>
      {isOpen && (
        <VersionChanges
          before={before.report}
          after={now.report}
          close={() => {
            setIsOpen(false);
          }}
        />
      )}
    </div>
  );
}

import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AnnounceResultsDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { CountyVersion, ResultRound } from './county-result-types';
import { PublishDialog } from './publish-dialog';

interface VersionStepProps {
  readonly round: ResultRound;
  readonly version: CountyVersion;
}

/** What is to be done with the newest version now, in a sentence with the way to it. */
export function VersionStep({ round, version }: VersionStepProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { problem, act } = useAct();
  const [announce, announcing] = useMutation(AnnounceResultsDocument, {
    refetchQueries: ['CountyResults', 'CountyResult'],
  });
  const [isPublishing, setPublishing] = useState(false);
  const step = findStep(round, version);
  const base = `/rounds/${round.id}`;
  const go = (way: string, label: string) => (
    <Link className="button-link" to={`${base}${way}`}>
      {label}
    </Link>
  );
  return (
    <>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Notice tone="next" title={t('round.nextStep')}>
        <p data-testid="result-step">
          {t(`results.step.${step}`, {
            when: version.publishedAt === null ? '' : formatDateTime(version.publishedAt, language),
            n: version.towns.length,
          })}
        </p>
        {step === 'announce' && (
          <Button
            type="primary"
            loading={announcing.loading}
            data-testid="announce-results"
            onClick={() => {
              void act(
                async () => (await announce({ variables: { versionId: version.id } })).data?.announceResults,
                () => undefined,
              );
            }}
          >
            {t('results.announce')}
          </Button>
        )}
        {step === 'publish' && (
          <Button
            type="primary"
            data-testid="publish-results"
            onClick={() => {
              setPublishing(true);
            }}
          >
            {t('results.publish', { n: version.towns.length })}
          </Button>
        )}
        {step === 'told' && go('/appeals', t('round.phaseWay./appeals'))}
        {step === 'published' && go('/ranking', t('round.phaseWay./ranking'))}
        {(step === 'prepared' || step === 'approved' || step === 'notice') &&
          go('/schedule', t('round.phaseWay./schedule'))}
      </Notice>
      {isPublishing && (
        <PublishDialog
          version={version}
          close={() => {
            setPublishing(false);
          }}
        />
      )}
    </>
  );
}

function findStep({ phase }: ResultRound, version: CountyVersion) {
  if (version.publishedAt !== null) return 'published';
  if (version.isStale) return 'stale';
  if (phase === 'PROVISIONAL') return version.announcedAt === null ? 'announce' : 'told';
  if (phase === 'MODERATION') return 'prepared';
  if (version.approval === null) return 'approve';
  if (phase === 'PUBLICATION') return 'publish';
  return phase === 'PUBLIC_NOTICE' ? 'notice' : 'approved';
}

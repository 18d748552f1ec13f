import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrepareResultsDocument, type RoundPhase } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { CountyVersion, ResultRound } from './county-result-types';

const PHASES: readonly RoundPhase[] = ['MODERATION', 'PROVISIONAL', 'APPROVAL', 'PUBLIC_NOTICE', 'PUBLICATION'];

interface PrepareResultsProps {
  readonly round: ResultRound;
  /** The version that another one would replace; null before the first. */
  readonly current: CountyVersion | null;
}

/** What still has to be decided, and the act of computing and sealing a version; once there is one, folded unless it no longer holds. */
export function PrepareResults({ round, current }: PrepareResultsProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [reason, setReason] = useState('');
  // who stayed without a result last time stays so unless somebody says otherwise
  const [without, setWithout] = useState<readonly string[]>(() =>
    round.blockedTowns
      .filter(({ town }) => current?.withoutResult.some(({ id }) => id === town.id) === true)
      .map(({ townYearId }) => townYearId),
  );
  const [prepare, { loading }] = useMutation(PrepareResultsDocument, { refetchQueries: ['CountyResults'] });
  if (round.phase === null || !PHASES.includes(round.phase))
    return current !== null ? null : <Notice>{t('results.notYet')}</Notice>;
  // a version that was withdrawn is followed by another with a reason, too
  const isFirst = round.resultVersions.length === 0;
  const left = round.blockedTowns.filter(({ townYearId }) => !without.includes(townYearId));
  const form = (
    <>
      {current === null && round.blockedTowns.length === 0 && <p>{t('results.allDecided')}</p>}
      {round.blockedTowns.length > 0 && (
        <Notice tone="next" title={t('results.blocked')}>
          <ul className="result-blocked">
            {round.blockedTowns.map(({ townYearId, town, indicators }) => (
              <li key={townYearId}>
                <Link to={`/rounds/${round.id}/moderation?town=${townYearId}`}>
                  {town.name} {indicators.slice(0, 8).join(t('round.comma'))}
                  {indicators.length > 8 && t('results.more', { n: indicators.length })}
                </Link>{' '}
                <Checkbox
                  checked={without.includes(townYearId)}
                  onChange={({ target }) => {
                    setWithout(target.checked ? [...without, townYearId] : without.filter((one) => one !== townYearId));
                  }}
                >
                  {t('results.without')}
                </Checkbox>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {!isFirst && (
        <Field label={t('results.reason')}>
          {(ids) => (
            <Input
              {...ids}
              value={reason}
              maxLength={500}
              data-testid="prepare-reason"
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          )}
        </Field>
      )}
      <Button
        type="primary"
        loading={loading}
        disabled={left.length > 0 || (!isFirst && reason.trim() === '')}
        data-testid="prepare-results"
        onClick={() => {
          void act(
            async () =>
              (await prepare({ variables: { roundId: round.id, reason, without: [...without] } })).data?.prepareResults,
            () => {
              setReason('');
            },
          );
        }}
      >
        {isFirst ? t('results.prepareFirst') : t('results.prepareAgain')}
      </Button>
    </>
  );
  return current === null || current.isStale ? (
    <section className="result-part">
      <h2>{current === null ? t('results.prepare') : t('results.prepareAgain')}</h2>
      {form}
    </section>
  ) : (
    <details className="result-part">
      <summary>{t('results.prepareAgain')}</summary>
      {form}
    </details>
  );
}

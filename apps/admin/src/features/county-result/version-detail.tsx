import { useQuery } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CountyResultDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';
import { MeetingPapers } from '../../ui/meeting-papers';
import { Notice } from '../../ui/notice';
import { QueryView } from '../../ui/query-view';
import { ApproveForm } from './approve-form';
import type { ResultRound } from './county-result-types';
import { DiscardVersion } from './discard-version';
import { PrepareResults } from './prepare-results';
import { SettleTie } from './settle-tie';
import { VersionStep } from './version-step';

/** The newest version: totals, grades, ranks, bands; and what may be done with it now. */
export function VersionDetail({ round, id }: { readonly round: ResultRound; readonly id: string }) {
  const { t } = useTranslation();
  const { pick, language } = useLanguage();
  const result = useQuery(CountyResultDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [isDiscarding, setDiscarding] = useState(false);
  return (
    <QueryView result={result} rows={8}>
      {({ resultVersion: version }) => {
        if (version === null) return null;
        const { approval } = version;
        return (
          <section className="result-part">
            <VersionStep round={round} version={version} />
            {version.isStale && version.publishedAt === null && <PrepareResults round={round} current={version} />}
            <h2>{t('results.current', { n: version.version })}</h2>
            {version.noBands !== null && <p className="small quiet">{pick(version.noBands)}</p>}
            {version.unknownGates.length > 0 && (
              <p className="small quiet">
                {t('results.unknownGates', { gates: version.unknownGates.map(pick).join(t('round.comma')) })}
              </p>
            )}
            <div className="table-frame">
              <table className="table" aria-label={t('results.title')}>
                <thead>
                  <tr>
                    {(['rank', 'band'] as const).map((key) => (
                      <th scope="col" className="number" key={key}>
                        {t(`results.${key}`)}
                      </th>
                    ))}
                    <th scope="col">{t('moderation.town')}</th>
                    {(['base', 'adjusted', 'total', 'converted'] as const).map((key) => (
                      <th scope="col" className="number" key={key}>
                        {t(`results.${key}`)}
                      </th>
                    ))}
                    <th scope="col">{t('results.grade')}</th>
                    <th scope="col">{t('results.seen')}</th>
                  </tr>
                </thead>
                <tbody>
                  {version.towns.map((town) => {
                    const look = round.towns.find((one) => one.id === town.townYearId)?.firstLook ?? null;
                    return (
                      <tr key={town.townYearId} data-testid={`prepared-${town.town.name}`}>
                        <td className="number">{town.rank}</td>
                        <td className="number">{town.band ?? '—'}</td>
                        <th scope="row">
                          <Link to={`/rounds/${round.id}/towns/${town.townYearId}/feedback?version=${id}`}>
                            {town.town.name}
                          </Link>
                        </th>
                        <td className="number">{formatPoints(town.base)}</td>
                        <td className="number">{formatPoints(town.adjusted)}</td>
                        <td className="number">
                          <strong>{formatPoints(town.total)}</strong>
                        </td>
                        <td className="number">{town.converted === null ? '—' : formatPoints(town.converted)}</td>
                        <td>
                          {town.grade === null
                            ? t('results.tied', { grades: town.between.map(pick).join(' / ') })
                            : pick(town.grade)}
                          {town.gradeNotes.map((note) => (
                            <p className="small quiet result-note" key={note.zh}>
                              {pick(note)}
                            </p>
                          ))}
                        </td>
                        <td className="small">{look === null ? '—' : formatDateTime(look.seenAt, language)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            {version.withoutResult.length > 0 && (
              <p>
                {t('results.noResult', { towns: version.withoutResult.map(({ name }) => name).join(t('round.comma')) })}
              </p>
            )}
            {version.publishedAt === null && <SettleTie version={version} />}
            {approval !== null && (
              <Notice title={t('results.approved')}>
                {approval.meeting} · {approval.heldOn} · {approval.documentNumber} ·{' '}
                <a href={`/files/resolutions/${approval.fileId}`}>{approval.fileName}</a>
              </Notice>
            )}
            {approval === null &&
              (round.phase === 'APPROVAL' || round.phase === 'PUBLIC_NOTICE' || round.phase === 'PUBLICATION') && (
                <ApproveForm roundId={round.id} versionId={id} />
              )}
            {version.publishedAt === null && <MeetingPapers roundId={round.id} basis="prepared" isLead />}
            {version.publishedAt === null && !version.isStale && <PrepareResults round={round} current={version} />}
            {version.announcedAt === null && version.publishedAt === null && (
              <p className="result-acts">
                <Button
                  data-testid="discard-results"
                  onClick={() => {
                    setDiscarding(true);
                  }}
                >
                  {t('results.discard')}
                </Button>
              </p>
            )}
            {isDiscarding && (
              <DiscardVersion
                versionId={id}
                version={version.version}
                close={() => {
                  setDiscarding(false);
                }}
              />
            )}
          </section>
        );
      }}
    </QueryView>
  );
}

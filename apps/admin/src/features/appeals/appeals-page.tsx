import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AppealsPageDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { NotFoundState } from '../../ui/not-found-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { AppealCard } from './appeal-card';
import { BeginAppeal } from './begin-appeal';
import { PanelForm } from './panel-form';
import './appeals.css';

/** A round's appeals: a town makes and follows its own, the panel decides, the lead enters those that came otherwise. */
export function AppealsPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { roles } = useMe();
  const [isTown, isLead] = [roles.includes('TOWN'), roles.includes('LEAD')];
  const result = useQuery(AppealsPageDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });
  const changed = (): void => {
    void result.refetch();
  };
  return (
    <QueryView result={result}>
      {({ round, appealRule }) => {
        if (round === null || appealRule === null) return <NotFoundState />;
        const all = round.towns.flatMap((town) => town.appeals.map((appeal) => ({ town, appeal })));
        const hasChanged = all.some(({ appeal }) => appeal.state === 'CHANGED');
        const nameOf = (id: string): string => {
          const indicator = round.rubric.indicators.find((one) => one.id === id);
          return indicator === undefined ? id : `${id} ${pick(indicator)}`;
        };
        return (
          <Page
            narrow
            title={t('appeal.title', { year: round.year })}
            lead={
              !appealRule.isOpen
                ? t('appeal.closed')
                : appealRule.until === null
                  ? t('appeal.openPhase')
                  : t('appeal.openUntil', { day: appealRule.until })
            }
          >
            {isLead && <PanelForm key={appealRule.version} rule={appealRule} changed={changed} />}
            {isLead && hasChanged && round.phase === 'PROVISIONAL' && (
              <Notice>
                {t('appeal.prepareAnew')} <Link to={`/rounds/${round.id}/results`}>{t('round.phaseWay./results')}</Link>
              </Notice>
            )}
            {all.length === 0 && <p className="quiet">{t(isTown || isLead ? 'appeal.none' : 'appeal.noneToDecide')}</p>}
            <ul className="appeal-list">
              {all.map(({ town, appeal }) => (
                <AppealCard
                  key={`${appeal.id}-${String(appeal.version)}`}
                  appeal={appeal}
                  title={isTown ? nameOf(appeal.indicator) : `${town.town.name} ${nameOf(appeal.indicator)}`}
                  text={town.report?.reading?.text ?? ''}
                  isMaker={isTown || (isLead && appeal.channel !== 'TOWN')}
                  changed={changed}
                />
              ))}
            </ul>
            {appealRule.isOpen &&
              (isTown || isLead) &&
              (all.length === 0 ? (
                <BeginAppeal round={round} isTown={isTown} changed={changed} />
              ) : (
                // what is begun comes first; another one waits until it is asked for
                <details key={all.length}>
                  <summary>{t('appeal.beginAnother')}</summary>
                  <BeginAppeal round={round} isTown={isTown} changed={changed} />
                </details>
              ))}
          </Page>
        );
      }}
    </QueryView>
  );
}

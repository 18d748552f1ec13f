import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FieldCheckPageDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { NotFoundState } from '../../ui/not-found-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { CheckHead } from './check-head';
import { CheckItem } from './check-item';
import { CheckPaper } from './check-paper';
import './field-check.css';

/** One town's form: filled in on a phone on the spot, or printed and entered afterwards. */
export function FieldCheckPage() {
  const { roundId = '', townYearId = '' } = useParams();
  const { t } = useTranslation();
  const { roles } = useMe();
  const result = useQuery(FieldCheckPageDocument, {
    variables: { roundId, townYearId },
    fetchPolicy: 'cache-and-network',
  });
  const changed = (): void => {
    void result.refetch();
  };
  return (
    <QueryView result={result}>
      {({ round, townYear }) => {
        if (round === null || townYear === null) return <NotFoundState />;
        const check = townYear.fieldCheck;
        if (check === null)
          return (
            <EmptyState
              title={t('fieldCheck.noneTitle')}
              text={t('fieldCheck.noneText')}
              action={{ label: t('fieldCheck.all'), to: `/rounds/${roundId}/field-checks` }}
            />
          );
        const title = t('fieldCheck.title', { town: townYear.town.name, year: round.year });
        const isOpen = round.phase === null || round.phase === 'FIELD_CHECK';
        const isReadOnly = check.submittedAt !== null || !isOpen;
        const done = check.items.filter(({ found, level }) => found !== null && level !== null).length;
        return (
          <>
            <CheckPaper title={`${round.county.name} ${title}`} check={check} />
            <Page
              narrow
              title={title}
              lead={t('fieldCheck.progress', { done, total: check.items.length })}
              actions={
                <>
                  <Link to={`/rounds/${roundId}/field-checks`}>{t('fieldCheck.all')}</Link>
                  <Button
                    onClick={() => {
                      window.print();
                    }}
                  >
                    {t('fieldCheck.print')}
                  </Button>
                </>
              }
            >
              {check.submittedAt !== null && <Notice>{t('fieldCheck.submitted')}</Notice>}
              {check.items.map((item) => (
                <CheckItem key={item.id} item={item} isReadOnly={isReadOnly} changed={changed} />
              ))}
              <CheckHead
                check={check}
                isReadOnly={isReadOnly}
                mayReopen={isOpen && check.submittedAt !== null && roles.includes('LEAD')}
                changed={changed}
              />
            </Page>
          </>
        );
      }}
    </QueryView>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditDocument, AuditTownsDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { formatDate, formatTime, startOfDay } from '../../ui/format-date';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordedValue } from './recorded-value';
import { Visibility } from './visibility';
import './audit.css';

/** Addresses of the server's own machine. */
const HERE: readonly string[] = ['::1', '127.0.0.1'];

interface Asked {
  readonly actor: string;
  readonly action: string | null;
  readonly townYearId: string | null;
  readonly from: string;
  readonly until: string;
}

const everything: Asked = { actor: '', action: null, townYearId: null, from: '', until: '' };

/** The beginning of the day after, so that the last day asked for is in. */
function endOf(day: string): string | null {
  if (day === '') return null;
  const after = new Date(`${day}T00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return startOfDay(after.toISOString().slice(0, 10)).toISOString();
}

function toFilter({ actor, action, townYearId, from, until }: Asked) {
  return {
    actor: actor.trim() === '' ? null : actor.trim(),
    action,
    townYearId,
    from: from === '' ? null : startOfDay(from).toISOString(),
    until: endOf(until),
  };
}

/** The county's record: who did what, when, to which town. */
export function AuditPage() {
  const { t } = useTranslation();
  const { language, pick } = useLanguage();
  const [asked, setAsked] = useState(everything);
  const [before, setBefore] = useState<number | null>(null);
  const filter = toFilter(asked);
  const result = useQuery(AuditDocument, {
    variables: { filter: { ...filter, before } },
    fetchPolicy: 'cache-and-network',
  });
  const rounds = useQuery(AuditTownsDocument).data?.rounds ?? [];
  const ask = (more: Partial<Asked>): void => {
    setAsked({ ...asked, ...more });
    setBefore(null);
  };
  const query = new URLSearchParams({ lang: language });
  for (const [name, value] of Object.entries(filter)) if (value !== null) query.set(name, value);
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.text')}
      actions={
        <a className="button-link" href={`/exports/audit.csv?${query.toString()}`} download>
          {t('audit.export')}
        </a>
      }
    >
      <div className="audit-filter">
        <Field label={t('audit.who')}>
          {(ids) => (
            <Input
              {...ids}
              allowClear
              value={asked.actor}
              onChange={(event) => {
                ask({ actor: event.target.value });
              }}
            />
          )}
        </Field>
        <Field label={t('audit.what')}>
          {(ids) => (
            <Select
              {...ids}
              allowClear
              className="audit-choice"
              value={asked.action}
              options={(result.data?.audit?.actions ?? []).map(({ action, name }) => ({
                value: action,
                label: pick(name),
              }))}
              onChange={(next: string | undefined) => {
                ask({ action: next ?? null });
              }}
            />
          )}
        </Field>
        <Field label={t('audit.town')}>
          {(ids) => (
            <Select
              {...ids}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              className="audit-choice"
              value={asked.townYearId}
              options={rounds.flatMap(({ year, towns }) =>
                towns.map(({ id, town }) => ({ value: id, label: t('audit.townOfYear', { town: town.name, year }) })),
              )}
              onChange={(next: string | undefined) => {
                ask({ townYearId: next ?? null });
              }}
            />
          )}
        </Field>
        {(['from', 'until'] as const).map((end) => (
          <Field key={end} label={t(`audit.${end}`)}>
            {(ids) => (
              <Input
                {...ids}
                type="date"
                value={asked[end]}
                onChange={(event) => {
                  ask({ [end]: event.target.value });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <Visibility rounds={rounds} />
      <QueryView result={result} rows={12}>
        {({ audit }) => {
          if (audit === null) return <NotFoundState />;
          if (audit.events.length === 0) return <EmptyState text={t('audit.empty')} />;
          const { next } = audit;
          return (
            <>
              <div className="table-frame">
                <table className="table audit-table" aria-label={t('audit.title')}>
                  <thead>
                    <tr>
                      {(['number', 'when', 'who', 'what', 'subject', 'change', 'reason'] as const).map((column) => (
                        <th key={column} scope="col">
                          {t(`audit.${column}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {audit.events.map((event) => (
                      <tr key={event.number} data-testid={`audit-${String(event.number)}`}>
                        <td>{event.number}</td>
                        <td className="nowrap">
                          {formatDate(event.at, language)} {formatTime(event.at, language)}
                        </td>
                        <td>
                          {event.actor}{' '}
                          <span className="small">
                            {event.address === null
                              ? event.actorRole === null && t('audit.commandLine')
                              : HERE.includes(event.address)
                                ? t('audit.thisMachine')
                                : event.address}
                          </span>
                        </td>
                        <td className="nowrap">{pick(event.actionName)}</td>
                        <td>{event.subject}</td>
                        <td className="audit-change">
                          {event.changes.map(({ label, before: was, after: is }) => (
                            <p key={label.zh}>
                              {pick(label)}
                              {t('checks.colon')}
                              <RecordedValue text={was && pick(was)} /> → <RecordedValue text={is && pick(is)} />
                            </p>
                          ))}
                        </td>
                        <td>{event.reason}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {next !== null && (
                <Button
                  onClick={() => {
                    setBefore(next);
                  }}
                >
                  {t('audit.older')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

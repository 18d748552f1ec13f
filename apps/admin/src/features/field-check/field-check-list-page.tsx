import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DrawFieldChecksDocument, FieldCheckListDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { Field } from '../../ui/field';
import { NotFoundState } from '../../ui/not-found-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useSaved } from '../../ui/use-saved';
import './field-check.css';

/** The round's towns and their forms; the lead draws those that are missing. */
export function FieldCheckListPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const isLead = useMe().roles.includes('LEAD');
  const result = useQuery(FieldCheckListDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });
  const [draw, { loading }] = useMutation(DrawFieldChecksDocument);
  const { problem, run } = useSaved(() => void result.refetch());
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [sample, setSample] = useState('5');
  return (
    <QueryView result={result} rows={10}>
      {({ round }) => {
        if (round === null) return <NotFoundState />;
        const mayDraw = isLead && (round.phase === null || round.phase === 'FIELD_CHECK');
        const undrawn = round.towns.filter(
          ({ fieldCheck, report }) => fieldCheck === null && report?.state === 'FILED',
        );
        return (
          <Page title={t('fieldCheck.listTitle', { year: round.year })} lead={t('fieldCheck.listLead')}>
            {mayDraw && undrawn.length > 0 && (
              <section className="check-item" aria-label={t('fieldCheck.draw')}>
                <Field label={t('fieldCheck.sample')} hint={t('fieldCheck.sampleHint')}>
                  {(ids) => (
                    <Input
                      {...ids}
                      className="check-sample"
                      type="number"
                      min={0}
                      max={20}
                      value={sample}
                      onChange={(event) => {
                        setSample(event.target.value);
                      }}
                    />
                  )}
                </Field>
                <p className="check-label">{t('fieldCheck.pick')}</p>
                <div className="check-buttons" role="group" aria-label={t('fieldCheck.pick')}>
                  {undrawn.map(({ id, town }) => (
                    <Checkbox
                      key={id}
                      checked={picked.includes(id)}
                      onChange={(event) => {
                        setPicked(event.target.checked ? [...picked, id] : picked.filter((one) => one !== id));
                      }}
                    >
                      {town.name}
                    </Checkbox>
                  ))}
                </div>
                {problem !== null && <Notice tone="alert">{problem}</Notice>}
                <div className="check-buttons">
                  <Button
                    onClick={() => {
                      setPicked(undrawn.map(({ id }) => id));
                    }}
                  >
                    {t('fieldCheck.pickAll')}
                  </Button>
                  <Button
                    type="primary"
                    loading={loading}
                    disabled={picked.length === 0}
                    onClick={() => {
                      const variables = { roundId, townYearIds: [...picked], sample: Number.parseInt(sample, 10) || 0 };
                      void run(() => draw({ variables })).then((isDone) => {
                        if (isDone) setPicked([]);
                      });
                    }}
                  >
                    {t('fieldCheck.drawN', { n: picked.length })}
                  </Button>
                </div>
              </section>
            )}
            <div className="table-frame">
              <table className="table" aria-label={t('fieldCheck.listTitle', { year: round.year })}>
                <thead>
                  <tr>
                    <th scope="col">{t('round.town')}</th>
                    <th scope="col">{t('fieldCheck.form')}</th>
                    <th scope="col">{t('fieldCheck.visitedOn')}</th>
                    <th scope="col">{t('fieldCheck.objection')}</th>
                  </tr>
                </thead>
                <tbody>
                  {drawnFirst(round.towns).map(({ id, town, fieldCheck }) => (
                    <tr key={id} data-testid={`check-row-${town.name}`}>
                      <th scope="row">
                        {fieldCheck === null ? (
                          town.name
                        ) : (
                          <Link to={`/rounds/${round.id}/towns/${id}/field-check`}>{town.name}</Link>
                        )}
                      </th>
                      <td>
                        {fieldCheck === null ? (
                          <span className="quiet">{t('fieldCheck.notDrawn')}</span>
                        ) : fieldCheck.submittedAt !== null ? (
                          t('fieldCheck.handedIn')
                        ) : (
                          t('fieldCheck.progress', {
                            done: fieldCheck.items.filter(({ found }) => found !== null).length,
                            total: fieldCheck.items.length,
                          })
                        )}
                      </td>
                      <td>{fieldCheck?.visitedOn ?? ''}</td>
                      <td>{fieldCheck?.objection ?? ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Page>
        );
      }}
    </QueryView>
  );
}

/** Towns with a form before those without. */
function drawnFirst<Town extends { readonly fieldCheck: object | null }>(towns: readonly Town[]): readonly Town[] {
  return [...towns].sort((a, b) => Number(a.fieldCheck === null) - Number(b.fieldCheck === null));
}

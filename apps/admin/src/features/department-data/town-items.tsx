import { useMutation } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideProposalDocument, WithdrawDepartmentItemDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { OutsideItem, TownData } from './department-data-types';

interface TownItemsProps {
  readonly data: TownData;
  readonly items: readonly OutsideItem[];
}

/** What was stated of a town and what counts of it, and what the reader proposes. One reason serves the act that needs it. */
export function TownItems({ data, items }: TownItemsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { problem, act } = useAct();
  const [reason, setReason] = useState('');
  const refetchQueries = ['DepartmentData'];
  const [withdraw] = useMutation(WithdrawDepartmentItemDocument, { refetchQueries });
  const [decide] = useMutation(DecideProposalDocument, { refetchQueries });
  const { townYearId } = data;
  const nameOf = (id: string) => {
    const item = items.find((one) => one.id === id);
    return item === undefined ? id : `${id} ${pick({ zh: item.zh, en: item.en })}`;
  };
  const done = () => {
    setReason('');
  };
  const decideOn = (item: string, isConfirmed: boolean) =>
    act(
      async () => (await decide({ variables: { townYearId, item, isConfirmed, note: reason } })).data?.decideProposal,
      done,
    );
  const sums = [data.completeness, data.bonus, data.deductions];
  return (
    <section className="department-town" data-testid={`department-${data.town.name}`}>
      <h2>
        {data.town.name}{' '}
        <span className="small quiet">
          {t('departmentData.sums', {
            completeness: formatPoints(data.completeness),
            bonus: formatPoints(data.bonus),
            deductions: formatPoints(data.deductions),
            sum: formatPoints(sums.reduce((all, one) => all + one, 0)),
          })}
        </span>
      </h2>
      {data.returnsReport && <Notice tone="alert">{t('departmentData.returns')}</Notice>}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <ul>
        {data.items.map((item) => (
          <li key={item.id}>
            <strong>{nameOf(item.item)}</strong> {item.basis} {item.matter !== null && <span>{item.matter} </span>}
            <span className="quiet">{pick(item.reason)}</span>{' '}
            <Button
              size="small"
              disabled={reason.trim() === ''}
              onClick={() => {
                const variables = { townYearId, id: item.id, version: item.version, reason };
                void act(async () => (await withdraw({ variables })).data?.withdrawDepartmentItem, done);
              }}
            >
              {t('departmentData.withdraw')}
            </Button>
          </li>
        ))}
        {data.proposals.map((proposal) => (
          <li key={proposal.item} className="department-proposal">
            {t('departmentData.proposed')} {nameOf(proposal.item)} {pick(proposal.reason)}{' '}
            {proposal.isRejected && <span className="quiet">{t('departmentData.rejected')} </span>}
            <Button
              size="small"
              data-testid={`confirm-${data.town.name}-${proposal.item}`}
              onClick={() => {
                void decideOn(proposal.item, true);
              }}
            >
              {t('departmentData.confirm')}
            </Button>{' '}
            {!proposal.isRejected && (
              <Button
                size="small"
                disabled={reason.trim() === ''}
                onClick={() => {
                  void decideOn(proposal.item, false);
                }}
              >
                {t('departmentData.reject')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.items.length + data.proposals.length > 0 && (
        <Input
          className="department-reason"
          aria-label={t('departmentData.reasonOf', { town: data.town.name })}
          placeholder={t('departmentData.reason')}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      )}
      {data.items.length + data.proposals.length === 0 && <p className="quiet">{t('departmentData.none')}</p>}
    </section>
  );
}

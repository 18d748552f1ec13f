import { useMutation } from '@apollo/client/react';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveDepartmentItemDocument, type OutsideClaimInput } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import type { OutsideItem, TownData } from './department-data-types';

interface ItemFormProps {
  readonly towns: readonly TownData[];
  readonly items: readonly OutsideItem[];
}

const RANKS = ['national', 'provincial', 'city', 'county'] as const;

/** A county's rubric may have ranks of its own; they are shown as it writes them. */
const isRank = (rank: string): rank is (typeof RANKS)[number] => RANKS.some((one) => one === rank);

function claimOf(item: OutsideItem, number: number, rank: string): OutsideClaimInput {
  switch (item.kind) {
    case 'EACH':
      return { kind: 'TIMES', times: number };
    case 'LADDER':
      return { kind: 'RANK', rank };
    case 'LATE':
      return { kind: 'LATE', workingDays: number };
    case 'MISSING':
      return { kind: rank === 'PARTIAL' ? 'PARTIAL' : 'MISSING' };
    case 'RETURN':
    case 'VETO':
      return { kind: 'HOLDS' };
  }
}

/** One item for one town; nothing counts without what it rests on. */
export function ItemForm({ towns, items }: ItemFormProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { problem, act } = useAct();
  const [townYearId, setTown] = useState<string | null>(null);
  const [itemId, setItem] = useState<string | null>(null);
  const [number, setNumber] = useState(1);
  const [rank, setRank] = useState('');
  const [basis, setBasis] = useState('');
  const [matter, setMatter] = useState('');
  const [save, { loading }] = useMutation(SaveDepartmentItemDocument, { refetchQueries: ['DepartmentData'] });
  const item = items.find(({ id }) => id === itemId);
  const ranks =
    item?.kind === 'LADDER'
      ? item.ranks.map((one) => ({
          value: one.rank,
          label: isRank(one.rank) ? t(`departmentData.ranks.${one.rank}`) : one.rank,
        }))
      : item?.hasPartial === true
        ? [
            { value: 'MISSING', label: t('departmentData.missing') },
            { value: 'PARTIAL', label: t('departmentData.partial') },
          ]
        : [];
  return (
    <section className="department-form" aria-label={t('departmentData.add')}>
      <h2>{t('departmentData.add')}</h2>
      <Field label={t('moderation.town')}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            showSearch={{ optionFilterProp: 'label' }}
            value={townYearId}
            options={towns.map((one) => ({ value: one.townYearId, label: one.town.name }))}
            onChange={setTown}
          />
        )}
      </Field>
      <Field label={t('departmentData.item')}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            value={itemId}
            options={items.map((one) => ({ value: one.id, label: `${one.id} ${pick({ zh: one.zh, en: one.en })}` }))}
            onChange={(next: string | null) => {
              setItem(next);
              setRank('');
            }}
          />
        )}
      </Field>
      {(item?.kind === 'EACH' || item?.kind === 'LATE') && (
        <Field label={t(`departmentData.number.${item.kind}`)}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={1}
              max={999}
              value={number}
              onChange={(value) => {
                setNumber(value ?? 1);
              }}
            />
          )}
        </Field>
      )}
      {ranks.length > 0 && (
        <Field label={t('departmentData.rank')}>
          {(ids) => (
            <Select
              {...ids}
              className="full-width"
              value={rank === '' ? null : rank}
              options={ranks}
              onChange={(next: string | null) => {
                setRank(next ?? '');
              }}
            />
          )}
        </Field>
      )}
      <Field label={t('departmentData.basis')} hint={t('departmentData.basisHint')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            value={basis}
            maxLength={1000}
            onChange={(event) => {
              setBasis(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('departmentData.matter')} hint={t('departmentData.matterHint')}>
        {(ids) => (
          <Input
            {...ids}
            value={matter}
            maxLength={200}
            onChange={(event) => {
              setMatter(event.target.value);
            }}
          />
        )}
      </Field>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        type="primary"
        loading={loading}
        disabled={townYearId === null || item === undefined || basis.trim() === ''}
        data-testid="save-item"
        onClick={() => {
          if (townYearId === null || item === undefined) return;
          const input = { townYearId, item: item.id, claim: claimOf(item, number, rank), basis, matter };
          void act(
            async () => (await save({ variables: { input } })).data?.saveDepartmentItem,
            () => {
              setBasis('');
              setMatter('');
            },
          );
        }}
      >
        {t('departmentData.save')}
      </Button>
    </section>
  );
}

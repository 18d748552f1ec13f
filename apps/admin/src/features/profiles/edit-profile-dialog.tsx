import { useMutation } from '@apollo/client/react';
import { InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetProfileDocument, type RoundProfilesQuery } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import { answers, counts, toInput } from './profile-facts';

export type ProfiledTown = NonNullable<RoundProfilesQuery['round']>['towns'][number];

const types = ['TOWN', 'TOWNSHIP', 'SUBDISTRICT'] as const;

export function EditProfileDialog({ town, close }: { readonly town: ProfiledTown; readonly close: () => void }) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [profile, setProfile] = useState(() => toInput(town.profile));
  const [save, { loading }] = useMutation(SetProfileDocument, { refetchQueries: ['RoundProfiles'] });
  return (
    <Modal
      open
      title={t('profiles.editTitle', { town: town.town.name })}
      okText={t('profiles.save')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading }}
      onCancel={close}
      onOk={() => {
        const variables = { townYearId: town.id, profile, expected: toInput(town.profile) };
        void act(async () => (await save({ variables })).data?.setProfile, close);
      }}
    >
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Field label={t('profiles.facts.type')}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            value={profile.type}
            options={types.map((value) => ({ value, label: t(`profiles.types.${value}`) }))}
            onChange={(type) => {
              setProfile({ ...profile, type });
            }}
          />
        )}
      </Field>
      {counts.map((fact) => (
        <Field key={fact} label={t(`profiles.facts.${fact}`)}>
          {(ids) => (
            <InputNumber
              {...ids}
              className="full-width"
              min={0}
              precision={0}
              value={profile[fact] ?? null}
              onChange={(next) => {
                setProfile({ ...profile, [fact]: next });
              }}
            />
          )}
        </Field>
      ))}
      {answers.map((fact) => (
        <Field key={fact} label={t(`profiles.facts.${fact}`)}>
          {(ids) => (
            <Select
              {...ids}
              className="full-width"
              allowClear
              placeholder="—"
              value={typeof profile[fact] === 'boolean' ? (profile[fact] ? 'yes' : 'no') : null}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`profiles.${value}`) }))}
              onChange={(next: 'yes' | 'no' | undefined) => {
                setProfile({ ...profile, [fact]: next === undefined ? null : next === 'yes' });
              }}
            />
          )}
        </Field>
      ))}
    </Modal>
  );
}

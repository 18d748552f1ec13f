import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ArchiveDocument, MeDocument, type ArchiveItemFieldsFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { AddEvidence } from './add-evidence';
import type { Archive } from './archive-types';
import { DeletedEvidence } from './deleted-evidence';
import { EvidenceGroups } from './evidence-groups';
import { UndoDelete } from './undo-delete';
import { UploadLines } from './upload-lines';
import { useEvidenceUploads } from './use-evidence-uploads';
import './archive.css';

/** A town's evidence by indicator, all year round; on a phone first. */
export function ArchivePage() {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year'));
  const result = useQuery(ArchiveDocument, {
    variables: { year: Number.isInteger(asked) && asked > 0 ? asked : null },
    fetchPolicy: 'cache-and-network',
  });
  const { refetch } = result;
  const changed = useCallback(() => {
    void refetch();
  }, [refetch]);
  return (
    <QueryView result={result}>
      {({ archive }) =>
        archive === null ? (
          <NotFoundState />
        ) : (
          <ArchiveOfYear
            archive={archive}
            changed={changed}
            pickYear={(year) => {
              setSearch({ year: String(year) });
            }}
          />
        )
      }
    </QueryView>
  );
}

interface ArchiveOfYearProps {
  readonly archive: Archive;
  readonly changed: () => void;
  readonly pickYear: (year: number) => void;
}

function ArchiveOfYear({ archive, changed, pickYear }: ArchiveOfYearProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const client = useApolloClient();
  const signedOut = useCallback(() => {
    client.writeQuery({ query: MeDocument, data: { me: null } });
  }, [client]);
  const { uploads, add, again, remove } = useEvidenceUploads(changed, signedOut);
  const [justDeleted, setJustDeleted] = useState<ArchiveItemFieldsFragment | null>(null);
  useLeaveWarning(uploads.some((one) => one.state !== 'failed'));
  const { year, items } = archive;
  return (
    <Page
      narrow
      title={t('archive.title')}
      lead={t('archive.lead')}
      actions={
        <>
          <label>
            <span className="visually-hidden">{t('archive.year')}</span>
            <select
              className="evidence-select"
              value={year}
              onChange={(event) => {
                pickYear(Number(event.target.value));
              }}
            >
              {archive.years.map((one) => (
                <option key={one} value={one}>
                  {t('archive.yearOf', { year: one })}
                </option>
              ))}
            </select>
          </label>
          <a className="button-link secondary" href={`/exports/archive.zip?lang=${language}`} download>
            {t('archive.export')}
          </a>
        </>
      }
    >
      <AddEvidence archive={archive} add={add} figureAdded={changed} />
      <UploadLines uploads={uploads} again={again} remove={remove} />
      {justDeleted !== null && (
        <UndoDelete
          item={justDeleted}
          done={() => {
            setJustDeleted(null);
            changed();
          }}
        />
      )}
      {!archive.canAttach && items.length > 0 && <p className="small">{t('archive.closed')}</p>}
      {items.length === 0 ? (
        <p className="evidence-empty quiet">{t('archive.empty', { year })}</p>
      ) : (
        <EvidenceGroups archive={archive} changed={changed} deleted={setJustDeleted} />
      )}
      <DeletedEvidence items={archive.deleted} changed={changed} />
    </Page>
  );
}

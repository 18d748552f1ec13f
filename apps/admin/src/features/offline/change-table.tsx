import { useTranslation } from 'react-i18next';
import type { OfflineEntryFieldsFragment } from '../../gql/graphql';
import type { OfflineChange } from './offline-types';

interface ChangeTableProps {
  readonly changes: readonly OfflineChange[];
  readonly isApplied: boolean;
  readonly isTaken: (change: OfflineChange) => boolean;
  /** Whether the file's word is to hold in a conflict. */
  readonly take: (change: OfflineChange, isTaken: boolean) => void;
}

/** Both values of every entry that a file says something else of; in a conflict the person chooses which one holds. */
export function ChangeTable({ changes, isApplied, isTaken, take }: ChangeTableProps) {
  const { t } = useTranslation();
  return (
    <div className="offline-scroll">
      <table className="offline-table">
        <thead>
          <tr>
            <th scope="col">{t('offline.town')}</th>
            <th scope="col">{t('offline.indicator')}</th>
            <th scope="col">{t('offline.here')}</th>
            <th scope="col">{t('offline.file')}</th>
            <th scope="col">{t('offline.what')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const { townYearId, town, indicator, isConflict, writtenVersion, current, yours } = change;
            const name = `${town} ${indicator}`;
            return (
              <tr key={`${townYearId} ${indicator}`} data-testid={`offline-row-${town}-${indicator}`}>
                <th scope="row">{town}</th>
                <td>{indicator}</td>
                <td>
                  <EntryText entry={current} />
                </td>
                <td>
                  <EntryText entry={yours} />
                </td>
                <td>
                  {isApplied && (writtenVersion === null ? t('offline.kept') : t('offline.written'))}
                  {!isApplied && !isConflict && t('offline.willWrite')}
                  {!isApplied && isConflict && (
                    <fieldset className="offline-choice">
                      <legend>{t('offline.conflict')}</legend>
                      {[false, true].map((value) => (
                        <label key={String(value)}>
                          <input
                            type="radio"
                            name={name}
                            checked={isTaken(change) === value}
                            onChange={() => {
                              take(change, value);
                            }}
                          />{' '}
                          {value ? t('offline.takeFile') : t('offline.keepHere')}
                        </label>
                      ))}
                    </fieldset>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function EntryText({ entry }: { readonly entry: OfflineEntryFieldsFragment }) {
  const { t } = useTranslation();
  const { state, level, basis, comment, audience } = entry;
  return (
    <>
      {state === 'LEVEL' ? t('offline.level', { level }) : t(`offline.states.${state}`)}
      {basis !== null && basis !== '' && <p className="offline-words">{basis}</p>}
      {comment !== '' && (
        <p className="offline-words">
          {comment} {audience === 'INTERNAL' && <span className="small quiet">{t('offline.internal')}</span>}
        </p>
      )}
    </>
  );
}

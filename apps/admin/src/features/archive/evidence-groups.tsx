import { useTranslation } from 'react-i18next';
import type { ArchiveItemFieldsFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { DimensionLetter } from '../../ui/dimension-letter';
import type { Archive } from './archive-types';
import { EvidenceLine } from './evidence-line';

interface EvidenceGroupsProps {
  readonly archive: Archive;
  readonly changed: () => void;
  readonly deleted: (item: ArchiveItemFieldsFragment) => void;
}

/** Unsorted first, because it waits for somebody; then the indicators in their order; last what an older rubric sorted. */
export function EvidenceGroups({ archive, changed, deleted }: EvidenceGroupsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { items, indicators, canAttach } = archive;
  const known = new Set(indicators.map((one) => one.id));
  const others = [...new Set(items.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))];
  const groups = [
    { id: null, dimension: null, title: t('archive.unsorted') },
    ...indicators.map((one) => ({ id: one.id, dimension: one.dimension, title: `${one.id} ${pick(one)}` })),
    ...others.filter((id) => !known.has(id)).map((id) => ({ id, dimension: null, title: id })),
  ];
  return groups.map(({ id, dimension, title }) => {
    const own = items.filter((item) => item.indicator === id);
    if (own.length === 0) return null;
    return (
      <section key={id ?? ''} className="evidence-group" aria-label={title}>
        <h2>
          {dimension !== null && <DimensionLetter id={dimension} />} {title}{' '}
          <span className="small">{t('archive.count', { n: own.length })}</span>
        </h2>
        <ul className="evidence-list">
          {own.map((item) => (
            <EvidenceLine
              key={item.id}
              item={item}
              indicators={indicators}
              canAttach={canAttach}
              changed={changed}
              deleted={deleted}
            />
          ))}
        </ul>
      </section>
    );
  });
}

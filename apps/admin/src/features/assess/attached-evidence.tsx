import { useTranslation } from 'react-i18next';
import { EvidenceWhat } from '../../ui/evidence-what';
import type { DeskTown } from './desk-types';

/** What the town attached from its archive for the indicator in focus; nothing where it attached nothing. */
export function AttachedEvidence({ items }: { readonly items: DeskTown['attachments'] }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  const title = t('desk.attached', { n: items.length });
  return (
    <details className="attached-evidence" data-testid="attached-evidence">
      <summary>{title}</summary>
      <ul aria-label={title}>
        {items.map((item) => (
          <li key={item.id}>
            <EvidenceWhat item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import type { RectificationItemFieldsFragment } from '../gql/graphql';
import { RectificationWhat } from './rectification-what';

/** What the town had to mend after its last round, folded to one line until asked for; nothing where there was nothing. */
export function CarriedRectification({ items }: { readonly items: readonly RectificationItemFieldsFragment[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  const struckOff = items.filter(({ state }) => state === 'STRUCK_OFF').length;
  const overdue = items.filter(({ isOverdue }) => isOverdue).length;
  return (
    <details className="mend-carried" data-testid="carried-rectification">
      <summary>
        {t('rectification.carried', { n: items.length, struckOff })}
        {overdue > 0 && <span className="mend-overdue">{t('rectification.carriedOverdue', { n: overdue })}</span>}
      </summary>
      <ul className="mend-list">
        {items.map((item) => (
          <RectificationWhat key={item.id} item={item} />
        ))}
      </ul>
    </details>
  );
}

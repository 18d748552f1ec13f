import { useTranslation } from 'react-i18next';
import type { DeskReading } from './desk-types';

interface ContentsListProps {
  readonly sections: DeskReading['sections'];
  readonly jump: (start: number) => void;
}

export function ContentsList({ sections, jump }: ContentsListProps) {
  const { t } = useTranslation();
  return (
    <nav className="desk-contents" aria-label={t('desk.contents')}>
      <h2>{t('desk.contents')}</h2>
      {sections.length === 0 && <p className="quiet">{t('desk.contentsEmpty')}</p>}
      <ul>
        {sections.map((section) => (
          <li key={section.start} className={`contents-depth-${String(Math.min(section.depth, 3))}`}>
            <button
              type="button"
              onClick={() => {
                jump(section.start);
              }}
            >
              <span>{section.heading}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

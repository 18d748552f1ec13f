import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import type { AutosaveState } from './use-autosave';

interface AutosaveLineProps {
  readonly state: AutosaveState;
  /** What the server has, in words. */
  readonly theirs: string;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** Whether what is written here has arrived, and if not, what to do. */
export function AutosaveLine({ state, theirs, takeTheirs, keepMine }: AutosaveLineProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  if (state.kind === 'refused') return <Notice tone="alert">{pick(state.message)}</Notice>;
  if (state.kind === 'conflict')
    return (
      <Notice tone="alert" title={t('fieldCheck.conflict')}>
        <p>{t('fieldCheck.theirs', { theirs })}</p>
        <div className="check-buttons">
          <Button size="small" onClick={keepMine}>
            {t('fieldCheck.keepMine')}
          </Button>
          <Button size="small" onClick={takeTheirs}>
            {t('fieldCheck.takeTheirs')}
          </Button>
        </div>
      </Notice>
    );
  return (
    <p className="small" role="status" data-testid="check-save" data-save={state.kind}>
      {state.kind === 'saved' && !state.isOwn ? '' : t(`fieldCheck.save.${state.kind}`)}
    </p>
  );
}

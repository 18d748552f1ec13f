import type { Bilingual } from '@fazhi/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';

interface Answer {
  readonly data?:
    | {
        readonly saved?: { readonly __typename?: string | undefined; readonly message?: Bilingual } | undefined;
      }
    | null
    | undefined;
}

/** Runs a change: afterwards `done`, or the reason why not. */
export function useSaved(done: () => void) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);

  async function run(change: () => Promise<Answer>): Promise<boolean> {
    setProblem(null);
    try {
      const { data } = await change();
      const message = data?.saved?.message;
      if (message !== undefined) {
        setProblem(pick(message));
        return false;
      }
      done();
      return true;
    } catch {
      setProblem(t('state.failed'));
      return false;
    }
  }
  return { problem, run };
}

import type { Bilingual } from '@fazhi/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';

type Answer = { readonly __typename: string; readonly message?: Bilingual } | null | undefined;

/** Runs a mutation and keeps why it was not done, in words. */
export function useAct(): {
  readonly problem: string | null;
  readonly act: (ask: () => Promise<Answer>, done: () => void) => Promise<void>;
} {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  return {
    problem,
    act: async (ask, done) => {
      setProblem(null);
      try {
        const answer = await ask();
        if (answer?.message !== undefined) setProblem(pick(answer.message));
        else done();
      } catch {
        setProblem(t('state.failed'));
      }
    },
  };
}

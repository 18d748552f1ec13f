import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideReportDocument, type FiledReportFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';

/** Files a report under a town, or discards it (null). */
export function useDecide(reportId: string, decided: (report: FiledReportFragment) => void) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const [decideReport, { loading }] = useMutation(DecideReportDocument);

  async function decide(townYearId: string | null): Promise<void> {
    setProblem(null);
    try {
      const { data } = await decideReport({ variables: { reportId, townYearId } });
      if (data?.decideReport.__typename === 'ReportDecided') decided(data.decideReport.report);
      else if (data?.decideReport.__typename === 'Refusal') setProblem(pick(data.decideReport.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  return { decide, loading, problem };
}

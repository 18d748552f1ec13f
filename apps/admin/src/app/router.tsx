import { createBrowserRouter, type RouteObject } from 'react-router';
import type { ReactNode } from 'react';
import type { Role } from '../gql/graphql';
import { RequireRole } from '../session/session';
import { NotFoundState } from '../ui/not-found-state';
import { Skeleton } from '../ui/skeleton';
import { RouteError } from './error-boundary';
import { Home } from './home';

/*
 * Handles for tests in a browser, beside labels and roles:
 * shell: account-menu, switch-language · round: next-step, town-row-{town} · filing: file-input, file-line-{file name} (data-state), filed-{town} ·
 * desk: save-state (data-save), sheet-progress, sheet-points, dimension-{id}, indicator-{id}, evidence-place, suggestion (data-action),
 * level-{0..4 | not-applicable | cannot-judge}, conflict, withheld, discussions · ranking: rank-row-{town}, export-xlsx, export-csv ·
 * moderation: moderation-summary, moderation-{indicator}, decide-{indicator}-{0..4}, reason-{indicator}, final-{indicator}, accept-agreed, undo-accept ·
 * results: scoring-sentences, prepare-results, prepared-{town}, announce-results, resolution-file, approve-results, publish-results ·
 * department data: save-item, department-file, department-{town}, confirm-{town}-{item} ·
 * feedback: feedback-head, feedback-{indicator} · field check: check-{indicator}, check-row-{town}, check-save (data-save) · rectification: mend-{text} (data-state), mend-row-{town}, proof-camera, proof-files, proof-{file name} · town: year-{year} · assignment: assign-{town}, save-assignment, assignment-file · offline: offline-download, offline-file, offline-outcome (data-applied), offline-row-{town}-{indicator}, offline-apply · conflicts: conflict-{town} · archive: evidence-camera, evidence-files, evidence-{file name | figure}, evidence-upload-{file name} · administrator: account-{login name}, county-{name}, invitation-link
 */
const only = (roles: readonly Role[], page: ReactNode) => <RequireRole roles={roles}>{page}</RequireRole>;
const county: readonly Role[] = ['LEAD', 'ASSESSOR'];

/** A page that is loaded when it is first opened, for the roles that may see it. */
function page(path: string, load: () => Promise<() => ReactNode>, roles?: readonly Role[]): RouteObject {
  return {
    path,
    errorElement: <RouteError />,
    lazy: async () => {
      const Loaded = await load();
      return { Component: roles === undefined ? Loaded : () => only(roles, <Loaded />) };
    },
  };
}

const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <Skeleton rows={3} />,
    children: [
      page('/sign-in', async () => (await import('../features/sign-in/sign-in-page')).SignInPage),
      page('/setup', async () => (await import('../features/sign-in/setup-page')).SetupPage),
      {
        lazy: async () => ({ Component: (await import('./shell')).Shell }),
        children: [
          { path: '/', element: <Home />, errorElement: <RouteError /> },
          page(
            '/rounds/:roundId/towns/:townYearId/feedback',
            async () => (await import('../features/feedback/feedback-page')).FeedbackPage,
            ['LEAD', 'ASSESSOR', 'TOWN', 'VIEWER'],
          ),
          {
            lazy: async () => ({ Component: (await import('./antd-pages')).AntdPages }),
            children: [
              page(
                '/password',
                async () => (await import('../features/sign-in/change-password-page')).ChangePasswordPage,
              ),
              page('/rounds', async () => (await import('../features/round/rounds-page')).RoundsPage, county),
              page('/rounds/:roundId', async () => (await import('../features/round/round-page')).RoundPage, county),
              page(
                '/rounds/:roundId/reports',
                async () => (await import('../features/file-reports/file-reports-page')).FileReportsPage,
                ['LEAD', 'TOWN'],
              ),
              page(
                '/rounds/:roundId/moderation',
                async () => (await import('../features/moderation/moderation-page')).ModerationPage,
                ['LEAD'],
              ),
              page(
                '/rounds/:roundId/results',
                async () => (await import('../features/county-result/results-page')).ResultsPage,
                ['LEAD'],
              ),
              page(
                '/rounds/:roundId/department-data',
                async () => (await import('../features/department-data/department-data-page')).DepartmentDataPage,
                ['LEAD'],
              ),
              page(
                '/rounds/:roundId/assignment',
                async () => (await import('../features/assignment/assignment-page')).AssignmentPage,
                ['LEAD'],
              ),
              page(
                '/rounds/:roundId/conflicts',
                async () => (await import('../features/conflicts/conflicts-page')).ConflictsPage,
                county,
              ),
              page(
                '/rounds/:roundId/schedule',
                async () => (await import('../features/schedule/schedule-page')).SchedulePage,
                ['LEAD'],
              ),
              page(
                '/rounds/:roundId/profiles',
                async () => (await import('../features/profiles/profiles-page')).ProfilesPage,
                ['LEAD'],
              ),
              page(
                '/rounds/:roundId/ranking',
                async () => (await import('../features/ranking/ranking-page')).RankingPage,
                ['LEAD', 'ASSESSOR', 'VIEWER'],
              ),
              page(
                '/rounds/:roundId/towns/:townYearId/assess',
                async () => (await import('../features/assess/assess-page')).AssessPage,
                county,
              ),
              page(
                '/rounds/:roundId/indicators/:indicatorId',
                async () => (await import('../features/assess/across-page')).AcrossPage,
                county,
              ),
              page(
                '/rounds/:roundId/towns/:townYearId/filing',
                async () => (await import('../features/filing/filing-page')).FilingPage,
                ['LEAD', 'TOWN'],
              ),
              page(
                '/rounds/:roundId/appeals',
                async () => (await import('../features/appeals/appeals-page')).AppealsPage,
                ['LEAD', 'ASSESSOR', 'VIEWER', 'TOWN'],
              ),
              page(
                '/rounds/:roundId/offline',
                async () => (await import('../features/offline/offline-page')).OfflinePage,
                county,
              ),
              page(
                '/rounds/:roundId/field-checks',
                async () => (await import('../features/field-check/field-check-list-page')).FieldCheckListPage,
                county,
              ),
              page(
                '/rounds/:roundId/towns/:townYearId/field-check',
                async () => (await import('../features/field-check/field-check-page')).FieldCheckPage,
                county,
              ),
              page(
                '/rounds/:roundId/rectification',
                async () => (await import('../features/rectification/rectification-list-page')).RectificationListPage,
                county,
              ),
              page(
                '/rounds/:roundId/towns/:townYearId/rectification',
                async () => (await import('../features/rectification/rectification-page')).RectificationPage,
                ['LEAD', 'ASSESSOR', 'TOWN'],
              ),
              page('/results', async () => (await import('../features/ranking/newest-ranking')).NewestRanking, [
                'VIEWER',
              ]),
              page('/audit', async () => (await import('../features/audit/audit-page')).AuditPage, ['LEAD', 'AUDITOR']),
              page('/years', async () => (await import('../features/town-home/town-home-page')).TownHomePage, ['TOWN']),
              page('/archive', async () => (await import('../features/archive/archive-page')).ArchivePage, ['TOWN']),
              page('/accounts', async () => (await import('../features/administration/accounts-page')).AccountsPage, [
                'ADMINISTRATOR',
              ]),
              page('/counties', async () => (await import('../features/administration/counties-page')).CountiesPage, [
                'ADMINISTRATOR',
              ]),
            ],
          },
          { path: '*', element: <NotFoundState /> },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);

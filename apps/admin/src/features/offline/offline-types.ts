import type { ImportOfflineSheetMutation } from '../../gql/graphql';

export type OfflineImport = Extract<
  ImportOfflineSheetMutation['importOfflineSheet'],
  { __typename: 'OfflineSheetImported' }
>;
export type OfflineChange = OfflineImport['changes'][number];

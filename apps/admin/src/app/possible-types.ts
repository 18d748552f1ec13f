/** Members of the schema's unions, which the cache must know to match fragments. */
export const possibleTypes = {
  SignInResult: ['SignedIn', 'Refusal'],
  SetEntryResult: ['EntrySaved', 'EntryConflict', 'Refusal'],
  SubmitSheetResult: ['SheetSubmitted', 'SheetIncomplete', 'Refusal'],
  ReopenSheetResult: ['SheetReopened', 'Refusal'],
  PublishResultResult: ['ResultPublished', 'Refusal'],
  SaveArchiveItemResult: ['ArchiveItemSaved', 'Refusal'],
  DecideReportResult: ['ReportDecided', 'Refusal'],
  CreateAccountResult: ['LinkMade', 'Refusal'],
  ScheduleResult: ['ScheduleChanged', 'Refusal'],
  GrantExtensionResult: ['ExtensionGranted', 'Refusal'],
  SetProfileResult: ['ProfileSet', 'Refusal'],
  ImportProfilesResult: ['ProfilesImported', 'Refusal'],
  CalendarResult: ['CalendarChanged', 'Refusal'],
  OpenRoundResult: ['RoundOpened', 'Refusal'],
  CreateCountyResult: ['CountyCreated', 'Refusal'],
  ChangePasswordResult: ['Done', 'Refusal'],
};

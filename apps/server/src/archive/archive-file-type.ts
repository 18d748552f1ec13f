/** What the archive takes in, told by content. */
export type ArchiveFileType =
  'jpeg' | 'png' | 'webp' | 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'doc' | 'xls' | 'ppt' | 'ofd' | 'text';

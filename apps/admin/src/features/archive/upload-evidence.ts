import { sendFile, type SendOutcome } from '../../ui/send-file';
import type { ArchiveNote } from './archive-types';
import { localDay } from './local-day';

/** Sends one file up with what was written about it. */
export function uploadEvidence(
  file: File,
  thumbnail: Blob | null,
  note: ArchiveNote,
  progress: (share: number) => void,
): Promise<SendOutcome> {
  const body = new FormData();
  body.append('year', String(note.year));
  body.append('indicator', note.indicator);
  body.append('note', note.note);
  body.append('happenedOn', note.happenedOn === '' ? localDay(new Date(file.lastModified)) : note.happenedOn);
  body.append('file', file, file.name);
  if (thumbnail !== null) body.append('thumbnail', thumbnail, 'thumbnail');
  return sendFile(`/files/archive${note.keepsPosition ? '?position=keep' : ''}`, body, progress);
}

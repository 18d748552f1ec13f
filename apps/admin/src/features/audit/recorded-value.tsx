import { Fragment } from 'react';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';

/** SHA-256 in hexadecimal digits. */
const HASH = /^[0-9a-f]{64}$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;
const PIECES = /([0-9a-f]{64}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/u;

/** What the record holds of a field: hashes by their first digits, the whole one under the pointer; instants as the county's clock tells them. */
export function RecordedValue({ text }: { readonly text: string | null }) {
  const { language } = useLanguage();
  if (text === null) return '—';
  return text.split(PIECES).map((piece, place) => {
    const key = `${String(place)} ${piece}`;
    if (HASH.test(piece))
      return (
        <code key={key} title={piece}>
          {piece.slice(0, 12)}…
        </code>
      );
    return <Fragment key={key}>{INSTANT.test(piece) ? formatDateTime(piece, language) : piece}</Fragment>;
  });
}

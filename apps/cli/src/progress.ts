import type { Language } from '@fazhi/domain';
import type { Terminal } from './terminal.js';

/** Tells how far a long command has come. */
export interface Progress {
  readonly advance: () => void;
  /** Takes the bar away, so that words can be written. */
  readonly clear: () => void;
}

/** Fewer files are done before anybody wonders. */
const FEWEST_FOR_BAR = 8;
const FEWEST_FOR_COUNTS = 50;
const BAR_EVERY = 100;
const COUNTS_EVERY = 5000;
const WIDEST_BAR = 40;

/** A bar where complaints go to a terminal; lines with counts every few seconds where they go to a file or a pipe. */
export function showProgress(total: number, language: Language, terminal: Terminal): Progress {
  const { columns, now, complain } = terminal;
  const began = now();
  const every = columns === null ? COUNTS_EVERY : BAR_EVERY;
  const isShown = columns === null ? total > FEWEST_FOR_COUNTS : total >= FEWEST_FOR_BAR;
  let done = 0;
  let told = began;
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) complain('\r\u001b[K');
    isDrawn = false;
  };
  return {
    clear,
    advance: () => {
      done += 1;
      const at = now();
      if (!isShown || at - told < every || done === total) return;
      told = at;
      const seconds = (at - began) / 1000;
      if (columns === null) {
        complain(language === 'zh' ? `已读 ${done}/${total} 份\n` : `${done} of ${total} read\n`);
        return;
      }
      complain(`\r\u001b[K${drawBar(done, total, seconds, columns, language)}`);
      isDrawn = true;
    },
  };
}

function drawBar(done: number, total: number, seconds: number, columns: number, language: Language): string {
  const left = Math.ceil(((total - done) * seconds) / done);
  const percent = Math.floor((done / total) * 100);
  const words =
    language === 'zh'
      ? ` ${done}/${total} 份 ${percent}% 约剩 ${left} 秒`
      : ` ${done}/${total} ${percent}% about ${left} s left`;
  // Ideographs take two columns each.
  const width = Math.min(WIDEST_BAR, columns - words.length - 8);
  if (width < 5) return words.trim();
  const full = Math.floor((done / total) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}${words}`;
}

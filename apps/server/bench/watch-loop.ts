import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long this thread stood still, in milliseconds. */
export interface Standstill {
  /** The longest, and the 99th of a hundred turns, as Node's own histogram has them. */
  readonly most: number;
  readonly p99: number;
  /** The longest that it computed without a turn: without what it waited for a core that something else had. Null where the system does not tell (Linux does). */
  readonly own: number | null;
}

const SCHEDULE = '/proc/thread-self/schedstat';
/** Milliseconds; the histogram holds the time from one turn of its timer to the next. */
const TURN = 1;

/** Watches until it is stopped. Call it on the thread that is watched. */
export function watchLoop(): () => Standstill {
  const histogram = monitorEventLoopDelay({ resolution: TURN });
  let before = readComputed();
  let own = 0;
  const timer = setInterval(() => {
    const now = readComputed();
    if (now !== null && before !== null) own = Math.max(own, now - before);
    before = now;
  }, TURN);
  histogram.enable();
  return () => {
    histogram.disable();
    clearInterval(timer);
    return {
      most: histogram.max / 1e6 - TURN,
      p99: histogram.percentile(99) / 1e6 - TURN,
      own: before === null ? null : own,
    };
  };
}

/** Milliseconds that this thread has computed so far. */
function readComputed(): number | null {
  try {
    return Number(readFileSync(SCHEDULE, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/** A highlighted stretch of the text; `lane` is the height of its underline, so that overlapping ones stack. */
export interface Mark {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface Stretch {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Gives each stretch the lowest lane free over its whole length; stretches outside the text are cut to it or left out. */
export function layLanes(stretches: readonly Stretch[], length: number): Mark[] {
  const inside = stretches
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  const laneEnds: number[] = [];
  return inside.map((stretch) => {
    const free = laneEnds.findIndex((end) => end <= stretch.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = stretch.end;
    return { ...stretch, lane };
  });
}

/** Cuts `text.slice(from, to)` wherever a mark begins or ends. The segments put together are that text again. */
export function segmentText(text: string, marks: readonly Mark[], from = 0, to = text.length): Segment[] {
  if (from >= to) return [];
  const here = marks.filter((mark) => mark.start < to && mark.end > from);
  const cuts = new Set([from, to]);
  for (const mark of here) {
    if (mark.start > from) cuts.add(mark.start);
    if (mark.end < to) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    return { start, text: text.slice(start, end), marks: here.filter((mark) => mark.start < end && mark.end > start) };
  });
}

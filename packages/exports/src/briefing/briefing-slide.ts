/** A slide as it is put together, before it becomes a file. */
export interface BriefingSlide {
  readonly title: string;
  /** Beside or above the chart, a line each. */
  readonly lines: readonly string[];
  readonly chart: BriefingChart | null;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  /** What the speaker reads: how the figures came about and where they are from. */
  readonly notes: readonly string[];
}

/** A chart that the office program draws from its own table of numbers, which anybody can edit. */
export interface BriefingChart {
  /** Bars lie, columns stand. */
  readonly kind: 'bars' | 'columns';
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Of each series, or of each bar where there is one series and as many colours as bars; hex without #. */
  readonly colours: readonly string[];
  /** How the program writes the values: 0.00 */
  readonly format: string;
  /** The axis's ends; the program's own choice where null. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The setting that marks an installation with the sample county: `loading` until it is whole, then `loaded`. */
export const SAMPLE_SETTING = 'sample-county';

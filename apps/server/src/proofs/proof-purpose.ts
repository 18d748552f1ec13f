/** What a file proves: that something was mended. */
export type ProofPurpose = 'rectification';

/** What a file proves: that something was mended, or what was found on the spot. */
export type ProofPurpose = 'rectification' | 'field-check';

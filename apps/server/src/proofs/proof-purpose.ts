/** What a file proves: that something was mended, what was found on the spot, or why an appeal is right. */
export type ProofPurpose = 'rectification' | 'field-check' | 'appeal';

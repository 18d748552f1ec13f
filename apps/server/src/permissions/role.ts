/** What somebody comes to do (DESIGN: who comes to what, and never sees what). */
export type Role = 'administrator' | 'lead' | 'assessor' | 'town' | 'viewer' | 'auditor';

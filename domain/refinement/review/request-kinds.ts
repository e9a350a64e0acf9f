/** What a change request wants changed. */
export const requestKinds = ['mix', 'melody', 'vocal', 'instrument', 'structure', 'timing', 'words', 'other'] as const
export type RequestKind = (typeof requestKinds)[number]

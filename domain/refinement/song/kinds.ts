/** How a revision came about. `merge` has two parents, `accept` took in a suggestion, `version` follows a new version of the audio. */
export const revisionKinds = ['edit', 'restore', 'merge', 'import', 'accept', 'version', 'combine', 'branch'] as const
export type RevisionKind = (typeof revisionKinds)[number]

/** What a revision did to its parent; computed, never typed, and a revision can be of several kinds. */
export const changeKinds = ['cosmetic', 'words', 'structure', 'music', 'audio'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Who wrote a word and in which revision; `reintroducedBy` typed it again after it had gone. */
export type Owner = { author: string; rev: number; reintroducedBy?: string }

/** `lineIds` and `owners` go line by line with `lyrics`; the owners of a line go with its `wordsOf`. */
export type LyricRecord = { lyrics: string; lineIds: readonly string[]; owners: readonly (readonly Owner[])[] }

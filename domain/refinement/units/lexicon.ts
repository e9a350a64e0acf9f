/** The syllable counts of all ways in which a dictionary says an English word (lower case, straight apostrophe). */
export type Lexicon = (word: string) => readonly number[] | undefined

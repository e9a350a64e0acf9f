/** Whose move it is, apart from a song's state. `holder` is whoever has claimed it, `voters` the producers whose approval is wanted. */
export const turns = ['nobody', 'writers', 'producers', 'holder', 'voters'] as const
export type Turn = (typeof turns)[number]

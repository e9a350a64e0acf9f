/** The plans that organisers have beside each other, by letter. */
export const draftLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** How a draft came to be as it is; `hand` once somebody has moved anybody in it. */
export const draftOrigins = ['search', 'hand', 'publication', 'repair'] as const
export type DraftOrigin = (typeof draftOrigins)[number]

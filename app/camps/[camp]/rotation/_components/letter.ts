import type { draftLetters } from '@/domain/rotation/draft'

/** A draft's letter as calls take it. */
export type Letter = (typeof draftLetters)[number]

import type { LyricRecord } from './owners'

/** A revision as the history tells it; `author` is whose new words are. Lists of them go from the oldest to the newest. */
export type ToldRevision = { number: number; author: string; record: LyricRecord }

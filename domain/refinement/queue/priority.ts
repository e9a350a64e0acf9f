import { ageOf, type Clock } from './ageing'
import type { SongState } from './states'
import type { Turn } from './turns'

/** How much each part counts. A part that this camp has nothing to say about is left out, and the rest counts for it. */
export const weights = { due: 40, waiting: 30, votes: 15, blocks: 15 } as const
export type PriorityPart = keyof typeof weights

/** Due dates further off than this press nobody yet. */
export const dueHorizonMs = 7 * 86_400_000

export type PriorityFacts = Clock & {
  state: SongState
  turn: Turn
  /** Null where the song has no date while others of the camp have one; undefined where none has. */
  dueAt?: number | null | undefined
  /** 0–1; undefined until the camp votes. */
  votes?: number | undefined
  /** 0–1: how much waits for this song; undefined where nothing can be known of that. */
  blocks?: number | undefined
}

/** `share` is the part's own measure (0–1), `points` what it adds, `of` what it could add. */
export type ScorePart = { part: PriorityPart; share: number; points: number; of: number }
/** Points from 0 to 100; more is more urgent. */
export type Score = { total: number; parts: ScorePart[] }

export function scoreOf(facts: PriorityFacts, now: number): Score {
  const age = ageOf(facts, now)
  const measures: Record<PriorityPart, number | undefined> = {
    due: facts.dueAt === undefined ? undefined : facts.dueAt === null ? 0 : 1 - (facts.dueAt - now) / dueHorizonMs,
    // Half of it at the end of the allowed time, and never all of it: the longest waiting stays first.
    waiting: age ? age.share / (1 + age.share) : 0,
    votes: facts.votes,
    blocks: facts.blocks,
  }
  const known = (Object.keys(weights) as PriorityPart[]).filter((part) => measures[part] !== undefined)
  const whole = known.reduce((sum, part) => sum + weights[part], 0)
  const parts = known.map((part) => {
    const share = Math.max(0, Math.min(1, measures[part] ?? 0))
    const of = (100 * weights[part]) / whole
    return { part, share, points: share * of, of }
  })
  return { total: parts.reduce((sum, { points }) => sum + points, 0), parts }
}

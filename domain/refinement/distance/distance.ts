import { facetDistances, type MeasuredSong } from './facets'
import { type CompareOptions, compareLyrics } from './lyrics'
import { type DistancePart, type DistanceWeights, distanceWeights, strangerFrom } from './weights'

export type Distance = {
  /** Where it is: 0 (the original) to 1. */
  total: number
  /** By facet, 0 to 1; null where neither song has it, which leaves it out of the total. */
  parts: Record<DistancePart, number | null>
  /** The share of the original's words still sung. */
  survivors: number
  isCompletelyDifferent: boolean
}

export type DistanceOptions = CompareOptions & { weights?: DistanceWeights }

/** How far a song has gone from its original; the same both ways round, but for the survivors. */
export function distanceOf(
  original: MeasuredSong,
  now: MeasuredSong,
  { weights = distanceWeights, unique = false }: DistanceOptions = {},
): Distance {
  const { distance, survivors } = compareLyrics(original.lyrics, now.lyrics, { unique })
  const silent = original.lyrics.trim() === '' && now.lyrics.trim() === ''
  const parts = { lyrics: silent ? null : distance, ...facetDistances(original, now) }
  let [sum, weight] = [0, 0]
  for (const [part, value] of Object.entries(parts) as [DistancePart, number | null][]) {
    if (value === null) continue
    sum += weights[part] * value
    weight += weights[part]
  }
  const total = weight === 0 ? 0 : Math.min(1, sum / weight)
  const isCompletelyDifferent = total >= strangerFrom.distance || (!silent && survivors < strangerFrom.survivors)
  return { total, parts, survivors, isCompletelyDifferent }
}

export type WayPoint = { total: number; survivors: number; churn: number }

/**
 * A song's way through its revisions, oldest first: for each how far it is from the first, and how far it has come in all. Churn well
 * above the total is going round in circles.
 */
export function wayOf(revisions: readonly MeasuredSong[], options?: DistanceOptions): WayPoint[] {
  const original = revisions[0]
  if (!original) return []
  let churn = 0
  return revisions.map((revision, i) => {
    const { total, survivors } = distanceOf(original, revision, options)
    if (i > 0) churn += distanceOf(revisions[i - 1]!, revision, options).total
    return { total, survivors, churn }
  })
}

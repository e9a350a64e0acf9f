/** How much of the distance each facet makes up: a judgement, which a camp may change. */
export const distanceWeights = {
  lyrics: 0.4,
  melody: 0.2,
  structure: 0.12,
  arrangement: 0.12,
  title: 0.06,
  key: 0.05,
  tempo: 0.05,
}
export type DistancePart = keyof typeof distanceWeights
export type DistanceWeights = Record<DistancePart, number>

/** The producer's mark on the melody. */
export const melodyShares = { light: 0.3, heavy: 0.7, new: 1 }

/** From here on it isn't the original's sister any more: by distance, or by the share of its words still sung. */
export const strangerFrom = { distance: 0.7, survivors: 0.3 }

/** In the order of their codes, so that ranks compare as text in every database. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A rank strictly between two others (null: nothing on that side), compared as text. Ranks never end in the lowest digit, so there
 * is always room below. Throws when `before` doesn't come before `after`.
 */
export function rankBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`${before} doesn't come before ${after}`)
  return middle(before ?? '', after)
}

/** `low` is a fraction's digits (empty: 0), `high` too (null: 1). */
function middle(low: string, high: string | null): string {
  if (high !== null) {
    let same = 0
    while ((low[same] ?? digits[0]) === high[same]) same++
    if (same > 0) return high.slice(0, same) + middle(low.slice(same), high.slice(same))
  }
  const from = low ? digits.indexOf(low[0]!) : 0
  const to = high === null ? digits.length : digits.indexOf(high[0]!)
  if (to - from > 1) return digits[Math.floor((from + to) / 2)]!
  if (high !== null && high.length > 1) return high[0]!
  return digits[from]! + middle(low.slice(1), null)
}

/** That many ranks in order, all after `before`. */
export function ranksAfter(before: string | null, count: number): string[] {
  const ranks: string[] = []
  for (let last = before; ranks.length < count; ranks.push(last)) last = nextRank(last)
  return ranks
}

/** A little further only: halving the rest each time would make long lists long ranks. */
function nextRank(rank: string | null): string {
  if (rank === null) return 'U'
  for (let at = Math.min(rank.length, 4) - 1; at >= 0; at--) {
    const digit = digits.indexOf(rank[at]!)
    if (digit < digits.length - 1) {
      const next = rank.slice(0, at) + digits[digit + 1]!
      return next.length < 3 ? `${next}V` : next
    }
  }
  return rankBetween(rank, null)
}

/** The tempo of taps (ms, in order) in hundredths of a beat per minute, rounded to a whole beat; null before the second tap, or where it is none. */
export function tappedTempo(taps: readonly number[]): number | null {
  const [first, last] = [taps[0], taps.at(-1)]
  if (first === undefined || last === undefined || taps.length < 2 || last <= first) return null
  const tempo = Math.round((60_000 * (taps.length - 1)) / (last - first)) * 100
  return tempo >= 2_000 && tempo <= 40_000 ? tempo : null
}

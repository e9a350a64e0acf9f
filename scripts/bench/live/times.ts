/** Median, 95th percentile and longest of some durations in milliseconds. */
export function sayTimes(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  const say = (ms: number) => `${ms.toFixed(1)} ms`.padStart(9)
  return `p50 ${say(at(0.5))}   p95 ${say(at(0.95))}   p99 ${say(at(0.99))}   max ${say(at(1))}`
}

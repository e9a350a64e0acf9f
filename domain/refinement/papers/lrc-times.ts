const stamp = /(\d{1,4}):([0-5]?\d)(?:[.:](\d{1,3}))?/

/** `[mm:ss]`, `[mm:ss.xx]` or `[mm:ss.xxx]` without its brackets, in ms; null for what is no time. */
export function readStamp(text: string): number | null {
  const [whole, minutes, seconds, rest = ''] = text.trim().match(stamp) ?? []
  if (whole !== text.trim()) return null
  return Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(rest.padEnd(3, '0'))
}

/** Hundredths, as all players read them; thousandths only where they are needed. */
export function writeStamp(ms: number): string {
  const whole = Math.max(0, Math.round(ms))
  const minutes = String(Math.floor(whole / 60_000)).padStart(2, '0')
  const seconds = String(Math.floor(whole / 1000) % 60).padStart(2, '0')
  const rest = String(whole % 1000).padStart(3, '0')
  return `${minutes}:${seconds}.${rest.endsWith('0') ? rest.slice(0, 2) : rest}`
}

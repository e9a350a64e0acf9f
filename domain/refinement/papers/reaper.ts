import { type Spans, spansOf } from './paper'

/** Reaper's region and marker list: `R1` lasts, `M1` is a point. Comma-separated, CRLF, nothing a spreadsheet would compute. */
export function writeReaperRegions(paper: Spans): string {
  const count = { R: 0, M: 0 }
  const rows = spansOf(paper).map(({ text, startMs, endMs }) => {
    if (endMs === null || endMs <= startMs) return [`M${++count.M}`, text, clock(startMs), '', '']
    return [`R${++count.R}`, text, clock(startMs), clock(endMs), clock(endMs - startMs)]
  })
  return [['#', 'Name', 'Start', 'End', 'Length'], ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function clock(ms: number): string {
  const whole = Math.round(ms)
  const [hours, minutes] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60]
  const seconds = ((whole % 60_000) / 1000).toFixed(3).padStart(6, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
}

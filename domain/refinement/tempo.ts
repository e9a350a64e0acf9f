/** `12250` is written `122.5`: hundredths of a beat per minute, as people say them. */
export function writeTempo(hundredths: number | null): string {
  return hundredths === null ? '' : String(hundredths / 100)
}

/** What somebody typed as a tempo, in hundredths of a beat per minute; `wrong` when it is none between 20 and 400. */
export function readTempo(text: string): number | null | 'wrong' {
  const typed = text
    .trim()
    .replace(',', '.')
    .replace(/\s*bpm$/i, '')
  if (typed === '') return null
  const hundredths = /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : 0
  return hundredths >= 2_000 && hundredths <= 40_000 ? hundredths : 'wrong'
}

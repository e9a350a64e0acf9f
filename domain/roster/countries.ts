/** Every two-letter region that Intl can name. Deprecated codes are named after their successors and would hide them. */
const retired = /^(AN|BU|CS|DD|FX|NT|SU|TP|YD|YU|ZR|UK|QU|XA|XB|ZZ|EU|EZ|UN|QO)$/

const spoken: Record<string, string> = {
  usa: 'US',
  america: 'US',
  unitedstatesofamerica: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  greatbritain: 'GB',
  britain: 'GB',
  korea: 'KR',
  southkorea: 'KR',
  republicofkorea: 'KR',
  northkorea: 'KP',
  holland: 'NL',
  hongkong: 'HK',
  macau: 'MO',
  ivorycoast: 'CI',
  czechrepublic: 'CZ',
  turkey: 'TR',
  한국: 'KR',
  대한민국: 'KR',
  남한: 'KR',
  영국: 'GB',
  미국: 'US',
  호주: 'AU',
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

let codes: Map<string, string> | undefined

function byName(): Map<string, string> {
  if (codes) return codes
  const found = new Map(Object.entries(spoken))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const locale of ['en', 'ko', 'sv', 'de', 'fr', 'es', 'ja']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !retired.test(code))) {
      const name = names.of(code)
      if (!name) continue
      found.set(code.toLowerCase(), code)
      if (!found.has(plain(name))) found.set(plain(name), code)
    }
  }
  codes = found
  return found
}

/** "SE", "Sweden", "스웨덴" and "Sverige" are SE; what isn't known stays as it was written. */
export function countryCode(text: string): string {
  return byName().get(plain(text.replace(/^the\s/i, ''))) ?? text.trim()
}

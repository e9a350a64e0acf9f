const rows: Record<string, string> = {
  a: 'あかさたなはまやらわがざだばぱゃぁゎ',
  i: 'いきしちにひみりゐぎじぢびぴぃ',
  u: 'うくすつぬふむゆるゔぐずづぶぷゅぅ',
  e: 'えけせてねへめれゑげぜでべぺぇ',
  o: 'おこそとのほもよろをごぞどぼぽょぉ',
}
const vowels = new Map(
  Object.entries(rows).flatMap(([vowel, kana]) => Array.from(kana, (one) => [one, vowel] as const)),
)
const small = /[ゃゅょぁぃぅぇぉゎ]/
const repeats = /[ゝゞ]/
/** A vowel that lengthens the syllable before it, or glides from it. */
const lengthens: Record<string, string> = { a: 'ai', i: 'i', u: 'ui', e: 'ei', o: 'oui' }

export const isKana = (text: string) => /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text)

/** Katakana as hiragana, so that one table serves both; ヵ and ヶ are said ka (ga, ko) and so are no small kana here. */
const toHiragana = (kana: string) =>
  kana
    .replace(/[ヵヶゕゖ]/g, 'か')
    .replace(/[ヷヸヹヺ]/g, 'わ')
    .replace(/[ァ-ヴヽヾ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60))

/**
 * Morae of a run of kana: small ゃゅょぁぃぅぇぉ add none; っ, ん and ー one each. `syllables` joins what is sung on one note when a
 * song sets syllables: っ ん ー and a lengthening vowel go with the one before, which is then `heavy`. Where a word ends isn't
 * written in kana, so syllables are an estimate; morae aren't.
 */
export function moraeOf(kana: string): { morae: number; syllables: number; heavy: number } {
  let [morae, syllables, heavy] = [0, 0, 0]
  let vowel: string | null = null
  let isHeavy = false
  for (const one of toHiragana(kana)) {
    if (/[゛゜]/.test(one)) continue
    const own: string | null = vowels.get(one) ?? (repeats.test(one) ? vowel : null)
    if (small.test(one)) {
      vowel = own
      continue
    }
    morae++
    const special = /[っんー]/.test(one)
    const joins =
      syllables > 0 && (special || (/[あいうえお]/.test(one) && vowel !== null && lengthens[vowel]?.includes(own!)))
    if (!joins) {
      syllables++
      isHeavy = false
    } else if (!isHeavy) {
      heavy++
      isHeavy = true
    }
    vowel = joins || special || one === 'を' ? null : own
  }
  return { morae, syllables, heavy }
}

/** The vowel a run of kana ends on, `n` after it where it ends on ん; null when it has none. */
export function lastVowel(kana: string): string | null {
  const letters = Array.from(toHiragana(kana)).filter((one) => vowels.has(one) || one === 'ん')
  const last = letters.at(-1)
  if (last === 'ん') return `${vowels.get(letters.at(-2) ?? '') ?? ''}n`
  return vowels.get(last ?? '') ?? null
}

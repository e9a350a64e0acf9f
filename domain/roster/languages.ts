/** The languages that people name in words; any other can be given as a tag. */
const tags = (
  'en ko ja zh sv no nb nn da fi is nl de fr es pt it pl cs sk hu ro bg el tr ru uk sr hr sl et lv lt ' +
  'ar he fa hi bn ta te ur pa th vi id ms fil my mn sw am af ga cy eu ca gl yue'
).split(' ')

const spoken: Record<string, string> = {
  mandarin: 'zh',
  mandarinchinese: 'zh',
  putonghua: 'zh',
  中文: 'zh',
  cantonese: 'yue',
  tagalog: 'fil',
  farsi: 'fa',
  flemish: 'nl',
  castilian: 'es',
  brazilianportuguese: 'pt-BR',
  bahasa: 'id',
  bahasaindonesia: 'id',
  한국말: 'ko',
  우리말: 'ko',
  영문: 'en',
  eng: 'en',
  kor: 'ko',
  jpn: 'ja',
  jp: 'ja',
  // Countries written for languages: in a songwriting camp likelier than Kanuri and Northern Sami, which have longer tags too.
  se: 'sv',
  kr: 'ko',
  dk: 'da',
  cn: 'zh',
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

let known: Map<string, string> | undefined

/** In English, in Korean and in the language itself. */
function byName(): Map<string, string> {
  if (known) return known
  const found = new Map(Object.entries(spoken))
  for (const tag of tags)
    for (const locale of ['en', 'ko', tag]) {
      const name = plain(new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? '')
      if (!found.has(name)) found.set(name, tag)
    }
  known = found
  return found
}

/** "en", "English", "한국어" and "pt-br" become tags (`en`, `en`, `ko`, `pt-BR`); undefined for what is neither name nor tag. */
export function languageTag(text: string): string | undefined {
  const name = byName().get(plain(text))
  if (name) return name
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text.trim())) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))
    return tag && named.of(tag) && tag
  } catch {
    return undefined
  }
}

const named = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

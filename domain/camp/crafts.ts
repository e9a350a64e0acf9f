/** The three crafts of the first camps; a camp may define any others by name. */
export const knownCrafts = ['track-writer', 'top-liner', 'lyricist'] as const
export type KnownCraft = (typeof knownCrafts)[number]

/** What people write in spreadsheets, without case, blanks and signs. */
const names: Record<KnownCraft, string> = {
  'track-writer':
    'track tracks trackwriter tracker trackguy tracklady trackmaker producer producers musicproducer trackproducer ' +
    'producertrack trackproduction production beat beats beatmaker beatproducer programmer ' +
    '트랙 트랙라이터 트랙메이커 트랙프로듀서 프로듀서 비트 비트메이커 편곡 편곡가 편곡자',
  'top-liner':
    'top topline toplines topliner topliners toplinewriter toplinewriting melody melodies melodywriter melodist vocal ' +
    'vocals vocalist singer 탑라인 탑라이너 톱라인 톱라이너 탑라인작가 멜로디 멜로디메이커 보컬',
  lyricist:
    'lyric lyrics lyricist lyricists lyricwriter lyricswriter words wordsmith text textwriter ' +
    '작사 작사가 작사자 가사 리릭 리릭시스트 노랫말',
}

const craftByName = new Map(
  knownCrafts.flatMap((craft) => names[craft].split(' ').map((name) => [name, craft] as const)),
)

/** Letters and digits alone, so that "Top-Liner" and "top liner" are one word. */
export const plainWord = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export const knownCraft = (name: string): KnownCraft | undefined => craftByName.get(plainWord(name))

/** The camp's craft that is meant, or undefined. */
export function craftNamed(name: string, crafts: readonly string[]): string | undefined {
  const known = knownCraft(name)
  const own = crafts.find((craft) => plainWord(craft) === plainWord(name))
  return own ?? crafts.find((craft) => craft === known)
}

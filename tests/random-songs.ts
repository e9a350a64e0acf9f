import fc from 'fast-check'

const words = 'we run until morning paper sky neon brave night na oh light salt skin boats 달빛이 미소가'.split(' ')
const word = fc.constantFrom(...words)
const line = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { minLength: 1, maxLength: 7 }).map((line) => line.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', '[Verse]', '[Chorus]') },
)

/** Songs of few words, so that lines and words repeat: for property tests. */
export const song = fc.array(line, { maxLength: 10 })

const edit = fc.record({
  kind: fc.constantFrom('add', 'remove', 'move', 'join', 'split', 'replace', 'insert', 'delete'),
  at: fc.nat({ max: 100 }),
  to: fc.nat({ max: 100 }),
  line,
  word,
})
type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never

/** A person's few changes, of every kind, to a song. */
export const editedSong = fc
  .array(edit, { maxLength: 3 })
  .map((edits) => (song: readonly string[]) => edits.reduce(change, [...song]))

function change(song: string[], { kind, at, to, line, word }: Edit): string[] {
  if (kind === 'add' || song.length === 0) return song.toSpliced(at % (song.length + 1), 0, line)
  const i = at % song.length
  const text = song[i]!
  if (kind === 'remove') return song.toSpliced(i, 1)
  if (kind === 'move') return song.toSpliced(i, 1).toSpliced(to % song.length, 0, text)
  if (kind === 'join') return song.toSpliced(i, 2, song.slice(i, i + 2).join(' '))
  const parts = text.split(' ')
  const j = to % parts.length
  if (kind === 'split') return song.toSpliced(i, 1, parts.slice(0, j).join(' '), parts.slice(j).join(' '))
  if (kind === 'delete') parts.splice(j, 1)
  else parts.splice(j, kind === 'replace' ? 1 : 0, word)
  return song.with(i, parts.join(' '))
}

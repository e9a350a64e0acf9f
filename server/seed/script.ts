import { seedSessions } from '@/db/seed/people'
import type { SeedFacets, SeedFile, SeedPart, SeedSong, SeedStep } from '@/db/seed/song'
import type { NightTimes } from '@/domain/camp/nights'
import { noWords, type SongWords } from '@/domain/refinement/words'
import type { DemoOrder } from '@/server/jobs/work/synthesise-demo'
import { planForm, secondsPerBar } from './synth/form'
import { createRng } from './synth/rng'

const minute = 60_000
/** A song as far as it has been told; `demo` is its newest. */
type Told = { words: SongWords; revisions: number; versions: number; before: number; demo: DemoOrder | null }
/** What is written for tonight takes this long; a younger night is told faster. */
const toldMinutes = 310

type Place = { night: number; room: number }
type Take = ['own' | 'other', number][]

type Deed =
  | { do: 'revise'; base: number; words: SongWords; reason: string }
  | { do: 'upload'; order: DemoOrder; fileName: string }
  | { do: 'submit' | 'claim' | 'approve' }
  | { do: 'send-back' | 'drop'; reason: string }
  | { do: 'branch'; number: number; title: string; reason: string }
  | { do: 'combine'; number: number; other: Place & { number: number }; title: string; take: Take; reason: string }

/** Who does what to which song, and when (epoch ms). `by` is a name, or null for the producer. */
export type Scene = { at: number; night: number; room: number; by: string | null } & Deed

/** All that has happened to the songs, in the order in which it happened. Throws an `Error` where a history contradicts itself. */
export function writeScript(songs: SeedSong[], nights: NightTimes[], now: number): Scene[] {
  return songs.flatMap((song) => tellSong(song, nights, now)).sort((a, b) => a.at - b.at)
}

function tellSong({ title, style, steps }: SeedSong, nights: NightTimes[], now: number): Scene[] {
  const session = seedSessions.find(({ song }) => song === title)
  const times = nights.find(({ number }) => number === session?.night)
  if (!session || !times) throw new Error(`${title} is not in the file`)
  const { night, room, team } = session
  const pace = Math.min(1, (now - times.startsAt) / (toldMinutes * minute))
  const state: Told = { words: noWords, revisions: 0, versions: 0, before: 0, demo: null }

  return steps.map((step): Scene => {
    const at = step.ago ? now - minutesOf(step.ago) : Math.round(times.startsAt + minutesOf(step.at!) * pace)
    if (at < state.before || at > now)
      throw new Error(`${title}: a step comes before the one before it, or has yet to come`)
    state.before = at
    const scene = { at, night, room, by: nameOf(step.by, team) }
    if ('decide' in step) {
      if (step.decide === 'send-back' || step.decide === 'drop')
        return { ...scene, do: step.decide, reason: step.reason }
      return { ...scene, do: step.decide }
    }
    if ('branch' in step)
      return { ...scene, do: 'branch', number: state.revisions, title: step.branch, reason: step.reason }
    if ('combine' in step) {
      const { with: name, revision, take, title } = step.combine
      const other = { ...placeOf(name), number: revision }
      return { ...scene, do: 'combine', number: state.revisions, other, take, title, reason: step.reason }
    }
    if ('upload' in step) {
      const take = state.versions++
      const fileName = `${title.toLowerCase().replaceAll(' ', '-')}-v${take + 1}.${endings[step.upload]}`
      const order = orderOf(title, style, state.words, step.upload, take)
      state.demo = order
      // A song that has words goes on with its new version as one more revision.
      if (state.revisions > 0) {
        state.revisions++
        state.words = { ...state.words, audio: take + 1 }
      }
      return { ...scene, do: 'upload', fileName, order }
    }
    state.words = rewrite(title, state, step)
    const reason = 'reason' in step ? step.reason : ''
    return { ...scene, do: 'revise', base: state.revisions++, words: state.words, reason }
  })
}

const nameOf = (part: SeedPart, team: Record<Exclude<SeedPart, 'producer'>, string>) =>
  part === 'producer' ? null : team[part]

function rewrite(title: string, { words, demo }: Told, step: SeedStep): SongWords {
  const next = { ...words, ...facetsOf(words, 'facets' in step ? step.facets : undefined) }
  if ('write' in step) return { ...next, title: step.facets.title ?? title, lyrics: step.write }
  if ('sections' in step) {
    if (!demo) throw new Error(`${title} has no demo yet`)
    return { ...next, structure: structureOf(demo) }
  }
  if ('add' in step) return { ...next, lyrics: `${words.lyrics}\n\n${step.add}` }
  if (!('change' in step)) return next
  const lyrics = step.change.reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`${title}: "${before}" does not stand there once`)
    return text.replace(before, after)
  }, words.lyrics)
  return { ...next, lyrics }
}

const facetsOf = (words: SongWords, { tempo, ...others }: SeedFacets = {}) => ({
  ...{ ...words, ...others },
  tempo: tempo ? tempo * 100 : words.tempo,
})

/** Where the sections of a demo begin. */
function structureOf({ recipe: { tempo, take, seed } }: DemoOrder): SongWords['structure'] {
  let verses = 0
  return planForm(tempo, take, createRng(seed)).map(({ kind, firstBar, bars }, i) => ({
    ...{ id: `sec_${i + 1}`, kind, bars, label: kind === 'verse' ? `Verse ${++verses}` : '' },
    startMs: Math.round(firstBar * secondsPerBar(tempo) * 1_000),
  }))
}

function placeOf(title: string): Place {
  const session = seedSessions.find(({ song }) => song === title)
  if (!session) throw new Error(`${title} is not in the file`)
  return { night: session.night, room: session.room }
}

const endings: Record<SeedFile, string> = {
  'wav-stereo': 'wav',
  'wav-mono': 'wav',
  mp3: 'mp3',
  'mp3-mono': 'mp3',
  ogg: 'ogg',
}

function orderOf(title: string, style: SeedSong['style'], words: SongWords, format: SeedFile, take: number): DemoOrder {
  const { tempo, key } = words
  if (!tempo || !key) throw new Error(`${title} has no tempo or key yet`)
  // Encoding is most of the work: a lower rate saves a quarter of it, and nobody hears what lies above 16 kHz here.
  const rate = format === 'wav-stereo' ? 44_100 : 32_000
  return { recipe: { seed: numberOf(title), take, tempo: tempo / 100, key, style, rate }, format }
}

/** FNV-1a of the title. */
const numberOf = (title: string) =>
  [...title].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619) >>> 0, 2_166_136_261)

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours! * 60 + minutes!) * minute
}

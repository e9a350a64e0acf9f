import type { MelodyWeight } from '../song/facets'
import { foldWord } from '../text/fold'
import { parseLyrics, wordsOf } from '../text/lines'
import { keySteps, parseKey } from './keys'
import { editShare } from './longest-run'
import type { DistancePart } from './weights'
import { melodyShares } from './weights'

const maxTones = 2_000

/** What of a song is measured; `SongWords` has it all. Tempo in hundredths of a beat per minute. */
export type MeasuredSong = {
  title: string
  tempo: number | null
  key: string | null
  lyrics: string
  arrangement: string
  instruments: readonly string[]
  structure: readonly { kind: string }[]
  melody: readonly { weight: MelodyWeight }[]
  /** The melody's tones in order, where somebody has them. */
  tones?: readonly (string | number)[]
}

/** 0 (the same) to 1 for each facet; null where neither side has it. */
export function facetDistances(
  a: MeasuredSong,
  b: MeasuredSong,
): Record<Exclude<DistancePart, 'lyrics'>, number | null> {
  return {
    title: apart(a.title.trim(), b.title.trim(), (from, to) => 1 - wordDice(from, to)),
    key: apart(a.key?.trim() ?? '', b.key?.trim() ?? '', keyDistance),
    tempo: tempoDistance(a.tempo, b.tempo),
    structure: structureDistance(a, b),
    arrangement: arrangementDistance(a, b),
    melody: melodyDistance(a, b),
  }
}

const apart = (a: string, b: string, measure: (a: string, b: string) => number) =>
  a === '' && b === '' ? null : a === '' || b === '' ? 1 : measure(a, b)

function wordDice(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [a, b].map((text) => wordsOf(text).map((word) => foldWord(word.text))) as [string[], string[]]
  if (left.length + right.length === 0) return 0
  const rest = [...right]
  const shared = left.filter((word) => rest.includes(word) && rest.splice(rest.indexOf(word), 1)).length
  return (2 * shared) / (left.length + right.length)
}

export function keyDistance(a: string, b: string): number {
  const [from, to] = [parseKey(a), parseKey(b)]
  if (!from || !to) return foldWord(a) === foldWord(b) ? 0 : 1
  return Math.min(1, keySteps(from, to) / 6)
}

export function tempoDistance(a: number | null, b: number | null): number | null {
  if (a === null && b === null) return null
  return a === null || b === null ? 1 : Math.min(1, 2 * Math.abs(Math.log2(b / a)))
}

/** Sections as the producer laid them out; where only one side is laid out, what the lyrics' headers say. */
function structureDistance(a: MeasuredSong, b: MeasuredSong): number | null {
  const laidOut = a.structure.length > 0 && b.structure.length > 0
  const [from, to] = [a, b].map((song) => (laidOut ? song.structure.map(({ kind }) => kind) : headersOf(song.lyrics)))
  const [left, right] =
    from!.length + to!.length > 0 ? [from!, to!] : [a, b].map((song) => song.structure.map(({ kind }) => kind))
  return left!.length + right!.length === 0 ? null : editShare(left!, right!)
}

const headersOf = (lyrics: string) =>
  parseLyrics(lyrics)
    .filter(({ kind }) => kind === 'header')
    .slice(0, 200)
    .map(({ section }) => foldWord(section ?? '').replace(/(?:\s*\d+|\s+[ivx]+)?\s*(?:[:(].*)?$/, ''))

function arrangementDistance(a: MeasuredSong, b: MeasuredSong): number | null {
  const players = jaccardDistance(a.instruments, b.instruments)
  const notes = apart(a.arrangement.trim(), b.arrangement.trim(), (from, to) => 1 - wordDice(from, to))
  if (players === null || notes === null) return players ?? notes
  return (players + notes) / 2
}

function jaccardDistance(a: readonly string[], b: readonly string[]): number | null {
  const [left, right] = [a, b].map((names) => new Set(names.map((name) => foldWord(name.trim())))) as [
    Set<string>,
    Set<string>,
  ]
  const all = new Set([...left, ...right])
  if (all.size === 0) return null
  return 1 - [...left].filter((name) => right.has(name)).length / all.size
}

function melodyDistance(a: MeasuredSong, b: MeasuredSong): number | null {
  if (a.tones?.length && b.tones?.length) return editShare(a.tones.slice(0, maxTones), b.tones.slice(0, maxTones))
  if (a.melody.length + b.melody.length === 0) return null
  const [from, to] = [a, b].map(({ melody }) => Math.max(0, ...melody.map(({ weight }) => melodyShares[weight])))
  return Math.abs(from! - to!)
}

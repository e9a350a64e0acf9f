import { describe, expect, it } from 'vitest'
import { seedPeople, seedSessions } from '@/db/seed/people'
import { seedSongs } from '@/db/seed/song-list'
import { currentNight, planNights } from '@/domain/camp/nights'
import { songWordsSchema } from '@/domain/refinement/words'
import { demoCamp } from './hours'
import { type Scene, writeScript } from './script'
import { parseKey } from './synth/key'

const hour = 3_600_000
const week = Array.from({ length: 7 * 24 * 4 }, (_, quarter) => Date.UTC(2026, 7, 3) + quarter * (hour / 4) + 7)
const [now] = week
const nights = planNights(demoCamp(now!))
const script = writeScript(seedSongs, nights, now!)
const ofSong = ({ night, room }: { night: number; room: number }) =>
  script.filter((scene) => scene.night === night && scene.room === room)

describe('the demo camp', () => {
  it('has its third night running, whenever it is seeded, and everything behind it', () => {
    for (const moment of week) {
      const placed = planNights(demoCamp(moment))
      expect(currentNight(placed, moment)).toMatchObject({ night: { number: 3 }, phase: 'running' })
      expect(placed[2]!.endsAt - moment).toBeGreaterThanOrEqual(hour / 2)
      const told = writeScript(seedSongs, placed, moment)
      expect(told.at(-1)!.at).toBeLessThanOrEqual(moment)
    }
  })

  it('keeps the hours of the template while it is evening in Seoul', () => {
    const evening = Date.UTC(2026, 7, 3, 14)
    expect(demoCamp(evening)).toMatchObject({ firstNight: '2026-08-01', startTime: '18:00', endTime: '04:00' })
    expect(demoCamp(Date.UTC(2026, 7, 3, 1))).toMatchObject({ startTime: '05:00', endTime: '15:00' })
  })

  it('tells every song of the file once', () => {
    expect(seedSongs.map(({ title }) => title)).toEqual(seedSessions.map(({ song }) => song))
  })

  it('gives every song words of its own, a key that can be played and a demo', () => {
    const lines = new Set<string>()
    for (const session of seedSessions) {
      const scenes = ofSong(session)
      const { words } = scenes.findLast((scene) => scene.do === 'revise')!
      expect(songWordsSchema.parse(words)).toEqual(words)
      expect(words.title).toBe(session.song)
      expect(parseKey(words.key!)).toBeDefined()
      const sung = words.lyrics.split('\n').filter((line) => line && !line.startsWith('['))
      expect(sung.length).toBeGreaterThanOrEqual(12)
      expect(words.lyrics).toMatch(/^\[Verse 1\]\n/)
      expect(scenes.some((scene) => scene.do === 'upload')).toBe(true)
      for (const line of new Set(sung)) {
        expect(lines).not.toContain(line)
        lines.add(line)
      }
    }
  })

  it('lets only people of the song act, and nobody who has not come yet', () => {
    const here = new Set(seedPeople.filter(({ accepted }) => accepted).map(({ name }) => name))
    for (const session of seedSessions) {
      const actors = ofSong(session).flatMap(({ by }) => by ?? [])
      expect(new Set(Object.values(session.team))).toEqual(new Set([...Object.values(session.team), ...actors]))
      expect(actors.filter((name) => !here.has(name))).toEqual([])
    }
  })

  it('has two songs that are partly Korean', () => {
    const korean = seedSessions.filter((session) => {
      const { words } = ofSong(session).findLast((scene) => scene.do === 'revise')!
      return /\p{Script=Hangul}/u.test(words.lyrics) && /[a-z]{4}/.test(words.lyrics)
    })
    expect(korean.map(({ song }) => song)).toEqual(['Paper Tigers', 'Blue Hour'])
  })

  it('plays every demo in the tempo and key that its song had then', () => {
    for (const session of seedSessions) {
      let words: Extract<Scene, { do: 'revise' }>['words'] | undefined
      for (const scene of ofSong(session)) {
        if (scene.do === 'revise') words = scene.words
        if (scene.do !== 'upload') continue
        expect(scene.order.recipe.tempo * 100).toBe(words?.tempo)
        expect(scene.order.recipe.key).toBe(words?.key)
      }
    }
  })

  it('says no to a history that contradicts itself', () => {
    const song = { ...seedSongs[0]! }
    const steps = song.steps.with(1, { at: '4:00', by: 'top-liner', change: [['never written', '']], reason: '' })
    expect(() => writeScript([{ ...song, steps }], nights, now!)).toThrow('does not stand there once')
    expect(() => writeScript([{ ...song, steps: song.steps.toReversed() }], nights, now!)).toThrow(
      'a step comes before',
    )
  })
})

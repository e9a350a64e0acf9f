import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encodeWav } from '@/server/seed/synth/files'
import { synthesise } from '@/server/seed/synth/song'
import { apprentice, openRoom } from './desk-room'
import { expect } from './fixtures'
import { ask, call } from './own-camp'

type Songs = { lineIds: string[]; lyrics: string; number: number }
type Suggested = { suggestions: { id: string }[] }

const rate = 44_100

/** Twelve seconds of music: enough to hear a place in it, and soon uploaded. */
function shortWav(take: number): string {
  const { left, right } = synthesise({ seed: 7, take, tempo: 120, key: 'A minor', style: 'club', rate })
  const file = join(mkdtempSync(join(tmpdir(), 'nightshift-review-')), `take-${take}.wav`)
  writeFileSync(file, encodeWav([left.subarray(0, 12 * rate), right.subarray(0, 12 * rate)], rate))
  return file
}

/** On the song's own page, as one of its team. */
export async function uploadTake(writer: Page, take: number): Promise<void> {
  await writer.locator('input[type=file]').setInputFiles(shortWav(take))
  const verified = writer.getByRole('status').filter({ hasText: `every byte was verified. It is v${take} now.` })
  await expect(verified).toBeVisible({ timeout: 30_000 })
}

/** A song that was handed in, with its producer at the desk, one of its writers on its page, and an apprentice at the desk. */
export async function openReview(page: Page, another: Parameters<typeof openRoom>[1], name: string) {
  const room = await openRoom(page, another, name)
  const { campId, songId, desk, enter, open } = room
  const { team } = await ask<{ team: { name: string }[] }>(desk, 'submission.song', { campId, songId })
  const writer = await enter(team[0]!.name)
  const songAddress = `/camps/${campId}/songs/${songId}`
  await writer.goto(songAddress)
  await uploadTake(writer, 1)
  await call(writer, 'submission.submit', { campId, songId, withoutWords: false })
  const min = await enter(apprentice)
  await open(min)
  await open(desk)

  const words = async () => (await ask<{ revision: Songs }>(desk, 'refinement.words', { campId, songId })).revision
  const head = async () => {
    const { lyrics: text, lineIds, number } = await words()
    return { text, lineIds, number, lineOf: (quote: string) => lineIds[text.split('\n').indexOf(quote)]! }
  }
  /** As if it had been typed; the revision on the screen is the newest. */
  async function offer(who: Page, from: string, to: string, rationale = ''): Promise<string> {
    const revision = await words()
    const changed = { ...revision, lyrics: revision.lyrics.replace(from, to) }
    const base = revision.number
    const input = { campId, songId, base, words: changed, rationale }
    return (await call<Suggested>(who, 'refinement.suggestions.offer', input)).suggestions[0]!.id
  }
  /** By the producer, on what is there. */
  async function change(from: string, to: string): Promise<void> {
    const revision = await words()
    const changed = { ...revision, lyrics: revision.lyrics.replace(from, to) }
    await call(desk, 'refinement.revise', { campId, songId, base: revision.number, words: changed, reason: '' })
  }
  return { ...room, writer, min, writerName: team[0]!.name, songAddress, head, offer, change }
}

/** What is open of a kind, in the pane beside the lyric. */
export const cards = (page: Page, list: 'Suggestions' | 'Requests' = 'Suggestions') =>
  page.getByRole('list', { name: list }).getByRole('listitem')

export const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

import type { Page } from '@playwright/test'
import { expect, signInAs } from './fixtures'
import { ask, call, createOwnCamp, enterBy, producer } from './own-camp'

export const lyrics = [
  '[Verse 1]',
  'Candle on the water',
  'Hold me like you mean it',
  '',
  '[Chorus]',
  'From the back row I am easily visible',
  'Even with the houselights down',
  '너의 미소가 쉽게 보여',
  '君の声が聞こえる',
  '',
  '[Chorus 2]',
  'From the back row I am easily visible',
  '',
  '[Chorus 3]',
  'From the back row I am easily visible',
].join('\n')

export const facets = { title: 'Back Row', tempo: 12_000, key: 'A minor', language: 'Korean' }
export const second = 'Ana Ruiz'
export const apprentice = 'Min Park'

type Another = (options?: {
  hasTouch?: boolean
  viewport?: { width: number; height: number }
}) => Promise<{ page: Page }>

/** A camp of its own with one song of night 1, and whoever is asked for in browsers of their own. */
export async function openRoom(page: Page, another: Another, name: string, text = lyrics) {
  await signInAs(page, 'Organiser')
  const camp = await createOwnCamp(page, name)
  const { campId } = camp
  const more = `Name,Craft,Role\n${second},,producer\n${apprentice},,apprentice`
  await call(page, 'roster.import', { campId, text: more })
  const people = await ask<{ id: string; name: string }[]>(page, 'roster.list', { campId })
  const { links } = await ask<{ links: { memberId: string; url: string }[] }>(page, 'roster.links', { campId })
  const enter = async (person: string, options?: Parameters<Another>[0]) => {
    const guest = (await another(options)).page
    const { id } = people.find((each) => each.name === person)!
    await enterBy(guest, links.find(({ memberId }) => memberId === id)!.url)
    return guest
  }
  const desk = await enter(producer)
  const songs = await ask<{ id: string; night: number }[]>(desk, 'submission.songs', { campId })
  const songId = songs.find(({ night }) => night === 1)!.id
  const save = (who: Page, base: number, changed: string, reason = '', tempo = facets.tempo) =>
    call(who, 'refinement.revise', { campId, songId, base, words: { ...facets, tempo, lyrics: changed }, reason })
  await save(desk, 0, text)
  const address = `${camp.address}/refinement/${songId}`
  const open = async (who: Page, suffix = '') => {
    await who.goto(address + suffix)
    await expect(who.locator('[data-word]').first()).toBeVisible()
    await expect(who.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  }
  await open(desk)
  return { ...camp, songId, address, desk, enter, open, save }
}

/** A word of the lyric as it stands now; the nth one, counting from 0. */
export const wordOf = (page: Page, text: string, nth = 0) =>
  page
    .locator('[data-word]')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .nth(nth)

export const field = (page: Page) => page.getByRole('textbox', { name: 'Word', exact: true })

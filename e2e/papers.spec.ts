import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { parseMidi } from 'midi-file'
import { lyrics, openRoom } from './desk-room'
import { expect, test } from './fixtures'
import { call } from './own-camp'

async function fetchPaper(page: Page, name: string): Promise<{ fileName: string; bytes: Buffer }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Files of the song' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  const download = await saved
  return { fileName: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('a song goes to the studio in every form, under its own name', async ({ page, another }) => {
  const { desk, campId, songId } = await openRoom(page, another, 'Papers')
  const section = (id: string, label: string, startMs: number) => ({ id, kind: 'verse', label, startMs, bars: null })
  await call(desk, 'refinement.revise', {
    ...{ campId, songId, base: 1, reason: '' },
    words: {
      ...{ title: 'Back/Row: 밤', tempo: 12_000, key: 'A minor', language: 'Korean', lyrics, metre: '6/8' },
      structure: [section('s1', 'Verse 1', 0), section('s2', 'Chorus', 32_500)],
    },
  })
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('밤')

  await test.step('MIDI markers with tempo and metre', async () => {
    const { fileName, bytes } = await fetchPaper(desk, 'MIDI markers')
    expect(fileName).toBe('Back Row 밤 – markers r2.mid')
    const events = parseMidi(bytes).tracks.flat()
    expect(events.filter(({ type }) => type === 'marker').map((event) => 'text' in event && event.text)).toEqual([
      ...['Verse 1', 'Chorus'],
    ])
    expect(events).toContainEqual(expect.objectContaining({ type: 'setTempo', microsecondsPerBeat: 500_000 }))
    expect(events).toContainEqual(expect.objectContaining({ type: 'timeSignature', numerator: 6, denominator: 8 }))
  })
  await test.step('labels and regions', async () => {
    const labels = (await fetchPaper(desk, 'Audacity labels')).bytes.toString()
    expect(labels).toBe('0.000000\t32.500000\tVerse 1\n32.500000\t32.500000\tChorus\n')
    const regions = (await fetchPaper(desk, 'Reaper regions (CSV)')).bytes.toString()
    expect(regions.split('\r\n')[0]).toBe('#,Name,Start,End,Length')
    expect(regions).toContain('Verse 1')
  })
  await test.step('the words as text, ChordPro and LRC', async () => {
    expect((await fetchPaper(desk, 'Lyric sheet as text')).bytes.toString()).toContain(lyrics)
    const chordPro = (await fetchPaper(desk, 'ChordPro')).bytes.toString()
    expect(chordPro).toContain('{tempo: 120}')
    expect(chordPro).toContain('{start_of_chorus: Chorus 2}')
    expect((await fetchPaper(desk, 'LRC')).bytes.toString()).toContain('From the back row I am easily visible')
  })
  await test.step('PDFs', async () => {
    for (const name of ['Lyric sheet as a PDF', 'Marks as a PDF']) {
      const { fileName, bytes } = await fetchPaper(desk, name)
      expect(fileName).toMatch(/^Back Row 밤 – (lyrics|marks) r2\.pdf$/)
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })
})

test('an LRC file is looked at line by line, then taken in as one more revision', async ({ page, another }) => {
  const { desk, enter, open } = await openRoom(page, another, 'Import')
  const other = await enter('Ana Ruiz')
  await open(other)
  const lines = lyrics.split('\n').filter((line) => line !== '' && !line.startsWith('['))
  const stamped = lines.map((line, i) => `[00:${10 + 3 * i}.00]${line.replace('Candle', 'Lantern')}`)
  const file = join(mkdtempSync(join(tmpdir(), 'nightshift-lrc-')), 'back row.lrc')
  writeFileSync(file, ['[ti:Back Row]', '[00:xx.10]not a time', ...stamped].join('\r\n'))

  await desk.getByRole('button', { name: 'Files of the song' }).click()
  await desk.getByRole('menuitem', { name: 'Read LRC or ChordPro…' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Read LRC or ChordPro' })
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file)
  await expect(dialog.getByText('Line 2: its time can’t be read; the line stays without one')).toBeVisible()
  const preview = dialog.getByRole('region', { name: 'The changed words' })
  await expect(preview.locator('ins').filter({ hasText: 'Lantern' })).toBeVisible()
  await expect(preview.getByText('[Chorus]')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: desk }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByLabel('Why (optional)').fill('From the studio')
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await expect(desk.getByText('Read in as revision 2.', { exact: false })).toBeVisible()
  await expect(other.locator('[data-lyric] ins').filter({ hasText: 'Lantern' })).toBeVisible()
  await open(desk, '?pane=history')
  const list = desk.getByRole('list', { name: 'Revisions, newest first' })
  await expect(list.getByText('Read from a file.')).toBeVisible()
  await expect(list.getByText('Why: From the studio')).toBeVisible()
  await expect(list.getByRole('button', { name: 'More for revision 1' })).toBeVisible()
})

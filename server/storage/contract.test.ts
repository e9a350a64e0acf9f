import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createFileStore } from './file-store'
import { prepareFolders } from './folders'

async function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await prepareFolders(folder)
  return folder
}

const engines = { 'the file system': async () => createFileStore(await newFolder()) }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const song = 'la la la'
const name = sha256(song)

for (const [engine, create] of Object.entries(engines)) {
  const kept = async () => {
    const store = await create()
    const from = store.scratch('new')
    writeFileSync(from, song)
    await store.keep(name, 'original', from)
    return store
  }
  const text = async (store: Awaited<ReturnType<typeof create>>, range?: { start: number; end: number }) => {
    const piece = await store.open(name, 'original')
    return (await buffer(piece!.read(range))).toString()
  }

  test(`${engine}: what is kept can be read, whole and in part`, async () => {
    const store = await kept()
    expect(await text(store)).toBe(song)
    expect(await text(store, { start: 3, end: 4 })).toBe('la')
    expect(await store.size(name, 'original')).toBe(song.length)
    expect(statSync(store.path(name, 'original')).mode & 0o777).toBe(0o400)
  })

  test(`${engine}: keeping the same bytes again changes nothing, even while somebody reads them`, async () => {
    const store = await kept()
    const reading = await store.open(name, 'original')
    writeFileSync(store.scratch('again'), song)
    await store.keep(name, 'original', store.scratch('again'))
    expect((await buffer(reading!.read())).toString()).toBe(song)
    expect(await text(store)).toBe(song)
  })

  test(`${engine}: a copy lies beside its original and is another file`, async () => {
    const store = await kept()
    expect(await store.open(name, 'preview')).toBeUndefined()
    writeFileSync(store.scratch('copy'), 'mp3')
    await store.keep(name, 'preview', store.scratch('copy'))
    expect(await store.size(name, 'preview')).toBe(3)
    expect(await store.size(name, 'peaks')).toBeUndefined()
    expect(await text(store)).toBe(song)
  })

  test(`${engine}: what isn't there is told as such, and only a hash is a name`, async () => {
    const store = await kept()
    expect(await store.open(sha256('other'), 'original')).toBeUndefined()
    expect(() => store.path('../../camp.db', 'original')).toThrow()
    await expect(store.keep(sha256('gone'), 'original', store.scratch('gone'))).rejects.toThrow(/ENOENT/)
  })

  test(`${engine}: free space is known`, async () => {
    expect(await (await create()).freeBytes()).toBeGreaterThan(0)
  })
}

test('a folder that is a link to elsewhere is refused at start', async () => {
  const folder = await newFolder()
  rmSync(join(folder, 'blobs'), { recursive: true })
  symlinkSync(tmpdir(), join(folder, 'blobs'))
  await expect(prepareFolders(folder)).rejects.toThrow('must be a folder, not a link or a file')
})

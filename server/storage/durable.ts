import { chmod, mkdir, open, rename } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'

/** A new or renamed entry is on disk only when its folder is. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes the file read-only and moves it to `to`, below `root`; bytes, name and every folder on the way are on disk afterwards. */
export async function moveDurably(from: string, to: string, root: string): Promise<void> {
  const file = await open(from, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  const folder = dirname(to)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(from, 0o400)
  await rename(from, to)
  const depth = relative(root, folder).split(sep).length
  for (let i = 0, path = folder; i <= depth; i++, path = dirname(path)) await syncFolder(path)
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.mjs'

/**
 * Says whether work was done for exactly these inputs, and remembers that it was. Contents decide, not times: a checkout gives
 * every file a new time. Remember last, so that work which was cut off is done again.
 */
export function createStamp({ file, inputs, also = [] }) {
  const path = join(root, file)
  const wanted = hash(inputs, also)
  return {
    isCurrent: () => existsSync(path) && readFileSync(path, 'utf8') === wanted,
    remember() {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, wanted)
    },
  }
}

function hash(inputs, also) {
  const sum = createHash('sha256').update(also.join('\n'))
  for (const path of inputs.flatMap(listFiles)) sum.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  return sum.digest('hex')
}

function listFiles(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  const names = readdirSync(full).sort()
  return names.filter((name) => !/\.(test|spec)\.tsx?$/.test(name)).flatMap((name) => listFiles(join(path, name)))
}

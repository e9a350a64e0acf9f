import { folderOf } from './imports'
import { isTest, type Source } from './sources'

const warnLines = 250
const maxLines = 400
/** Folders of server/ that are no slices: what all slices stand on. */
const ground = new Set(['access', 'bytes', 'jobs', 'seed', 'storage', 'trpc'])
const sliceFiles = /^(router|service|store|jobs|standing)\.ts$/
const emptyWords = /^(utils?|helpers?|common|managers?|misc)$/i

export function checkNames(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const name = path.split('/').at(-1)!
    const says = (why: string) => [`${path}: ${why}`]
    if (name.split(/[-.]/).some((word) => emptyWords.test(word)))
      return says('a name that says nothing; name what it does')
    if (/^index\.(tsx?|mjs)$/.test(name) && path !== 'db/schema/index.ts')
      return says('no barrels; import the file itself')
    return []
  })
}

/** A file that only passes on what others export is a barrel under another name. */
export function checkBarrels(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path !== 'db/schema/index.ts' && /\.tsx?$/.test(path))
    .filter(({ text }) => {
      const rest = text.replace(/^export (type )?(\*|\{[^}]*\}).* from '[^']+'$/gm, '')
      return rest.trim() === '' && text.trim() !== ''
    })
    .map(({ path }) => `${path}: only passes on what others export; import those files themselves`)
}

export function checkSlices(paths: string[]): string[] {
  const slices = new Set(paths.filter((path) => /^server\/.*\/router\.ts$/.test(path)).map(folderOf))
  return paths.flatMap((path) => {
    const [top, noun, ...rest] = path.split('/')
    const name = rest.at(-1)
    if (top !== 'server' || !name || !name.includes('.') || isTest(path) || sliceFiles.test(name)) return []
    const inSlice = !ground.has(noun!) || (slices.has(folderOf(path)) && rest.length > 1)
    return inSlice ? [`${path}: a slice holds router, service, store, jobs and standing, and their tests`] : []
  })
}

export function checkSizes(sources: Source[]): { errors: string[]; warnings: string[] } {
  const long = sources.filter(({ path, lines }) => lines > warnLines && !path.startsWith('db/seed/'))
  const say = ({ path, lines }: Source) => `${path}: ${lines} lines (aim below ${warnLines}, never above ${maxLines})`
  return {
    errors: long.filter(({ lines }) => lines > maxLines).map(say),
    warnings: long.filter(({ lines }) => lines <= maxLines).map(say),
  }
}

const forbidden: [RegExp, string][] = [
  [/^\s*['"]use server['"]/m, "no Server Actions ('use server')"],
  [/\bdangerouslySetInnerHTML\b/, 'no dangerouslySetInnerHTML'],
]

export function checkForbidden(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => /^(app|components|lib|i18n|server|domain|db)\//.test(path) && !isTest(path))
    .flatMap(({ path, text }) => forbidden.filter(([shape]) => shape.test(text)).map(([, why]) => `${path}: ${why}`))
}

import { dirname } from 'node:path'
import { type Import, isTest, type Source } from './sources'

/** Who may import whom: the table of docs/architecture.md. */
const mayImport: Record<string, string[]> = {
  domain: ['domain'],
  db: ['domain', 'db'],
  server: ['domain', 'db', 'server', 'messages'],
  lib: ['domain', 'lib', 'i18n'],
  i18n: ['domain', 'lib', 'i18n', 'messages'],
  components: ['components', 'lib', 'i18n', 'domain'],
  app: ['app', 'components', 'lib', 'i18n', 'domain'],
}
const packagesOf: Record<string, RegExp> = {
  domain: /^zod$/,
  db: /^(node:|drizzle-orm(\/|$)|better-sqlite3$|pg$)/,
}
const exempt = /^(scripts|e2e|tests|server\/seed)\/|^server\/main\.ts$|^[^/]+$/

const topOf = (path: string) => path.split('/')[0]!

export function checkImports(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !exempt.test(path) && !isTest(path))
    .flatMap((source) => source.imports.flatMap((found) => checkImport(source.path, found)))
}

function checkImport(path: string, found: Import): string[] {
  const { target, isPackage } = found
  const says = (why: string) => [`${path} imports ${target}: ${why}`]
  const top = topOf(path)
  if (isPackage) {
    const allowed = packagesOf[top]
    return allowed && !allowed.test(target) ? says(`${top}/ may not use this package`) : []
  }
  if (isTest(target)) return says('a test is for nobody')
  if (!allows(path, found)) return says(`${top}/ may not import ${topOf(target)}/`)
  return [...checkRoute(path, target, says), ...(top === 'server' ? checkLayers(path, target, says) : [])]
}

function allows(path: string, { target, isType }: Import): boolean {
  const top = topOf(path)
  const allowed = mayImport[top]
  if (!allowed || allowed.includes(topOf(target))) return true
  if (path.startsWith('app/api/')) return target.startsWith('server/')
  if (/^lib\/trpc\/server\.tsx?$/.test(path)) return /^server\/(trpc\/root|context)\.ts$/.test(target)
  if (/^lib\/trpc\/(client|types)\.tsx?$/.test(path)) return target === 'server/trpc/root.ts' && isType
  return false
}

type Says = (why: string) => string[]

function checkRoute(path: string, target: string, says: Says): string[] {
  const route = target.match(/^(app\/.*?)\/_components\//)?.[1]
  if (!route || path.startsWith(`${route}/`)) return []
  return says('what lies in _components/ is for that route alone; move it to components/')
}

/** Counts downwards: a file may import its own level and those below. */
const levels = ['router', 'service', 'store']
/** `server/storage/store.ts` is where bytes are kept, and no slice's. */
const levelOf = (path: string) =>
  path.startsWith('server/storage/') ? -1 : levels.indexOf(path.match(/\/(router|service|store)\.ts$/)?.[1] ?? '')
const nounOf = (path: string) => path.split('/')[1]!

function checkLayers(path: string, target: string, says: Says): string[] {
  if (!target.startsWith('server/')) return []
  const [from, to] = [levelOf(path), levelOf(target)]
  if (to === 2 && nounOf(path) !== nounOf(target)) return says("another slice's store; call its service")
  if (from === 0 && to === 2) return says('a router calls services, never a store')
  if (from > to && to >= 0) return says(`a ${levels[from]} may not reach up to a ${levels[to]}`)
  if (from > 0 && target.startsWith('server/trpc/')) return says(`a ${levels[from]} knows nothing of calls`)
  return []
}

/** Files that need each other, be it only for a type: neither can be read without the other. */
export function checkCircles(sources: Source[]): string[] {
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isPackage }) => !isPackage).map(({ target }) => target),
    ]),
  )
  const finished = new Set<string>()
  const trail: string[] = []
  const circles: string[] = []
  const visit = (path: string) => {
    const place = trail.indexOf(path)
    if (place >= 0) circles.push(`a circle of imports: ${[...trail.slice(place), path].join(' → ')}`)
    if (place >= 0 || finished.has(path)) return
    trail.push(path)
    for (const target of graph.get(path) ?? []) visit(target)
    trail.pop()
    finished.add(path)
  }
  for (const path of graph.keys()) visit(path)
  return circles
}

export const folderOf = (path: string) => dirname(path).replaceAll('\\', '/')

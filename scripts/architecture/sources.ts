import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type Import = { target: string; isPackage: boolean; isType: boolean }
/** `path` is relative to the root, with forward slashes. */
export type Source = { path: string; text: string; lines: number; imports: Import[] }

const skipped = new Set(['node_modules', '.next', '.git', 'data', 'migrations', 'test-results', 'playwright-report'])

export function listPaths(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? [path, ...listPaths(root, path)] : [path]
    })
}

export function readSources(root: string, paths: string[]): Source[] {
  const known = new Set(paths)
  return paths
    .filter((path) => /\.(ts|tsx|mjs|js|css)$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, lines: text.split('\n').length - 1, imports: listImports(path, text, known) }
    })
}

const clause = String.raw`(?:[\w$*\s{},]|\btype\b)*?`
const patterns = [
  new RegExp(String.raw`^\s*(?:import|export)\s+(?<type>type\s)?${clause}from\s*'(?<name>[^']+)'`, 'gm'),
  /^\s*import\s*'(?<name>[^']+)'/gm,
  /\bimport\(\s*['"`](?<name>[^'"`]+)['"`]/g,
  /\bnew URL\(\s*'(?<name>\.[^']+\.tsx?)'\s*,\s*import\.meta\.url/g,
]

/** TypeScript 7 has no parser to ask, and our formatter leaves only these four shapes. */
function listImports(path: string, text: string, known: Set<string>): Import[] {
  const code = text.replace(/^\s*(\/\/.*|\/?\*.*)$/gm, '')
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => {
      const { name, type } = match.groups as { name: string; type?: string }
      const isType = Boolean(type) || hasOnlyTypes(match[0])
      if (!/^(\.|@\/)/.test(name)) return { target: name, isPackage: true, isType }
      const base = normalize(name.startsWith('@/') ? name.slice(2) : join(dirname(path), name)).replaceAll('\\', '/')
      const target = ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => base + end).find((file) => known.has(file))
      return { target: target ?? base, isPackage: false, isType }
    }),
  )
}

/** `import { type A, type B } from …` brings nothing into the running program. */
function hasOnlyTypes(statement: string): boolean {
  const names = statement.match(/^\s*(?:import|export)\s*\{([^}]*)\}/)?.[1]?.split(',')
  return Boolean(names?.every((name) => name.trim() === '' || name.trim().startsWith('type ')))
}

export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)
export const existsIn = (root: string, path: string) => existsSync(join(root, path))

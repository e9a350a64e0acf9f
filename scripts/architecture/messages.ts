import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { existsIn, isTest, type Source } from './sources'

type Messages = { [key: string]: string | Messages }

/** Both languages say the same things with the same values, and every error has its sentence in both. */
export function checkMessages(root: string, sources: Source[]): string[] {
  if (!existsIn(root, 'messages/en.json')) return []
  const read = (language: string) =>
    JSON.parse(readFileSync(join(root, `messages/${language}.json`), 'utf8')) as Messages
  const en = flatten(read('en'))
  const ko = flatten(read('ko'))
  return [...compare(en, ko), ...checkReasons(sources, { en, ko })]
}

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

function compare(en: Map<string, string>, ko: Map<string, string>): string[] {
  const missing = (language: string, has: Map<string, string>, wants: Map<string, string>) =>
    [...wants.keys()].filter((key) => !has.has(key)).map((key) => `messages/${language}.json lacks ${key}`)
  const differing = [...en].filter(([key, text]) => ko.has(key) && listValues(text) !== listValues(ko.get(key)!))
  return [
    ...missing('ko', ko, en),
    ...missing('en', en, ko),
    ...differing.map(([key]) => `messages: ${key} uses other values in English than in Korean`),
  ]
}

/** The names of a sentence's values, sorted. What a plural or a choice says is read as sentences of their own. */
function listValues(sentence: string): string {
  const names = new Set<string>()
  readSentence(sentence, 0, names)
  return [...names].sort().join(', ')
}

function readSentence(text: string, start: number, names: Set<string>): number {
  let at = start
  for (; at < text.length && text[at] !== '}'; at++) {
    const name = text[at] === '{' && /^\{\s*(\w+)\s*/.exec(text.slice(at))
    if (!name) continue
    names.add(name[1]!)
    at = readOptions(text, at + name[0].length, names)
  }
  return at
}

/** From behind a value's name to its closing brace. */
function readOptions(text: string, start: number, names: Set<string>): number {
  let at = start
  for (; at < text.length && text[at] !== '}'; at++) if (text[at] === '{') at = readSentence(text, at + 1, names)
  return at
}

function checkReasons(sources: Source[], languages: Record<string, Map<string, string>>): string[] {
  const thrown = /new AppError\(\s*'[\w-]+',\s*'([\w-]+)'/g
  return sources
    .filter(({ path }) => /^(server|lib|app)\//.test(path) && !isTest(path))
    .flatMap(({ path, text }) => [...text.matchAll(thrown)].map(([, reason]) => ({ path, reason })))
    .flatMap(({ path, reason }) =>
      Object.entries(languages)
        .filter(([, messages]) => !messages.has(`errors.${reason}`))
        .map(([language]) => `${path}: messages/${language}.json has no sentence for errors.${reason}`),
    )
}

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
  const lacking = (has: string, wants: string) => {
    const said = listValues(has)
    return [...listValues(wants)].filter(([name, needed]) => needed && !said.has(name)).map(([name]) => name)
  }
  const unsaid = (language: string, has: Map<string, string>, wants: Map<string, string>) =>
    [...wants].flatMap(([key, sentence]) =>
      has.has(key)
        ? lacking(has.get(key)!, sentence).map((name) => `messages/${language}.json: ${key} does not say {${name}}`)
        : [],
    )
  return [...missing('ko', ko, en), ...missing('en', en, ko), ...unsaid('ko', ko, en), ...unsaid('en', en, ko)]
}

/** The names of a sentence's values, and whether they are said: one that only chooses between forms may be missing elsewhere. */
function listValues(sentence: string): Map<string, boolean> {
  const values = new Map<string, boolean>()
  readSentence(sentence, 0, values)
  return values
}

function readSentence(text: string, start: number, values: Map<string, boolean>): number {
  let at = start
  for (; at < text.length && text[at] !== '}'; at++) {
    const value = text[at] === '{' && /^\{\s*(\w+)\s*(?:,\s*(\w+))?/.exec(text.slice(at))
    if (!value) continue
    const [opening, name, kind] = value
    const end = readOptions(text, at + opening.length, values)
    const onlyChooses = /^(plural|select|selectordinal)$/.test(kind ?? '') && !text.slice(at, end).includes('#')
    values.set(name!, values.get(name!) || !onlyChooses)
    at = end
  }
  return at
}

/** From behind a value's name to its closing brace; each form in between is a sentence of its own. */
function readOptions(text: string, start: number, values: Map<string, boolean>): number {
  let at = start
  for (; at < text.length && text[at] !== '}'; at++) if (text[at] === '{') at = readSentence(text, at + 1, values)
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

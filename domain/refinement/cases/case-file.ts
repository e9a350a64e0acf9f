import { z } from 'zod'

const format = 'lyric-revision-cases/1'

const id = z.union([z.string(), z.number()]).transform(String)
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')
const caseFile = z.object({
  format: z.literal(format, `the format must be ${format}`),
  cases: z.array(
    z.looseObject({
      id,
      area: z.string(),
      title: z
        .string()
        .nullish()
        .transform((title) => inOneLine(title ?? '')),
    }),
  ),
})
export type LyricCase = z.infer<typeof caseFile>['cases'][number]

/** The cases of a file's text; what is wrong with it is said in one sentence that begins with its name. */
export function readCases(name: string, text: string): LyricCase[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${name} is no JSON: ${(cause as Error).message}`)
  }
  const { data, error } = caseFile.safeParse(json)
  if (data) return data.cases
  throw new Error(`${name} is no case file: ${sayIssues(error)}`)
}

/** Where a case isn't of the format, and why. */
export function sayIssues({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ')
}

/** Says what is wrong, one sentence each; null for a case of a shape that it can't know. */
export type Judge = (given: unknown) => string[] | null

/** `ignored`: expectations that the format doesn't have, so nobody can say whether they hold. */
export type Verdict = { wrong: string[] | null; ignored: string[] }

/** A case that a judge can't read is wrong too. */
export function judge(judgeCase: Judge, given: LyricCase): Verdict {
  try {
    return { wrong: judgeCase(given)?.map(inOneLine) ?? null, ignored: [] }
  } catch (cause) {
    if (!(cause instanceof z.ZodError))
      return { wrong: [`broke off: ${cause instanceof Error ? cause.message : String(cause)}`], ignored: [] }
    const unknown = cause.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [issue] : []))
    if (unknown.length < cause.issues.length) return { wrong: [`can't be read: ${sayIssues(cause)}`], ignored: [] }
    const known = structuredClone(given)
    for (const { path, keys } of unknown) for (const key of keys) leaveOut(known, path, key)
    const { wrong } = judge(judgeCase, known)
    return { wrong, ignored: unknown.flatMap(({ path, keys }) => keys.map((key) => [...path, key].join('.'))) }
  }
}

function leaveOut(value: unknown, path: readonly PropertyKey[], key: string) {
  const holder = path.reduce((at, step) => (at as Record<PropertyKey, unknown>)[step], value)
  delete (holder as Record<string, unknown>)[key]
}

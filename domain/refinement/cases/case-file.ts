import { z } from 'zod'

const format = 'lyric-revision-cases/1'

const id = z.union([z.string(), z.number()]).transform(String)
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')
const caseFile = z.object({
  format: z.literal(format, `the format must be ${format}`),
  cases: z.array(z.looseObject({ id, area: z.string(), title: z.string().default('').transform(inOneLine) })),
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

/** What a judge finds wrong; a case that it can't read is wrong too. */
export function judge(judgeCase: (given: unknown) => string[], given: LyricCase): string[] {
  try {
    return judgeCase(given).map(inOneLine)
  } catch (cause) {
    if (cause instanceof z.ZodError) return [`can't be read: ${sayIssues(cause)}`]
    return [`broke off: ${cause instanceof Error ? cause.message : String(cause)}`]
  }
}

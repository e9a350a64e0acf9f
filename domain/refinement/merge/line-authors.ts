/** Words without lines have no ids. */
export type Lines = { lyrics: string; lineIds?: readonly string[] }

/** Who wrote in a line in the revisions `since` some words, oldest first; each once. */
export function authorsOfLine(
  lineId: string,
  words: Lines,
  since: readonly (Lines & { authorId: string })[],
): string[] {
  let text = textsOf(words).get(lineId)
  const authors = new Set<string>()
  for (const revision of since) {
    const next = textsOf(revision).get(lineId)
    if (next !== text) authors.add(revision.authorId)
    text = next
  }
  return [...authors]
}

/** What each line reads, by its id. */
export function textsOf({ lyrics, lineIds = [] }: Lines): ReadonlyMap<string, string> {
  const lines = lyrics.split('\n')
  return new Map(lineIds.map((id, i) => [id, lines[i] ?? '']))
}

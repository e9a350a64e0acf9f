type Lines = { lyrics: string; lineIds: readonly string[] }

/** Ids of the lines that read otherwise in `theirs` than in `base`, and otherwise again in `merged`: both wrote in them. */
export function joinedLines(base: Lines, theirs: Lines, merged: Lines): string[] {
  const [before, between] = [textsOf(base), textsOf(theirs)]
  return [...textsOf(merged)].flatMap(([id, text]) => {
    const [was, then] = [before.get(id), between.get(id)]
    return was === undefined || then === undefined || was === then || then === text ? [] : [id]
  })
}

export function textsOf({ lyrics, lineIds }: Lines): ReadonlyMap<string, string> {
  const lines = lyrics.split('\n')
  return new Map(lineIds.map((id, i) => [id, lines[i] ?? '']))
}

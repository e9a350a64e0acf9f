/** When a line is sung in a version of the audio; milliseconds. */
export type TimedLine = { lineId: string; startMs: number; endMs: number | null }
export type Moment = { startMs: number; endMs: number | null }

/**
 * A second or range of one version as heard in another, through the line that is sung there and has times in both (`lineId` where
 * it is known). Null when there is none: then it can only be shown where it was said.
 */
export function mapMoment(
  { startMs, endMs }: Moment,
  from: readonly TimedLine[],
  to: readonly TimedLine[],
  lineId?: string | null,
): Moment | null {
  const there = new Map(to.map((line) => [line.lineId, line]))
  const ordered = from.toSorted((a, b) => a.startMs - b.startMs)
  const start = mapTime(startMs, ordered, there, lineId)
  if (start === null) return null
  if (endMs === null) return { startMs: start, endMs: null }
  const end = mapTime(endMs, ordered, there, lineId)
  return { startMs: start, endMs: end !== null && end > start ? end : start + (endMs - startMs) }
}

function mapTime(
  at: number,
  from: readonly TimedLine[],
  to: ReadonlyMap<string, TimedLine>,
  lineId?: string | null,
): number | null {
  const holds = (line: TimedLine, i: number) =>
    line.startMs <= at && at <= (line.endMs ?? from[i + 1]?.startMs ?? Number.MAX_SAFE_INTEGER)
  const line = from.find((line, i) => line.lineId === lineId && holds(line, i)) ?? from.findLast(holds)
  const there = line && to.get(line.lineId)
  if (!there) return null
  const [long, now] = [lengthOf(line), lengthOf(there)]
  const into = at - line.startMs
  const scaled = long !== null && now !== null && long > 0 ? Math.round((into * now) / long) : into
  return there.startMs + (now === null ? scaled : Math.min(scaled, now))
}

const lengthOf = ({ startMs, endMs }: TimedLine) => (endMs === null ? null : endMs - startMs)

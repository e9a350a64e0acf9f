import type { Run, Side } from './sides'

/**
 * Places of a song in the order of the base: 0 is the gap before its first passage, 1 that passage, 2 the gap after it and so on.
 */
const gapAt = (gap: number) => 2 * gap
export const passageAt = (passage: number) => 2 * passage + 1

/** All gaps a run may stand in, as places from first to last. */
export const reachOf = ({ after, before }: Run): [number, number] => [gapAt(after + 1), gapAt(before)]

export type Both = { base: string[][]; mine: Side; theirs: Side }

import type { Board } from './board-context'

/** Nights of what is published that are over or running: a search and a repair leave them as they are. */
export const frozenNights = ({ published, over, running }: Board['board']): number[] =>
  published ? [...over, ...(running === null ? [] : [running])] : []

import { mayMove, type QueueMove } from './queue/moves'

export * from './queue/states'
export type QueueStep = QueueMove
export const mayStep = mayMove

import type { Reason } from './reason'

/** No plan that keeps the hard rules has less than `value`. */
export type Bound = { value: number; because: Reason }

import type { ChangeRequestState } from '@/domain/refinement/review/states'

/** Somebody still has something to do with it. */
export const isRequestOpen = (state: ChangeRequestState) => state === 'open' || state === 'done'

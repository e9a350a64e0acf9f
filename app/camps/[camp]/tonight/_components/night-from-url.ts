import { parseAsInteger } from 'nuqs/server'

/** `?night=2`; without it, the current one. */
export const nightFromUrl = parseAsInteger

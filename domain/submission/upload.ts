import { z } from 'zod'

/** A file's way in (the order of the list is the order of the way; the last four are ends). */
export const uploadStates = ['created', 'receiving', 'received', 'verified', 'failed', 'cancelled', 'expired'] as const
export type UploadState = (typeof uploadStates)[number]

export const maxUploadBytes = 2 * 1024 ** 3

/** Why a file that arrived did not become a version. Each has its sentence in the messages. */
export const uploadProblems = ['checksum', 'wrong-kind', 'video'] as const
export type UploadProblem = (typeof uploadProblems)[number]

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

const fromTheBrowser: readonly UploadState[] = ['created', 'receiving']

/** Whether the browser still has bytes to send. */
export const isArriving = (state: UploadState): boolean => fromTheBrowser.includes(state)

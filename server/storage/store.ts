import type { Readable } from 'node:stream'

/** What is kept of a file: its bytes as they came, and the copies made from them. */
export const pieces = ['original', 'peaks', 'preview'] as const
export type Piece = (typeof pieces)[number]

/** Inclusive, as in HTTP. */
export type ByteRange = { start: number; end: number }

export interface OpenPiece {
  readonly size: number
  /** Closes the piece when it ends or is destroyed. */
  read(range?: ByteRange): Readable
  close(): Promise<void>
}

/** Bytes named by the sha256 of their original. What is in here never changes; every engine passes the same contract test. */
export interface Store {
  /** Moves a finished local file in. When this resolves it survives a power cut; running it again does no harm. */
  keep(sha256: string, piece: Piece, from: string): Promise<void>
  open(sha256: string, piece: Piece): Promise<OpenPiece | undefined>
  size(sha256: string, piece: Piece): Promise<number | undefined>
  /** Where other programs can read it. */
  path(sha256: string, piece: Piece): string
  /** A place for something unfinished, on the same disk. */
  scratch(name: string): string
  freeBytes(): Promise<number>
}

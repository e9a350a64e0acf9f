import { Pace } from '@/domain/submission/pace'
import { refusalOf } from '@/lib/error-sentence'
import type { RouterOutputs } from '@/lib/trpc/types'
import { hashAside } from './hash-aside'
import { pauseBefore } from './patience'
import { SendError, sendFile } from './send-file'

export type UploadView = RouterOutputs['submission']['uploads'][number]
type Place = { uploadId: string; url: string }

export type UploadCalls = {
  start: (file: { fileName: string; size: number }) => Promise<Place>
  complete: (input: { uploadId: string; sha256: string }) => Promise<UploadView>
  cancel: (input: { uploadId: string }) => Promise<unknown>
}

/** The middle three wait for something and go on by themselves. */
export type Phase = 'starting' | 'sending' | 'no-network' | 'signed-out' | 'no-space' | 'checking' | 'safe' | 'failed'

export type UploadStatus = {
  key: string
  songId: string
  uploadId: string | null
  fileName: string
  size: number
  sent: number
  phase: Phase
  speed: number | null
  secondsLeft: number | null
  /** A code with its own sentence, or what a call was refused with. */
  problem: 'checksum' | 'wrong-kind' | 'video' | 'gone' | 'file-changed' | null
  refusal: unknown
  version: number | null
}

class Failed extends Error {
  constructor(readonly problem: NonNullable<UploadStatus['problem']>) {
    super(problem)
  }
}

/** One file on its way, from the choice to "safe". It outlives the page part that shows it. */
export class UploadProcess {
  private readonly stopped = new AbortController()
  private readonly pace = new Pace()
  private place: Place | undefined
  status: UploadStatus

  constructor(
    readonly file: File,
    readonly calls: UploadCalls,
    private readonly changed: () => void,
    { key, songId, resume }: { key: string; songId: string; resume?: UploadView | undefined },
  ) {
    this.place = resume && { uploadId: resume.id, url: resume.url }
    this.status = {
      key,
      songId,
      uploadId: resume?.id ?? null,
      fileName: file.name,
      size: file.size,
      sent: resume?.received ?? 0,
      phase: 'starting',
      speed: null,
      secondsLeft: null,
      problem: null,
      refusal: null,
      version: null,
    }
    void this.run()
  }

  get isOver(): boolean {
    return this.status.phase === 'safe' || this.status.phase === 'failed'
  }

  /** Given up: what arrived is thrown away. */
  cancel(): void {
    this.stopped.abort()
    if (this.place && this.status.phase !== 'safe')
      void this.calls.cancel({ uploadId: this.place.uploadId }).catch(() => {})
  }

  private set(change: Partial<UploadStatus>): void {
    if (this.stopped.signal.aborted) return
    this.status = { ...this.status, ...change }
    this.changed()
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped
    try {
      const { name: fileName, size } = this.file
      this.place ??= await this.patiently('starting', () => this.calls.start({ fileName, size }))
      const { uploadId } = this.place
      this.set({ uploadId })
      const hash = hashAside(this.file, signal)
      // Said early, so that a tab closed after the last byte has still been compared.
      hash.then((sha256) => this.calls.complete({ uploadId, sha256 })).catch(() => {})
      await this.send()
      this.set({ phase: 'checking', sent: size, speed: null, secondsLeft: null })
      await this.settle(uploadId, await hash)
    } catch (error) {
      if (error instanceof Failed) this.set({ phase: 'failed', problem: error.problem })
      else if (error instanceof DOMException) this.set({ phase: 'failed', problem: 'file-changed' })
      else this.set({ phase: 'failed', refusal: error })
    }
  }

  private send(): Promise<void> {
    const { file } = this
    const { signal } = this.stopped
    const onProgress = (sent: number) => {
      this.pace.add(performance.now(), sent)
      this.set({ phase: 'sending', sent, speed: this.pace.speed(), secondsLeft: this.pace.secondsLeft(file.size) })
    }
    return this.patiently('sending', () => sendFile({ file, url: this.place!.url, onProgress, signal }))
  }

  /** Until our own server says `verified`: nothing before that is safe. */
  private async settle(uploadId: string, sha256: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const { state, problem, version } = await this.patiently('checking', () =>
        this.calls.complete({ uploadId, sha256 }),
      )
      if (problem) throw new Failed(problem as Failed['problem'])
      if (state === 'verified') return this.set({ phase: 'safe', version })
      if (state === 'cancelled' || state === 'expired') throw new Failed('gone')
      if (state === 'received') await pauseBefore(attempt, this.stopped.signal)
      else await this.send()
    }
  }

  /** Tries again and again what only the network, a sign-in or room on the disk is missing for, and says which. */
  private async patiently<R>(phase: Phase, act: () => Promise<R>): Promise<R> {
    for (let attempt = 0; ; attempt++) {
      try {
        if (phase !== 'sending') this.set({ phase })
        return await act()
      } catch (error) {
        if (this.stopped.signal.aborted) throw error
        await this.checkFile()
        const waiting = reasonToWait(error)
        if (!waiting) throw error
        this.pace.pause()
        this.set({ phase: waiting, speed: null, secondsLeft: null })
        await pauseBefore(attempt, this.stopped.signal)
      }
    }
  }

  /** A file that was moved or written to looks like a network that fails. */
  private async checkFile(): Promise<void> {
    await this.file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw new Failed('file-changed')
      })
  }
}

function reasonToWait(error: unknown): 'no-network' | 'signed-out' | 'no-space' | undefined {
  if (error instanceof SendError) {
    if (error.status === 401) return 'signed-out'
    if (error.status === 507) return 'no-space'
    if (error.status === 404 || error.status === 410) throw new Failed('gone')
    if (error.status === 413) throw new Failed('file-changed')
    return 'no-network'
  }
  const { reason } = refusalOf(error)
  if (reason === 'not-signed-in') return 'signed-out'
  return reason === undefined || ['busy', 'unexpected', 'too-many-calls'].includes(reason) ? 'no-network' : undefined
}

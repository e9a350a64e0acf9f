import { DetailedError, Upload } from 'tus-js-client'

/** A connection that moves nothing for so long is dead, whatever the browser believes. */
const silenceMs = 20_000
const answerMs = 120_000

/** How a request ended; 0 where there was no answer at all. */
export class SendError extends Error {
  override readonly name = 'SendError'
  constructor(readonly status: number) {
    super(`Sending ended with ${status}`)
  }
}

type Options = { file: File; url: string; onProgress: (sent: number) => void; signal: AbortSignal }

/**
 * Asks how much is safe and sends the rest. Without an `endpoint` and with no addresses kept, the client can begin no other
 * upload than ours, whatever it is answered. Trying again is up to the caller.
 */
export function sendFile({ file, url, onProgress, signal }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const upload = new Upload(file, {
      uploadUrl: url,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onProgress: (sent) => {
        onProgress(sent)
        watch(sent === file.size ? answerMs : silenceMs)
      },
      onSuccess: () => end(resolve),
      onError: (error) => {
        const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0
        end(() => reject(new SendError(status)))
      },
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      settle()
    }
    const stop = () => {
      void upload.abort()
      end(() => reject(signal.reason))
    }
    const watch = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        void upload.abort()
        end(() => reject(new SendError(0)))
      }, ms)
    }
    signal.addEventListener('abort', stop, { once: true })
    watch(silenceMs)
    upload.start()
  })
}

const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000]

/** Waits a little longer each time, and no longer than until the network or the person comes back. */
export function pauseBefore(attempt: number, signal: AbortSignal): Promise<void> {
  const comebacks: [EventTarget, string][] = [
    [window, 'online'],
    [window, 'focus'],
    [document, 'visibilitychange'],
  ]
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      for (const [target, name] of comebacks) target.removeEventListener(name, goOn)
      signal.removeEventListener('abort', stop)
      settle()
    }
    const goOn = () => end(resolve)
    const stop = () => end(() => reject(signal.reason))
    const timer = setTimeout(goOn, pausesMs[Math.min(attempt, pausesMs.length - 1)])
    for (const [target, name] of comebacks) target.addEventListener(name, goOn)
    signal.addEventListener('abort', stop)
  })
}

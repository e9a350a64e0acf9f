/** A right that was taken away ends what lasts long within five seconds. */
const everyMs = 4_000

/** Asks again while an answer or an upload is under way, and cuts it when the answer is no. Returns what ends the asking. */
export function cutWhenLost(stillAllowed: () => Promise<boolean>, cut: () => void, ms = everyMs): () => void {
  const timer = setInterval(async () => {
    if (!(await stillAllowed().catch(() => true))) cut()
  }, ms)
  return () => clearInterval(timer)
}

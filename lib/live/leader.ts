/** Calls `lead` in exactly one tab at a time, and in the next one when that tab closes. Returns how to resign. */
export function becomeLeader(name: string, lead: () => void): () => void {
  // Plain http on a venue's network has no Web Locks; each tab then follows for itself.
  if (!navigator.locks) {
    lead()
    return () => {}
  }
  const leaving = new AbortController()
  let resign = () => {}
  const held = new Promise<void>((resolve) => {
    resign = resolve
  })
  const term = () => {
    if (leaving.signal.aborted) return undefined
    lead()
    return held
  }
  navigator.locks.request(name, { signal: leaving.signal }, term).catch(() => {})
  return () => {
    leaving.abort()
    resign()
  }
}

const name = 'nightshift-sign-out'

/** Tells the other tabs of this browser that its person has just signed out. */
export function announceSignOut(): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage('out')
  channel.close()
}

/** Returns how to stop listening. */
export function hearSignOut(act: () => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = act
  return () => channel.close()
}

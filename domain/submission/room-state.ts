/** What a room has to show for its night. `closed`: it has no team. The deadline is the end of the night. */
export type RoomState = 'closed' | 'nothing' | 'demo' | 'submitted' | 'late' | 'missing'

export type HandedIn = { hasDemo: boolean; submittedAt: number | null }

/** All in epoch milliseconds. Handed in at the very deadline is in time. */
export function roomState({ hasDemo, submittedAt }: HandedIn, deadline: number, now: number): RoomState {
  if (submittedAt !== null) return submittedAt <= deadline ? 'submitted' : 'late'
  if (now > deadline) return 'missing'
  return hasDemo ? 'demo' : 'nothing'
}

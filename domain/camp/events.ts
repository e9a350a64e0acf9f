/** What happens in a camp. `song.*` has a song's id as its subject, `member.*` a member's. */
export const eventKinds = [
  'camp.created',
  'camp.changed',
  'member.added',
  'member.changed',
  'member.joined',
  'member.removed',
  /** Subject: the draft's letter. */
  'rotation.drafted',
  /** A search has begun, or was called off. Subject: its id. */
  'rotation.searching',
  /** A wish or a preference of the organisers. */
  'rotation.wished',
  'rotation.published',
  /** Payload: the whole new revision. */
  'song.revised',
  'song.version',
  /** The preview and the waveform of a version are there, or can't be made. */
  'song.audio',
  'song.credits',
  /** Submitted, claimed, approved, sent back, dropped… */
  'song.decided',
  /** Suggestions offered, decided, withdrawn. Payload: their ids and what they are now, never a word of them. */
  'song.suggested',
  'song.commented',
  'song.requested',
  /** When lines are sung in a version. */
  'song.timed',
  /** A line that a save joined from the words of two people is in order. Payload: the revision and the line. */
  'song.looked',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Who may do what in a camp. "Own" means named in the song's credits; "submitted" means handed in at least once. */

export const campRoles = ['organiser', 'producer', 'apprentice', 'writer', 'listener'] as const
export type CampRole = (typeof campRoles)[number]

const grants = {
  'camp.see': ['organiser', 'producer', 'apprentice', 'writer', 'listener'],
  'camp.seeSettings': ['organiser', 'producer'],
  'camp.change': ['organiser'],
  'roster.see': ['organiser', 'producer', 'apprentice', 'writer'],
  'roster.seeContacts': ['organiser'],
  'roster.change': ['organiser'],
  'rotation.draft': ['organiser'],
  'rotation.publish': ['organiser'],
  'rotation.see': ['organiser', 'producer', 'apprentice', 'writer'],
  'night.see': ['organiser', 'producer', 'apprentice', 'writer'],
  'song.list': ['organiser', 'producer', 'apprentice', 'writer'],
  'queue.see': ['organiser', 'producer', 'apprentice'],
  'queue.decide': ['producer'],
} as const satisfies Record<string, readonly CampRole[]>

export type Permission = keyof typeof grants

export function roleAllows(role: CampRole, permission: Permission): boolean {
  return (grants[permission] as readonly CampRole[]).includes(role)
}

/** What must be in sight before an act on it is forbidden; without that, it isn't there at all. */
const actsOn: Partial<Record<Permission, Permission>> = {
  'camp.change': 'camp.see',
  'roster.change': 'roster.see',
  'rotation.publish': 'rotation.see',
  'queue.decide': 'camp.see',
}

/** How a person without the permission is refused. */
export function refusalOf(role: CampRole, permission: Permission): 'forbidden' | 'not-found' {
  const seen = actsOn[permission]
  return seen && roleAllows(role, seen) ? 'forbidden' : 'not-found'
}

/** What a right to one song depends on. */
export type SongStanding = { credited: boolean; submitted: boolean; approved: boolean }

const songGrants = {
  'song.see': {
    organiser: () => true,
    producer: () => true,
    apprentice: (song) => song.submitted,
    writer: (song) => song.credited,
    listener: () => false,
  },
  'song.revise': {
    organiser: () => false,
    producer: () => true,
    apprentice: () => false,
    writer: (song) => song.credited && !song.approved,
    listener: () => false,
  },
  /** Until a song is approved its writers save instead. */
  'song.suggest': {
    organiser: () => false,
    producer: () => true,
    apprentice: (song) => song.submitted,
    writer: (song) => song.credited && song.approved,
    listener: () => false,
  },
  'song.comment': {
    organiser: () => true,
    producer: () => true,
    apprentice: (song) => song.submitted,
    writer: (song) => song.credited,
    listener: () => false,
  },
  'song.ask': {
    organiser: () => false,
    producer: () => true,
    apprentice: () => false,
    writer: () => false,
    listener: () => false,
  },
  /** A change request, with a new version; and when its lines are sung. */
  'song.answer': {
    organiser: () => false,
    producer: () => true,
    apprentice: () => false,
    writer: (song) => song.credited,
    listener: () => false,
  },
  'song.upload': {
    organiser: () => true,
    producer: () => true,
    apprentice: () => false,
    writer: (song) => song.credited,
    listener: () => false,
  },
  'song.submit': {
    organiser: () => true,
    producer: () => true,
    apprentice: () => false,
    writer: (song) => song.credited,
    listener: () => false,
  },
  'song.download': {
    organiser: () => true,
    producer: () => true,
    apprentice: () => false,
    writer: (song) => song.credited,
    listener: () => false,
  },
} as const satisfies Record<string, Record<CampRole, (song: SongStanding) => boolean>>

export type SongPermission = keyof typeof songGrants

export function roleAllowsSong(role: CampRole, permission: SongPermission, song: SongStanding): boolean {
  return songGrants[permission][role](song)
}

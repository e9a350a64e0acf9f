import {
  AudioLines,
  CalendarRange,
  Disc3,
  Lightbulb,
  type LucideIcon,
  MoonStar,
  Settings,
  Sparkles,
  UsersRound,
} from 'lucide-react'
import { type CampRole, type Permission, roleAllows } from '@/domain/camp/permissions'

export type PlaceName =
  | 'myNight'
  | 'tonight'
  | 'roster'
  | 'rotation'
  | 'songs'
  | 'refinement'
  | 'proposals'
  | 'settings'
/** With `letter`, G and then that letter lead there. */
export type Place = { name: PlaceName; path: string; Icon: LucideIcon; letter?: string }

type Rule = Place & { permission: Permission; only?: CampRole[] }

/** The camp's places in the order of a camp's course. */
const places: Rule[] = [
  { name: 'myNight', path: 'my-night', Icon: MoonStar, permission: 'rotation.see', only: ['writer'] },
  { name: 'tonight', path: 'tonight', Icon: Disc3, permission: 'night.see' },
  { name: 'roster', path: 'roster', Icon: UsersRound, permission: 'roster.see' },
  { name: 'rotation', path: 'rotation', Icon: CalendarRange, permission: 'rotation.see' },
  { name: 'songs', path: 'songs', Icon: AudioLines, permission: 'song.list' },
  { name: 'refinement', path: 'refinement', Icon: Sparkles, letter: 'Q', permission: 'queue.see' },
  {
    ...{ name: 'proposals', path: 'proposals', Icon: Lightbulb },
    ...{ permission: 'song.list', only: ['apprentice', 'writer'] },
  },
  { name: 'settings', path: 'settings', Icon: Settings, permission: 'camp.seeSettings' },
]

export function placesOf(role: CampRole): Place[] {
  return places.filter(({ permission, only }) => roleAllows(role, permission) && (!only || only.includes(role)))
}

'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CraftBadge } from '@/components/camp/craft-badge'
import type { RoomTonight } from './sentences'

type Person = RoomTonight['team'][number]

/** For organisers: each person opens what to do when they drop out. The song's link lies over the card, so they lie over that. */
export function TeamButtons({ team, onPerson }: { team: Person[]; onPerson: (person: Person) => void }) {
  const t = useTranslations('dropOut')
  return (
    <ul className="-mx-2 flex min-w-0 flex-col">
      {team.map((person) => (
        <li key={person.memberId}>
          <button
            type="button"
            onClick={() => onPerson(person)}
            className="relative z-10 flex min-h-11 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-ground md:min-h-8"
          >
            <CraftBadge craft={person.craft} />
            <span className="min-w-0 flex-1 break-words">
              {person.name} <span className="sr-only">{t('openFor')}</span>
            </span>
            <Ellipsis aria-hidden className="size-4 shrink-0 text-muted" />
          </button>
        </li>
      ))}
    </ul>
  )
}

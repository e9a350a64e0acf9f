'use client'
import { CraftBadge } from './craft-badge'

/** The people of a team, each with the craft of their seat. */
export function TeamList({ people }: { people: { memberId: string; name: string; craft: string }[] }) {
  return (
    <ul className="flex min-w-0 flex-col gap-1">
      {people.map(({ memberId, name, craft }) => (
        <li key={memberId} className="flex items-center gap-2">
          <CraftBadge craft={craft} />
          <span className="min-w-0 break-words">{name}</span>
        </li>
      ))}
    </ul>
  )
}

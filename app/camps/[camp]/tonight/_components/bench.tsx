'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { useTRPC } from '@/lib/trpc/client'
import type { RoomTonight } from './sentences'
import { TeamButtons } from './team-buttons'

type Props = { night: number; rooms: RoomTonight[]; onPerson: (person: RoomTonight['team'][number]) => void }

/** For organisers: who is there without a room, and who isn't there on this night. */
export function Bench({ night, rooms, onPerson }: Props) {
  const t = useTranslations('dropOut')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const list = useList()
  const heading = useId()
  const { data: people = [] } = useQuery(trpc.roster.list.queryOptions({ campId }))
  const seated = new Set(rooms.flatMap(({ team }) => team.map(({ memberId }) => memberId)))
  const free = people.flatMap(({ id: memberId, name, mainCraft: craft, nightsPresent, removed }) =>
    craft === null || seated.has(memberId) || removed
      ? []
      : [{ memberId, name, craft, isThere: nightsPresent?.includes(night) ?? true }],
  )
  const bench = free.filter(({ isThere }) => isThere)
  const away = free.filter(({ isThere }) => !isThere)
  return (
    <>
      {bench.length > 0 && (
        <section aria-labelledby={heading} className="mt-6">
          <h2 id={heading} className="mb-2 text-lg font-semibold">
            {t('bench')}
          </h2>
          <div className="rounded-lg border border-line bg-panel p-4">
            <TeamButtons team={bench} onPerson={onPerson} />
          </div>
        </section>
      )}
      {away.length > 0 && (
        <p className="mt-4 max-w-[75ch] text-muted">
          {t('away', { names: list(away.map(({ name }) => name)) })}{' '}
          <Link href={`/camps/${campId}/roster` as '/camps'} className="underline">
            {t('awayHow')}
          </Link>
        </p>
      )}
    </>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { PresentPeople } from '@/components/refinement/desk/presence'
import { FacetChips, FacetText } from '@/components/refinement/facet-chips'
import { noWords } from '@/domain/refinement/words'

export function SongHead() {
  const t = useTranslations('refinement')
  const roomName = useRoomName()
  const { words, head, compared } = useDesk()
  const shown = compared.to ?? head ?? noWords
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="text-2xl font-semibold tracking-tight">
          <FacetText facet="title" words={shown} before={compared.from ?? undefined} />
        </h1>
        <PresentPeople />
      </div>
      <p className="text-muted">{t('nightRoom', { night: words.night, room: roomName(words.room) })}</p>
      <FacetChips words={shown} before={compared.from ?? undefined} />
    </header>
  )
}

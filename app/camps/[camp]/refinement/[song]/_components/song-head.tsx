'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { PresentPeople } from '@/components/refinement/desk/presence'
import { FacetChips } from '@/components/song/facets/facet-chips'
import { useFacets } from '@/components/song/facets/use-facets'
import { CameFrom } from '@/components/song/family/came-from'
import { OldTitles } from '@/components/song/old-titles'
import { PapersMenu } from '@/components/song/papers/papers-menu'
import { SongMenu } from '@/components/song/song-menu'
import { SongTitle } from '@/components/song/song-title'
import { StructureStrip } from '@/components/song/structure/structure-strip'
import { useSongSound } from '@/components/song/use-song-sound'
import { WayNumbers } from '@/components/song/way/way-numbers'

/** What the song is called, where it comes from, what it is made of, and how far it has gone. */
export function SongHead() {
  const t = useTranslations('songHead')
  const roomName = useRoomName()
  const { songId, words, head, audio } = useDesk()
  const { now } = useFacets()
  const { durationMs } = useSongSound()
  const place = { night: words.night, room: roomName(words.room), branch: words.branch }
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <SongTitle />
        <div className="flex items-center gap-1">
          <PresentPeople />
          <PapersMenu />
          <SongMenu />
        </div>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="flex flex-wrap gap-x-3 text-muted">
          <span>{words.branch > 0 ? t('placeBranch', place) : t('place', place)}</span>
          {head && <span className="tabular-nums">{t('revision', { number: head.number })}</span>}
          <OldTitles />
        </p>
        <WayNumbers songId={songId} />
      </div>
      <CameFrom />
      <FacetChips />
      <StructureStrip structure={now.structure} durationMs={durationMs} onSeek={audio.seek} />
    </header>
  )
}

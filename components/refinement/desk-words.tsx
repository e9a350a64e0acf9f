'use client'
import { useTranslations } from 'next-intl'
import { ConflictContext } from '@/components/refinement/conflict/conflict-context'
import { ConflictFacets } from '@/components/refinement/conflict/conflict-facets'
import { useSettling } from '@/components/refinement/conflict/use-settling'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import { DraftBar } from '@/components/refinement/edit/draft-bar'
import { FirstLines } from '@/components/refinement/edit/first-lines'
import { LyricSheet } from '@/components/refinement/lyric/lyric-sheet'
import { ModeBar } from '@/components/refinement/lyric/mode-bar'
import { RevisionAnnouncer } from '@/components/refinement/revision-announcer'
import { useMarks } from '@/components/review/marks'

/** The words of the song: how they are compared, what waits of what was typed, and the lyric to work on. */
export function DeskWords({ now }: { now: number }) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const sheet = useSheet()
  const settling = useSettling(sheet)
  const marks = useMarks()
  const empty = sheet.saving.shown.lyrics.trim() === '' && !sheet.compared.isOlder
  return (
    <ConflictContext value={settling}>
      <section aria-labelledby="words-title" className="flex flex-col gap-3">
        <h2 id="words-title" className="sr-only">
          {t('words', { number: desk.head?.number ?? 0 })}
        </h2>
        <RevisionAnnouncer songId={desk.songId} />
        <ModeBar />
        {!(empty && sheet.waiting?.form.lyrics) && <DraftBar />}
        <ConflictFacets />
        {empty ? <FirstLines /> : <LyricSheet now={now} marks={sheet.compared.isOlder ? undefined : marks} />}
      </section>
    </ConflictContext>
  )
}

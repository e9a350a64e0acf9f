'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { useCampTime } from '@/components/camp/time'
import type { UnsavedWords } from '@/components/refinement/song-words'
import { Lamp } from '@/components/ui/lamp'
import { Notice } from '@/components/ui/notice'
import { useTRPC } from '@/lib/trpc/client'
import { Section } from './section'
import type { SongView } from './song-heading'
import { SubmitButton } from './submit-button'

type Props = { song: SongView; unsaved: RefObject<UnsavedWords> }

/** Whether the song is handed in, until when it must be, and what came after. */
export function SubmitCard({ song, unsaved }: Props) {
  const t = useTranslations('song')
  const trpc = useTRPC()
  const { campId, timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const now = useCampNow()
  const { state, night, versions, submittedAt, submittedVersion, may } = song
  const { data: decisions = [] } = useQuery(trpc.refinement.decisions.queryOptions({ campId, songId: song.id }))
  const { data: words } = useQuery(trpc.refinement.words.queryOptions({ campId, songId: song.id }))
  const hasTyped = !song.hasWords && Boolean(words?.draft?.words.lyrics.trim())
  const begun = (words?.branch ?? 0) > 0
  const refusal = decisions.find(({ kind }) => kind === 'send-back' || kind === 'drop')
  const waits = state === 'open' || state === 'sent-back'
  const newest = versions[0]?.number ?? 0
  const left = night.endsAt - now
  return (
    <Section title={t('submission')}>
      <div className="flex flex-col gap-3">
        {submittedAt === null ? (
          <>
            <p className={left < 0 ? 'text-bad' : undefined}>
              {t(left < 0 ? 'wasDue' : 'due', { at: dayAndTime(night.endsAt) })}
              {left > 0 && <span className="block text-sm text-muted tabular-nums">{t('left', span(left))}</span>}
            </p>
            <ul className="flex flex-col gap-1">
              <li className="flex items-center gap-2">
                <Lamp state={newest > 0 ? 'full' : 'empty'} />
                {newest > 0 ? t('hasDemo', { number: newest }) : t('needsDemo')}
              </li>
              <li className="flex items-center gap-2">
                <Lamp state={song.hasWords ? 'full' : hasTyped ? 'half' : 'empty'} />
                {t(song.hasWords ? 'hasWords' : hasTyped ? 'wordsTyped' : 'noWordsYet')}
              </li>
            </ul>
          </>
        ) : (
          <p>
            {t(begun ? 'begunAt' : song.handedIn === 'late' ? 'submittedLate' : 'submittedAt', {
              at: dayAndTime(submittedAt),
            })}
            {newest > (submittedVersion ?? 0) && (
              <span className="block text-warn">{t('since', { number: newest })}</span>
            )}
          </p>
        )}
        {(state === 'sent-back' || state === 'dropped') && refusal && (
          <Notice tone={state === 'dropped' ? 'error' : 'warn'}>
            {t(`decided.${state}`, { name: refusal.by })}
            {refusal.reason && <span className="block break-words">“{refusal.reason}”</span>}
          </Notice>
        )}
        {!waits && state !== 'dropped' && <p className="text-muted">{t(`next.${state as 'inbox'}`)}</p>}
        {waits && may.submit && <SubmitButton song={song} unsaved={unsaved} />}
      </div>
    </Section>
  )
}

function span(ms: number) {
  const minutes = Math.max(1, Math.floor(ms / 60_000))
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

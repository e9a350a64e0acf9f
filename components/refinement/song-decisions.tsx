'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Skeleton } from '@/components/ui/skeleton'
import { useTRPC } from '@/lib/trpc/client'

/** The song's way through the queue: who decided what, when and why, newest first. */
export function SongDecisions({ songId }: { songId: string }) {
  const t = useTranslations('history')
  const trpc = useTRPC()
  const { campId, timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const { data } = useQuery(trpc.refinement.decisions.queryOptions({ campId, songId }))
  if (!data) return <Skeleton lines={2} />
  if (data.length === 0) return <p className="text-muted">{t('noDecisions')}</p>
  return (
    <ol className="flex flex-col gap-2">
      {data.map(({ id, kind, by, at, reason, revision, version }) => (
        <li key={id}>
          <p>{t(`decision.${kind}`, { name: by })}</p>
          <p className="text-sm text-muted tabular-nums">
            {t('decisionAbout', { at: dayAndTime(at), revision, version })}
          </p>
          {reason && <p className="text-sm">{t('because', { reason })}</p>}
        </li>
      ))}
    </ol>
  )
}

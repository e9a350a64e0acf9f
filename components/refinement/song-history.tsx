'use client'
import { useTranslations } from 'next-intl'
import { useRestore } from '@/components/song/history/use-restore'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Skeleton } from '@/components/ui/skeleton'
import { CompareRevisions } from './compare-revisions'
import { HistoryItem } from './history-item'
import { useHistory } from './use-history'
import { useLiveWords } from './use-live-words'

/** Every revision of a song, newest first, with what it changed; any two compared; any one restored by a new one. */
export function SongHistory({ songId }: { songId: string }) {
  const t = useTranslations('history')
  const { data: current } = useLiveWords(songId)
  const { entries, revisions, data, hasNextPage, fetchNextPage, isFetchingNextPage } = useHistory(songId)
  const { restore, pending } = useRestore()
  if (!data || !current) return <Skeleton lines={5} />
  if (entries.length === 0) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>

  return (
    <div className="flex flex-col gap-4">
      {current.number > 1 && <CompareRevisions songId={songId} revisions={revisions} newest={current.number} />}
      <ol className="flex flex-col gap-2">
        {entries.map(({ revision, before }) => (
          <HistoryItem
            key={revision.id}
            revision={revision}
            before={before}
            onRestore={
              current.may.revise && revision.number < current.number
                ? () => !pending && void restore(revision.number, { kind: 'all' })
                : undefined
            }
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button className="self-start" onClick={() => fetchNextPage()} pending={isFetchingNextPage}>
          {t('older')}
        </Button>
      )}
    </div>
  )
}

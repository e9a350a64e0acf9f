'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Skeleton } from '@/components/ui/skeleton'
import { useComments } from '../use-review'
import { CommentComposer } from './comment-composer'
import { inOrder } from './in-order'
import { ThreadCard } from './thread-card'
import { useThreadActs } from './use-thread-acts'

/** What is said about the song, as the song goes. */
export function CommentsPane() {
  const t = useTranslations('why')
  const { songId, audio, lines, compose, startComposing } = useDesk()
  const { data } = useComments(songId, audio.version)
  const acts = useThreadActs()
  const groups = inOrder(data?.open ?? [], lines)
  const resolved = data?.resolved ?? []
  return (
    <div className="flex flex-col gap-3">
      {compose?.kind === 'comment' ? (
        <CommentComposer key={JSON.stringify(compose.place)} place={compose.place} />
      ) : (
        <Button size="sm" className="self-start" onClick={() => startComposing('comment')}>
          <Kbd aria-hidden>C</Kbd>
          {t('comment.new')}
        </Button>
      )}
      {!data && <Skeleton lines={4} />}
      {data && groups.length === 0 && !compose && <p className="text-muted">{t('comment.none')}</p>}
      {groups.map(({ section, threads }) => (
        <section key={threads[0]!.id} className="flex flex-col gap-2">
          <h3 className="text-sm font-semibold text-muted">{section ?? t('place.song')}</h3>
          <ul className="flex flex-col gap-2">
            {threads.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} version={data?.version ?? 0} acts={acts} />
            ))}
          </ul>
        </section>
      ))}
      {resolved.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-muted md:min-h-8">
            {t('comment.resolvedCount', { count: resolved.length })}
          </summary>
          <ul className="flex flex-col gap-2">
            {resolved.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} version={data?.version ?? 0} acts={acts} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

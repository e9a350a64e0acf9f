'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Thread } from '../use-review'
import { RemarkText } from './remark-text'
import { ReplyForm } from './reply-form'
import { ThreadPlace } from './thread-place'
import type { ThreadActs } from './use-thread-acts'

/** What was said about one place, one after the other. */
export function ThreadCard({ thread, version, acts }: { thread: Thread; version: number; acts: ThreadActs }) {
  const t = useTranslations('why')
  const { audio } = useDesk()
  const [answering, setAnswering] = useState(false)
  const { id, status, blocking, standing, place, remarks } = thread
  const isOpen = status === 'open'
  const was = place.words?.quote ?? place.section?.label ?? ''
  return (
    <li
      className={classNames(
        'flex flex-col gap-2 rounded-md border border-line bg-panel p-3',
        blocking && isOpen && 'border-warn',
      )}
    >
      <ThreadPlace thread={thread} version={version} />
      {blocking && isOpen && <p className="text-sm font-medium text-warn">{t('comment.blocks')}</p>}
      {remarks.map((remark) => (
        <RemarkText key={remark.id} remark={remark} onPlay={audio.pause} />
      ))}
      {isOpen && standing.status === 'edited' && (
        <div className="flex flex-col items-start gap-2 border-s-2 border-warn ps-3 text-sm">
          <p>{t('comment.wasNow', { was, now: standing.now })}</p>
          {acts.mayClose(thread) && (
            <Button size="sm" pending={acts.pending} onClick={() => acts.resolve(id)}>
              {t('comment.resolveAsk')}
            </Button>
          )}
        </div>
      )}
      {answering ? (
        <ReplyForm threadId={id} onLeave={() => setAnswering(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {isOpen && (
            <Button size="sm" onClick={() => setAnswering(true)}>
              {t('comment.answer')}
            </Button>
          )}
          {isOpen && standing.status !== 'edited' && acts.mayClose(thread) && (
            <Button size="sm" variant="ghost" pending={acts.pending} onClick={() => acts.resolve(id)}>
              {t('comment.resolve')}
            </Button>
          )}
          {!isOpen && acts.mayReopen(thread) && (
            <Button size="sm" variant="ghost" pending={acts.pending} onClick={() => acts.reopen(id)}>
              {t('comment.reopen')}
            </Button>
          )}
          {isOpen && acts.mayBlock && (
            <Button size="sm" variant="ghost" pending={acts.pending} onClick={() => acts.setBlocking(id, !blocking)}>
              {t(blocking ? 'comment.unblock' : 'comment.block')}
            </Button>
          )}
        </div>
      )}
      {!isOpen && (
        <p className="text-sm text-muted">
          {t('comment.resolvedBy', { name: thread.resolverName ?? '', number: thread.resolvedIn ?? 0 })}
        </p>
      )}
    </li>
  )
}

'use client'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import { useHistory } from '@/components/refinement/use-history'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Skeleton } from '@/components/ui/skeleton'
import { useTRPC } from '@/lib/trpc/client'
import { BranchDialog } from '../family/branch-dialog'
import { CompareTwo, useComparedTwo } from './compare-two'
import { Film } from './film'
import { RevisionItem } from './revision-item'
import { useRestore } from './use-restore'

/** Every revision of the song on the desk, newest first. `inLyric`: its lines stand beside it and can show an older one. */
export function RevisionsList({ inLyric = true }: { inLyric?: boolean }) {
  const t = useTranslations('history')
  const { songId, head, may, showRevision, setMode } = useDesk()
  const { compared } = useSheet()
  const history = useHistory(songId)
  const { restore, pending } = useRestore()
  const [, compare] = useComparedTwo()
  const comparison = useRef<HTMLElement>(null)
  const [branching, setBranching] = useState<number | null>(null)
  const nameOf = useNames(history.revisions.some(({ committerId }) => committerId !== null))
  function show(number: number) {
    setMode('last')
    showRevision(number)
  }
  if (!history.data) return <Skeleton lines={5} />
  if (!head || history.entries.length === 0) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
  return (
    <div className="flex flex-col gap-4">
      {inLyric && <Film />}
      <CompareTwo revisions={history.revisions} ref={comparison} />
      <ol className="flex flex-col gap-2" aria-label={t('revisions')}>
        {history.entries.map(({ revision, before }) => (
          <RevisionItem
            key={revision.id}
            {...{ revision, before }}
            newest={head}
            committer={revision.committerId === null ? undefined : nameOf(revision.committerId)}
            shown={compared.isOlder && compared.wanted === revision.number}
            onShow={inLyric ? () => show(revision.number) : undefined}
            onCompare={() => {
              void compare({ from: revision.number, to: head.number })
              comparison.current?.focus()
            }}
            onRestore={may.save ? (what) => !pending && void restore(revision.number, what) : undefined}
            onBranch={may.decide ? () => setBranching(revision.number) : undefined}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button className="self-start" onClick={() => history.fetchNextPage()} pending={history.isFetchingNextPage}>
          {t('older')}
        </Button>
      )}
      {branching !== null && <BranchDialog number={branching} onClose={() => setBranching(null)} />}
    </div>
  )
}

/** Names of the camp's people, asked for only where one is needed. */
function useNames(wanted: boolean): (memberId: string) => string | undefined {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data } = useQuery(trpc.roster.list.queryOptions(wanted ? { campId } : skipToken))
  return (memberId) => data?.find(({ id }) => id === memberId)?.name
}

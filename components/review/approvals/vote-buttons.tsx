'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useComparedTwo } from '@/components/song/history/compare-two'
import { Button } from '@/components/ui/button'
import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import type { Vote, VoteView } from './use-approvals'

type Props = { label: ApprovalLabel; votes: VoteView[]; pending: boolean; onVote: (value: Vote) => void }

/** My own vote: a second press takes it back. Where it has lapsed, what has changed since is one press away. */
export function VoteButtons({ label, votes, pending, onVote }: Props) {
  const t = useTranslations('why.approvals')
  const { memberId } = useCamp()
  const { head, openPane } = useDesk()
  const [, compare] = useComparedTwo()
  const mine = votes.find((vote) => vote.memberId === memberId)
  const standing = mine && mine.lapsedBy === null ? mine.value : 0
  const what = t(`label.${label}`)
  const press = (value: 1 | -1) => onVote(standing === value ? 0 : value)
  return (
    <>
      <Button
        size="sm"
        variant={standing > 0 ? 'primary' : 'secondary'}
        aria-label={t('approveWhat', { what })}
        aria-pressed={standing > 0}
        pending={pending}
        onClick={() => press(1)}
      >
        {t('approve')}
      </Button>
      <Button
        size="sm"
        variant={standing < 0 ? 'danger' : 'ghost'}
        aria-label={t('opposeWhat', { what })}
        aria-pressed={standing < 0}
        pending={pending}
        onClick={() => press(-1)}
      >
        {t('oppose')}
      </Button>
      {mine && mine.lapsedBy !== null && (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            void compare({ from: mine.revision, to: head?.number ?? null })
            openPane('history')
          }}
        >
          {t('since', { revision: mine.revision })}
        </Button>
      )}
    </>
  )
}

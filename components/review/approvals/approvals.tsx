'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Lamp } from '@/components/ui/lamp'
import { type ApprovalLabel, approvalLabels } from '@/domain/refinement/queue/approval-labels'
import { isApproved } from '@/domain/refinement/queue/states'
import { useLookAtLedger } from './look-at-ledger'
import { useApprovals, type VoteView } from './use-approvals'
import { VoteButtons } from './vote-buttons'

/** Who stands by the words, the music and the whole of it, on which revision; and what a later one made void. */
export function Approvals() {
  const t = useTranslations('why.approvals')
  const { words, may } = useDesk()
  const look = useLookAtLedger()
  const { data, vote, pending } = useApprovals()
  const { state } = words
  const isWanted = state === 'in-review' || isApproved(state)
  if (!data || (!isWanted && data.votes.length === 0)) return null
  const labels = approvalLabels.filter(
    (label) => label !== 'final' || isApproved(state) || data.votes.some((each) => each.label === label),
  )
  return (
    <section aria-label={t('title')} className="mb-4 rounded-md border border-line bg-panel p-3 text-sm">
      <ul className="flex flex-col gap-3">
        {labels.map((label) => {
          const votes = data.votes.filter((each) => each.label === label)
          return (
            <li key={label} className="flex flex-wrap items-start gap-x-3 gap-y-1">
              <span className="flex min-h-8 min-w-20 items-center gap-2 font-medium">
                <Lamp state={lampOf(data.standing[label], votes)} />
                {t(`label.${label}`)}
              </span>
              {may.decide && isWanted && (
                <VoteButtons
                  label={label}
                  votes={votes}
                  pending={pending}
                  onVote={(value) => void vote(label, value)}
                />
              )}
              <Votes votes={votes} />
            </li>
          )
        })}
      </ul>
      {may.decide && isApproved(state) && (
        <Button size="sm" variant="ghost" className="mt-2" onClick={look}>
          {data.hasReadLedger && <Check aria-hidden />}
          {t(data.hasReadLedger ? 'ledgerRead' : 'ledger')}
        </Button>
      )}
    </section>
  )
}

function Votes({ votes }: { votes: VoteView[] }) {
  const t = useTranslations('why.approvals')
  if (votes.length === 0) return <p className="w-full text-muted">{t('none')}</p>
  return (
    <ul className="w-full text-muted">
      {votes.map(({ id, name, value, revision, lapsedBy }) => (
        <li key={id}>
          {t(lapsedBy !== null ? 'lapsed' : value > 0 ? 'for' : 'notFor', { name, revision, by: lapsedBy ?? 0 })}
        </li>
      ))}
    </ul>
  )
}

type Standing = NonNullable<ReturnType<typeof useApprovals>['data']>['standing'][ApprovalLabel]

function lampOf(standing: Standing, votes: VoteView[]) {
  if (standing.against.length > 0) return 'crossed'
  if (standing.isApproved) return 'full'
  return votes.some(({ lapsedBy }) => lapsedBy !== null) ? 'half' : 'empty'
}

'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { copyToClipboard } from '@/components/ui/copy-text'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Textarea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { takeNights } from '@/domain/rotation/frozen'
import type { Plan } from '@/domain/rotation/plan'
import { samePlan } from '@/domain/rotation/review/compare'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { useChangeWords } from './change-words'
import { Changes } from './publish-dialog'
import { usePublishedToast } from './published-toast'
import { useRefresh } from './use-refresh'

type Props = { number: number; onClose: () => void }

/** What one publication changed, as a text for the camp's chat, and the way back to it. */
export function PublicationDialog({ number, onClose }: Props) {
  const t = useTranslations('rotationPanels.publications')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { board } = useBoard()
  const sentence = useErrorSentence()
  const [again, setAgain] = useState(false)
  const publication = useQuery(trpc.rotation.publication.queryOptions({ campId, number }))
  const { published } = board
  const { data } = publication
  // What has been stays as it was.
  const plan = data && published && takeNights(data.plan, published.plan, board.over)
  const stale = plan && published && !samePlan(plan, published.plan)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        wide
        title={again ? t('againTitle', { number, next: (published?.number ?? 0) + 1 }) : t('one', { number })}
        description={again ? t('againText') : undefined}
      >
        {publication.isError && <Notice tone="error">{sentence(publication.error)}</Notice>}
        {publication.isPending && <Skeleton lines={6} />}
        {data && !again && <ToCopy {...data} />}
        {plan && published && again && (
          <Again number={number} plan={plan} latest={published} onDone={onClose} onBack={() => setAgain(false)} />
        )}
        {stale && !again && (
          <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
            <p className="min-w-0 flex-1 text-muted">{t('againHint')}</p>
            <Button onClick={() => setAgain(true)}>{t('publishAgain')}</Button>
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}

type ToCopyProps = { number: number; plan: Plan; before: Plan | null; names: Record<string, string> }

function ToCopy({ number, plan, before, names }: ToCopyProps) {
  const t = useTranslations('rotationPanels.publications')
  const { name: camp } = useCamp()
  const { sayAll, sayPlan } = useChangeWords(names)
  const [copied, setCopied] = useState<boolean | null>(null)
  const changes = before && sayAll(before, plan)
  const told = before ? changes || t('nothing') : sayPlan(plan)
  const lead = t(before ? 'lead' : 'leadFirst', { camp, number, before: number - 1 })
  const text = `${lead}\n\n${told}`
  return (
    <div className="flex flex-col gap-3">
      <Textarea
        readOnly
        aria-label={t('text')}
        value={text}
        onFocus={(event) => event.target.select()}
        className="min-h-64"
      />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p role="status" className="text-muted">
          {copied === null ? '' : t(copied ? 'copied' : 'notCopied')}
        </p>
        <Button variant="primary" onClick={async () => setCopied(await copyToClipboard(text))}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t('copy')}
        </Button>
      </div>
    </div>
  )
}

type AgainProps = {
  number: number
  plan: Plan
  latest: { number: number; plan: Plan }
  onDone: () => void
  onBack: () => void
}

function Again({ number, plan, latest, onDone, onBack }: AgainProps) {
  const t = useTranslations('rotationPanels.publications')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { names } = useBoard()
  const refresh = useRefresh()
  const sentence = useErrorSentence()
  const say = usePublishedToast()
  const publishing = useMutation(
    trpc.rotation.publishAgain.mutationOptions({
      onSuccess: (done) => {
        say(done)
        onDone()
      },
      onSettled: refresh,
    }),
  )
  return (
    <div className="flex flex-col gap-4">
      <Changes before={latest.plan} after={plan} names={names} />
      {publishing.isError && (
        <Notice tone="error" role="alert">
          {sentence(publishing.error)}
        </Notice>
      )}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-panel px-4 py-3 md:-bottom-6 md:-mx-6 md:-mb-6 md:px-6">
        <Button onClick={onBack}>{t('back')}</Button>
        <Button
          variant="primary"
          pending={publishing.isPending}
          onClick={() => publishing.mutate({ campId, number, latest: latest.number })}
        >
          {t('now')}
        </Button>
      </div>
    </div>
  )
}

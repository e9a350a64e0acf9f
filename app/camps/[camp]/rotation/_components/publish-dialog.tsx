'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Checkbox } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { sameNights } from '@/domain/rotation/frozen'
import type { Plan } from '@/domain/rotation/plan'
import { comparePlans, samePlan } from '@/domain/rotation/review/compare'
import { countProblems } from '@/domain/rotation/review/review'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { type Board, type DraftView, useBoard } from './board-context'
import { ChangeList } from './change-list'
import type { Letter } from './letter'
import { useNightsWord } from './obstacle-words'
import { usePublishedToast } from './published-toast'
import { useRefresh } from './use-refresh'

/** Publishes the plan on the screen. Not there while it is what was published last. */
export function PublishDialog() {
  const { board, draft, plan } = useBoard()
  if (!draft || !plan) return null
  const { published } = board
  if (published && samePlan(plan, published.plan)) return null
  return <Publish draft={draft} plan={plan} published={published} />
}

type Props = { draft: DraftView; plan: Plan; published: Board['board']['published'] }

/** Asks once, and says before what will be different for whom. */
function Publish({ draft, plan, published }: Props) {
  const t = useTranslations('rotationPanels.publish')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { board, names, review, letter } = useBoard()
  const refresh = useRefresh()
  const sentence = useErrorSentence()
  const say = usePublishedToast()
  const [open, setOpen] = useState(false)
  const publishing = useMutation(
    trpc.rotation.publish.mutationOptions({
      onSuccess: (done) => {
        setOpen(false)
        say(done)
      },
      onSettled: refresh,
    }),
  )
  const nights = useNightsWord()
  const changed = (night: number) => published !== null && !sameNights(plan, published.plan, [night])
  const rewritten = board.over.filter(changed)
  const running = [board.running].flatMap((night) => (night !== null && changed(night) ? night : []))
  const [meant, setMeant] = useState(false)
  const halted = rewritten.length > 0 && !meant
  const saved = samePlan(plan, draft.plan)
  const remarks = countProblems(review)
  const change = (next: boolean) => {
    publishing.reset()
    setMeant(false)
    setOpen(next)
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="primary">{t('open')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('title', { letter, number: (published?.number ?? 0) + 1 })}
        description={t('text')}
        wide={published !== null}
      >
        <div className="flex flex-col gap-4">
          {running.length > 0 && <Notice tone="warn">{t('running', { nights: nights(running) })}</Notice>}
          {rewritten.length > 0 && (
            <Notice tone="warn">
              <p>{t('rewrites', { nights: nights(rewritten) })}</p>
              <Checkbox
                label={t('rewritesMeant', { nights: nights(rewritten) })}
                checked={meant}
                onChange={(event) => setMeant(event.target.checked)}
              />
            </Notice>
          )}
          {remarks > 0 && <Notice tone="warn">{t('remarks', { count: remarks })}</Notice>}
          {published ? <Changes before={published.plan} after={plan} names={names} /> : <First plan={plan} />}
          {!saved && <Notice>{t('unsaved')}</Notice>}
          {halted && <p className="text-right text-sm text-muted">{t('rewritesFirst')}</p>}
          {publishing.isError && (
            <Notice tone="error" role="alert">
              {sentence(publishing.error)}
            </Notice>
          )}
          <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-panel px-4 py-3 md:-bottom-6 md:-mx-6 md:-mb-6 md:px-6">
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            <Button
              variant="primary"
              disabled={!saved || halted}
              pending={publishing.isPending}
              onClick={() =>
                publishing.mutate({
                  campId,
                  letter: letter as Letter,
                  version: draft.version,
                  latest: published?.number ?? 0,
                  ...(meant && { overWritesPast: true }),
                })
              }
            >
              {t('now')}
            </Button>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}

function First({ plan }: { plan: Plan }) {
  const t = useTranslations('rotationPanels.publish')
  const teams = plan.nights.flatMap(({ teams }) =>
    teams.map(({ seats }) => seats.flatMap(({ memberId }) => memberId ?? [])),
  )
  const songs = teams.filter((people) => people.length > 0).length
  return <p>{t('first', { people: new Set(teams.flat()).size, songs })}</p>
}

export function Changes({ before, after, names }: { before: Plan; after: Plan; names: Record<string, string> }) {
  const t = useTranslations('rotationPanels.publish')
  const count = new Set(comparePlans(before, after).map(({ memberId }) => memberId)).size
  return (
    <section aria-labelledby="changes">
      <h3 id="changes" className="mb-2 font-medium">
        {t('changesFor', { count })}
      </h3>
      <ChangeList before={before} after={after} names={names} />
    </section>
  )
}

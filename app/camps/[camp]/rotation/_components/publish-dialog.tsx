'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useRoomName } from '@/components/camp/room-name'
import { useList } from '@/components/camp/words'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { comparePlans, type SeatingChange } from '@/domain/rotation/compare'
import type { Plan } from '@/domain/rotation/plan'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

type Props = {
  version: number
  plan: Plan
  published: Plan | null
  next: number
  names: Record<string, string>
  remarks: number
}

/** Asks once, and says before what will be different for whom. */
export function PublishDialog({ version, plan, published, next, names, remarks }: Props) {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const sentence = useErrorSentence()
  const [open, setOpen] = useState(false)
  const publishing = useMutation(
    trpc.rotation.publish.mutationOptions({
      onSuccess: (done) => {
        setOpen(false)
        toast.success(t('publishedToast', { number: done.number, created: done.created, proposed: done.proposed }))
      },
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.rotation.pathKey() }),
    }),
  )
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">{t('publish')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('publishTitle', { number: next })}
        description={t('publishText')}
        wide={published !== null}
      >
        <div className="flex flex-col gap-4">
          {remarks > 0 && <Notice tone="warn">{t('publishWithRemarks', { count: remarks })}</Notice>}
          {published ? <Changes before={published} after={plan} names={names} /> : <First plan={plan} />}
          {publishing.isError && (
            <Notice tone="error" role="alert">
              {sentence(publishing.error)}
            </Notice>
          )}
          <div className="flex justify-end gap-2">
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            <Button
              variant="primary"
              pending={publishing.isPending}
              onClick={() => publishing.mutate({ campId, version })}
            >
              {t('publishNow')}
            </Button>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}

function First({ plan }: { plan: Plan }) {
  const t = useTranslations('rotation')
  const teams = plan.nights.flatMap(({ teams }) =>
    teams.map(({ seats }) => seats.flatMap(({ memberId }) => memberId ?? [])),
  )
  const songs = teams.filter((people) => people.length > 0).length
  return <p>{t('firstPublication', { people: new Set(teams.flat()).size, songs })}</p>
}

function Changes({ before, after, names }: { before: Plan; after: Plan; names: Record<string, string> }) {
  const t = useTranslations('rotation')
  const say = useChangeSentence(names)
  const changes = comparePlans(before, after)
  const people = [...new Set(changes.map(({ memberId }) => memberId))]
    .map((memberId) => ({ memberId, name: names[memberId] ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <section aria-labelledby="changes">
      <h3 id="changes" className="mb-2 font-medium">
        {t('changesFor', { count: people.length })}
      </h3>
      <dl className="grid max-h-[40dvh] gap-x-4 gap-y-2 overflow-y-auto md:grid-cols-[max-content_1fr]">
        {people.map(({ memberId, name }) => (
          <div key={memberId} className="contents">
            <dt className="font-medium">{name}</dt>
            <dd className="mb-2 text-muted md:mb-0">
              {changes
                .filter((change) => change.memberId === memberId)
                .map((change) => say(change))
                .join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function useChangeSentence(names: Record<string, string>): (change: SeatingChange) => string {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const list = useList()
  return ({ night, from, to }) => {
    if (!to) return t('change.gone', { night, room: from ? roomName(from.room) : '' })
    const mates = to.with.length > 0 ? list(to.with.map((memberId) => names[memberId] ?? '')) : t('nobody')
    const values = { night, room: roomName(to.room), names: mates }
    if (!from) return t('change.new', values)
    return from.room === to.room
      ? t('change.team', values)
      : t('change.room', { ...values, before: roomName(from.room) })
  }
}

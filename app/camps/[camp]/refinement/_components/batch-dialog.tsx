'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Textarea } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { type BatchMove, needsReason } from '@/domain/refinement/queue/moves'
import { useTRPC } from '@/lib/trpc/client'
import { type BatchItem, type BatchOrder, useRefusal } from './use-batch'

type Props = {
  move: BatchMove
  songs: { songId: string; title: string }[]
  pending: boolean
  onMove: (order: BatchOrder) => Promise<BatchItem[] | undefined>
  onClose: () => void
}

/** What would become of each song, before anything happens; where others must be told the why, it is asked for here. */
export function BatchDialog({ move, songs, pending, onMove, onClose }: Props) {
  const t = useTranslations('queue')
  const all = useTranslations()
  const trpc = useTRPC()
  const { campId } = useCamp()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const refusal = useRefusal()
  const songIds = songs.map(({ songId }) => songId)
  // Whether a reason was given is asked when it is sent; what stands in the way of each song is asked now.
  const asked = { campId, songIds, move, reason: '…' }
  const { data: items } = useQuery(trpc.refinement.queue.previewBatch.queryOptions(asked, { staleTime: 0 }))
  const moving = items?.filter(({ outcome }) => outcome === 'moved').length ?? 0

  async function submit() {
    if (needsReason(move) && reason.trim() === '') return setProblem(all('fields.reason-missing'))
    if (await onMove({ songIds, move, reason })) onClose()
  }
  const said = (item: BatchItem) => (item.outcome === 'refused' ? refusal(item) : t(`outcome.${item.outcome}`))
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t(`batchTitle.${move}`, { count: songs.length })} wide={songs.length > 1}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (!pending) void submit()
          }}
        >
          {needsReason(move) && (
            <Field label={t('why')} help={t('whyHelp')} error={problem}>
              {(props) => (
                <Textarea
                  {...props}
                  value={reason}
                  maxLength={500}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
          )}
          {items ? (
            <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line">
              {items.map((item) => (
                <li key={item.songId} className="grid gap-x-4 px-3 py-2 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                  <span className="truncate font-medium">
                    {songs.find(({ songId }) => songId === item.songId)?.title}
                  </span>
                  <span className={item.outcome === 'moved' ? 'text-good' : 'text-muted'}>{said(item)}</span>
                </li>
              ))}
            </ul>
          ) : (
            <Skeleton lines={Math.min(4, songs.length)} />
          )}
          <Button type="submit" variant="primary" className="self-end" pending={pending} disabled={moving === 0}>
            {t(`batchAct.${move}`, { count: moving })}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  )
}

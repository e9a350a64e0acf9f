'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** A new song that begins with a revision of this one. */
export function BranchDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const t = useTranslations('songHead')
  const trpc = useTRPC()
  const router = useRouter()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const { songId, head } = useDesk()
  const [title, setTitle] = useState(head?.title ? t('branchTitle', { title: head.title }) : '')
  const [reason, setReason] = useState('')
  const branch = useMutation(
    trpc.refinement.family.branch.mutationOptions({
      onSuccess: (made) => {
        onClose()
        toast.success(t('branched'))
        router.push(`/camps/${campId}/refinement/${made.songId}` as '/camps')
      },
    }),
  )
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('branch')} description={t('branchText', { number })}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (!branch.isPending) branch.mutate({ campId, songId, number, title, reason })
          }}
        >
          <Field label={t('facet.title')}>
            {(props) => (
              <Input {...props} maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
            )}
          </Field>
          <Field label={t('why')}>
            {(props) => (
              <Input {...props} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          {branch.error && (
            <Notice tone="error" role="alert">
              {sentence(branch.error)}
            </Notice>
          )}
          <Button type="submit" variant="primary" className="self-end" pending={branch.isPending}>
            {t('branchNow')}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  )
}

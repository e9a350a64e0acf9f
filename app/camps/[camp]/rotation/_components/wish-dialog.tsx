'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { emptyWish, sameWish, type TypedKind, type WishFormValues, wishForm } from '@/domain/rotation/outlook/wish-form'
import type { Wish } from '@/domain/rotation/wishes'
import { useErrorSentence } from '@/lib/error-sentence'
import { useKeptForm } from '@/lib/kept-form'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { useRefresh } from './use-refresh'
import { WishFields } from './wish-fields'

export function WishDialog({ kind, onClose }: { kind: TypedKind; onClose: () => void }) {
  const t = useTranslations('rotationPanels.wish')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { input } = useBoard()
  const refresh = useRefresh()
  const sentence = useErrorSentence()
  const form = useForm<WishFormValues, unknown, Wish>({
    resolver: zodResolver(wishForm),
    defaultValues: emptyWish(kind),
  })
  const forget = useKeptForm(form, `wish:${campId}:${kind}`)
  const leave = () => {
    forget()
    onClose()
  }
  const wishing = useMutation(
    trpc.rotation.wish.mutationOptions({
      onSuccess: async () => {
        await refresh()
        toast.success(t('added'))
        leave()
      },
    }),
  )
  const save = form.handleSubmit((wish) => {
    if (input.wishes.some((placed) => sameWish(placed.wish, wish))) form.setError('root', { message: 'twice' })
    else wishing.mutate({ campId, wish })
  })
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t(`kind.${kind}`)}
        description={t(`about.${kind}`)}
        // The lists of people reach beyond a short dialog.
        className={kind === 'apart' || kind === 'together' || kind === 'nights' ? 'md:overflow-visible' : undefined}
        onEscapeKeyDown={(event) => {
          // Esc steps back one thing at a time: an open list first.
          if (document.activeElement?.getAttribute('aria-expanded') === 'true') event.preventDefault()
        }}
      >
        <form noValidate className="flex flex-col gap-4" onSubmit={save}>
          <WishFields form={form} kind={kind} />
          {form.formState.errors.root && (
            <Notice tone="warn" role="alert">
              {t('twice')}
            </Notice>
          )}
          {wishing.isError && (
            <Notice tone="error" role="alert">
              {sentence(wishing.error)}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={leave}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" pending={wishing.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}

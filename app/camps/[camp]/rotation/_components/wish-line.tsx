'use client'
import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Unbroken } from '@/components/rotation/unbroken'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Lamp } from '@/components/ui/lamp'
import { breachesOf, isIdle } from '@/domain/rotation/outlook/breaches'
import type { PlacedWish } from '@/domain/rotation/wishes'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { useRefresh } from './use-refresh'
import { WishPrice } from './wish-price'
import { useWishWords } from './wish-words'

/** One wish: whether the plan on the screen keeps it, what it costs when somebody asks, and how to take it back. */
export function WishLine({ placed }: { placed: PlacedWish }) {
  const t = useTranslations('rotationPanels.wish')
  const { plan, input } = useBoard()
  const { sayWish, sayBreaches } = useWishWords()
  const { id, wish } = placed
  const { isPending, remove } = useRemoveWish(placed)
  const idle = isIdle(wish, input)
  const breaches = useMemo(() => (plan ? breachesOf(wish, plan, input) : null), [wish, plan, input])
  const kept = breaches?.length === 0
  const text = sayWish(wish)
  const labelId = useId()
  return (
    <li className="flex flex-col gap-1 py-2">
      <div className="flex items-start gap-2">
        <p id={labelId} className="min-w-0 flex-1 pt-2.5 md:pt-1.5">
          <Unbroken>{text}</Unbroken>
        </p>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('remove', { wish: text })}
          pending={isPending}
          onClick={remove}
        >
          <X aria-hidden />
        </Button>
      </div>
      {idle ? (
        <p className="text-sm text-muted">{t('idle')}</p>
      ) : (
        breaches && (
          <p className={classNames('flex items-start gap-2 text-sm', kept ? 'text-good' : 'text-warn')}>
            <Lamp state={kept ? 'full' : wish.kind === 'past' ? 'half' : 'crossed'} className="mt-0.5" />
            <span className="min-w-0">
              <Unbroken>{sayBreaches(breaches)}</Unbroken>
            </span>
          </p>
        )
      )}
      {!idle && breaches && wish.kind !== 'past' && wish.kind !== 'closed' && (
        <WishPrice id={id} kept={kept} labelId={labelId} />
      )}
    </li>
  )
}

/** What is said and offered afterwards outlives this line, which goes with its wish. */
function useRemoveWish({ id, wish }: PlacedWish) {
  const t = useTranslations('rotationPanels.wish')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const refresh = useRefresh()
  const sentence = useErrorSentence()
  const rules = { onError: (error: unknown) => void toast.error(sentence(error)), onSettled: refresh }
  const again = useMutation(trpc.rotation.wish.mutationOptions(rules))
  const removing = useMutation(
    trpc.rotation.unwish.mutationOptions({
      ...rules,
      onSuccess: () =>
        toast(t('removed'), {
          duration: 10_000,
          action: { label: t('undo'), onClick: () => again.mutate({ campId, wish }) },
        }),
    }),
  )
  return { isPending: removing.isPending, remove: () => removing.mutate({ campId, id }) }
}

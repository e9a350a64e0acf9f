'use client'
import { useTranslations } from 'next-intl'
import { useDeskKeys } from '@/components/refinement/desk/desk-keys'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import { useEdit } from '@/components/refinement/edit/edit-context'

type Props = { goTo: (step: 1 | -1) => void; onQueue: () => void }

/** J and K walk the queue, Escape goes back to it; not while a choice or a save is open. */
export function Walking({ goTo, onQueue }: Props) {
  const t = useTranslations('desk')
  const { saving } = useSheet()
  const { editing, leave } = useEdit()
  const back = () => {
    if (editing) leave()
    else if (!saving.conflict && !saving.isAhead) onQueue()
  }
  useDeskKeys(
    {
      j: () => goTo(1),
      k: () => goTo(-1),
      Escape: back,
    },
    [
      { keys: ['J', 'K'], does: t('keys.songs') },
      { keys: ['Esc'], does: t('keys.leave') },
    ],
  )
  return null
}

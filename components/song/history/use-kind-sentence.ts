'use client'
import { useTranslations } from 'next-intl'
import type { RevisionView } from '@/domain/refinement/words'

/** How a revision came about, where it wasn't simply written; null where it was. */
export function useKindSentence(): (revision: RevisionView) => string | null {
  const t = useTranslations('history')
  return ({ kind, parent, restoreOf, secondParent }) => {
    if (kind === 'restore' && restoreOf !== null) return t('restoreOf', { number: restoreOf })
    if (secondParent !== null) return t('joins', { first: secondParent, second: parent ?? 0 })
    if (kind === 'edit' || kind === 'restore' || kind === 'merge') return null
    return t(`kind.${kind}`)
  }
}

'use client'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import type { PageKey } from '@/components/frame/keys'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { type KeyMap, useDeskKeys } from '@/components/refinement/desk/desk-keys'
import { declineReasons } from '@/domain/refinement/review/states'
import { choicesFor } from './alternatives'
import type { SuggestionActs } from './use-suggestion-acts'

/** N and P go through what is suggested; 1, 2, 3 and E decide, Z opens all of it one at a time. */
export function useSuggestionKeys(
  { chosen, deciding, more, accept, acceptAndApprove, decline, mayDivide }: SuggestionActs,
  onPass?: () => void,
): void {
  const t = useTranslations('why')
  const { may } = useDesk()
  const step = (by: 1 | -1) => () => {
    if (chosen.open.length === 0) return false
    chosen.step(by)
    return true
  }
  const digit = (number: number) => () => {
    const one = chosen.meant()
    if (!one || !may.decide || deciding.pending) return false
    if (chosen.mode === 'decline' && chosen.chosen) {
      const code = declineReasons[number - 1]
      if (code) decline(chosen.chosen, code)
      return code !== undefined
    }
    if (chosen.mode === 'alternatives' && chosen.chosen) {
      const choice = choicesFor(chosen.chosen, chosen.open)[number - 1]
      if (choice) accept(choice)
      return choice !== undefined
    }
    if (number === 1 && one.status === 'open') accept(one)
    else if (number === 1) toast.info(t('did.needs-rebase'))
    else if (number === 2 && one.alternatives.length > 0) chosen.choose(one, 'alternatives')
    else if (number === 3) chosen.choose(one, 'decline')
    else return false
    return true
  }
  const keys: KeyMap = {
    n: step(1),
    p: step(-1),
    z: onPass,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [String(number), digit(number)])),
    'Mod+Enter'() {
      if (!chosen.chosen || !may.decide) return false
      if (chosen.chosen.status === 'open') acceptAndApprove(chosen.chosen)
      else toast.info(t('did.needs-rebase'))
      return true
    },
    r() {
      if (chosen.mode !== 'decline' || !chosen.chosen) return false
      more.toggleRecording()
      return true
    },
    'Alt+Enter'() {
      if (!chosen.chosen || !mayDivide(chosen.chosen)) return false
      void deciding.divide(chosen.chosen.id)
      return true
    },
    e() {
      if (!chosen.chosen || !may.decide || chosen.chosen.change.kind === 'facet') return false
      chosen.setMode('edit')
      return true
    },
    Escape() {
      if (!chosen.chosen) return false
      if (chosen.mode === 'look') chosen.choose(null)
      else chosen.setMode('look')
      return true
    },
  }
  const help: PageKey[] = [
    { keys: ['N', 'P'], does: t('keys.next') },
    ...(may.decide
      ? [
          { keys: ['1'], does: t('keys.accept') },
          { keys: ['2'], does: t('keys.alternatives') },
          { keys: ['3', '1 … 7'], does: t('keys.decline') },
          { keys: ['3', 'R'], does: t('keys.speak') },
          { keys: ['Alt', 'Enter'], does: t('keys.divide') },
          { keys: ['N', 'E'], does: t('keys.edit') },
          { keys: ['Z'], does: t('keys.pass') },
        ]
      : []),
  ]
  useDeskKeys(keys, help)
}

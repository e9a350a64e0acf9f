'use client'
import { CircleCheck, Info, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/rotation/unbroken'
import { classNames } from '@/components/ui/class-names'
import type { LevelBound } from '@/domain/rotation/bounds/bounds'
import { proofOfPlan } from '@/domain/rotation/outlook/standing'
import type { ProofLine } from '@/domain/rotation/proof'
import { useBoard } from './board-context'
import { BothPlans } from './both-plans'
import { useProofWords } from './proof-words'
import { levelsFor, useOutlook, usePlans } from './use-outlook'

const looks: Record<ProofLine['status'], { look: string; Icon: typeof Info }> = {
  optimal: { look: 'text-good', Icon: CircleCheck },
  forced: { look: 'text-good', Icon: Lock },
  within: { look: 'text-muted', Icon: Info },
}

/** Whether one of the two orders is proven to lose repeats for a language, or the other way round. */
const trades = (...orders: LevelBound[][]) =>
  orders.flat().some(({ term, given, value }) => given && value > 0 && (term === 'language' || term === 'repeats'))

/** What is proven of the plan on the screen, hand edits included. */
export function ProofLines() {
  const t = useTranslations('rotationPanels.proof')
  const { letter } = useBoard()
  const { data } = useOutlook()
  const { sayProof } = useProofWords()
  const shown = usePlans().find((each) => each.letter === letter)
  const levels = levelsFor(data, shown?.draft.objective)
  if (!shown) return null
  if (!levels) return <p className="text-muted">{t('counting')}</p>
  const lines = proofOfPlan(shown.standing, levels)
  if (!lines) return <p className="text-muted">{t('notWhole')}</p>
  // Where one is given up for the other there is a plan for either.
  const lost = lines.find(({ term, value }) => value > 0 && (term === 'language' || term === 'repeats'))
  const tradedIn = data?.languageFirst && trades(data.languageFirst, levels) ? lost?.term : undefined
  const { broken, empty } = shown.standing.terms
  const open = (broken > 0 || empty > 0) && lines.some(({ value }) => value > 0)
  return (
    <div>
      <ul className="flex flex-col gap-1">
        {sayProof(lines, levels).map(({ term, status, text }) => {
          const { look, Icon } = looks[status]
          return (
            <li key={term} className={classNames('flex items-start gap-2', look)}>
              <Icon aria-hidden className="mt-1 size-4 shrink-0" />
              <div className="min-w-0">
                <p className="first-letter:uppercase">
                  <Unbroken>{text}</Unbroken>
                </p>
                {term === tradedIn && <BothPlans />}
              </div>
            </li>
          )
        })}
      </ul>
      {open && <p className="mt-1 text-sm text-muted">{t('openPlan')}</p>}
    </div>
  )
}

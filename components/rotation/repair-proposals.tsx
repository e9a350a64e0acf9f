'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { useRepairWords } from './repair-words'
import { Unbroken } from './unbroken'
import type { RepairProposal } from './use-drop-out'

type Props = {
  proposals: RepairProposal[]
  names: Record<string, string>
  /** The plan that is being published. */
  publishing: RepairProposal['plan'] | null | undefined
  onPublish: (proposal: RepairProposal) => void
}

/** Two or three ways on, side by side; the first has the lamp. */
export function RepairProposals({ proposals, names, publishing, onPublish }: Props) {
  const t = useTranslations('dropOut')
  const words = useRepairWords(names)
  return (
    <ul
      className={classNames('grid gap-3', proposals.length > 1 && 'md:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]')}
    >
      {proposals.map((proposal, place) => {
        const title = words.title(proposal)
        return (
          <li
            key={title}
            className={classNames(
              'flex flex-col gap-3 rounded-lg border bg-raised p-4',
              place === 0 ? 'border-lamp-ink' : 'border-line',
            )}
          >
            <div>
              <h3 className="font-semibold">{title}</h3>
              <p className="text-muted tabular-nums">{words.summary(proposal)}</p>
            </div>
            <Button
              variant={place === 0 ? 'primary' : 'secondary'}
              size="lg"
              pending={publishing === proposal.plan}
              aria-label={t('publishNamed', { title })}
              onClick={() => publishing === undefined && onPublish(proposal)}
            >
              {t('publish')}
            </Button>
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {words.moves(proposal).map((sentence) => (
                <li key={sentence}>
                  <Unbroken>{sentence}</Unbroken>
                </li>
              ))}
              {[...words.open(proposal), ...words.repeats(proposal)].map((sentence) => (
                <li key={sentence} className="text-warn">
                  <Unbroken>{sentence}</Unbroken>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Unbroken } from '@/components/rotation/unbroken'
import { Button } from '@/components/ui/button'
import { countRepeats } from '@/domain/rotation/review/review'
import type { Rules } from '@/domain/rotation/review/rules'
import { useBoard } from './board-context'
import { Panel } from './panel'
import { RemarkLine, RemarkList } from './remark-list'
import { RemarkSwaps } from './remark-swaps'
import { RepeatWhy } from './repeat-why'
import { type RemarkGroup, type ReviewRemark, useReviewSentences } from './review-sentences'

const atFirst = 6

/** How good the plan is and each thing to look at in a sentence, with the way to it and ways out of it; `children`: what is proven. */
export function ReviewPanel({ rules, children }: { rules: Rules; children?: ReactNode }) {
  const t = useTranslations('rotation')
  const { review, names, input } = useBoard()
  const groups = useReviewSentences(names, input)(review)
  return (
    <Panel title={t('reviewTitle')}>
      <p className="tabular-nums">{t('score', { repeats: countRepeats(review), empty: review.empty.length })}</p>
      {children}
      {groups.length === 0 ? (
        <RemarkList remarks={[]} none={t(input.preferences.language === 'off' ? 'allGoodShort' : 'allGood')} />
      ) : (
        groups.map((group) => <Group key={group.kind} group={group} rules={rules} />)
      )}
    </Panel>
  )
}

function Group({ group: { kind, remarks }, rules }: { group: RemarkGroup; rules: Rules }) {
  const t = useTranslations('rotation')
  const [all, setAll] = useState(false)
  const shown = all ? remarks : remarks.slice(0, atFirst)
  return (
    <section aria-labelledby={`review-${kind}`} className="flex flex-col gap-1">
      <h3 id={`review-${kind}`} className="font-medium">
        {t(`reviewOf.${kind as 'gaps'}`, { count: remarks.length })}
      </h3>
      <ul className="flex flex-col gap-2">
        {shown.map((remark) => (
          <li key={remark.key}>
            <Line remark={remark} rules={rules} />
          </li>
        ))}
      </ul>
      {shown.length < remarks.length && (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setAll(true)}>
          {t('showAll', { count: remarks.length })}
        </Button>
      )}
    </section>
  )
}

function Line({ remark: { tone, text, place, trouble }, rules }: { remark: ReviewRemark; rules: Rules }) {
  const t = useTranslations('rotation')
  const { goToNight } = useBoard()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <RemarkLine
        as="div"
        tone={tone}
        text={
          <span id={id}>
            <Unbroken>{text}</Unbroken>
          </span>
        }
      />
      {(place || trouble) && (
        <div className="flex flex-wrap gap-x-1 pl-4 print:hidden">
          {place && (
            <Button
              size="sm"
              variant="ghost"
              id={`${id}-show`}
              aria-labelledby={`${id}-show ${id}`}
              onClick={() => goToNight(place.night, place.room)}
            >
              {t('showThere')}
            </Button>
          )}
          {trouble && (
            <Button
              size="sm"
              variant="ghost"
              id={`${id}-out`}
              aria-labelledby={`${id}-out ${id}`}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('waysOut')}
            </Button>
          )}
          {trouble?.kind === 'repeat' && <RepeatWhy a={trouble.a} b={trouble.b} />}
        </div>
      )}
      {open && trouble && (
        <div className="pl-6">
          <RemarkSwaps trouble={trouble} rules={rules} />
        </div>
      )}
    </div>
  )
}

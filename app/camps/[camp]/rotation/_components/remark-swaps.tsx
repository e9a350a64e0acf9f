'use client'
import { ArrowLeftRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useRoomName } from '@/components/camp/room-name'
import { Button } from '@/components/ui/button'
import type { Place } from '@/domain/rotation/review/move'
import type { Rules } from '@/domain/rotation/review/rules'
import type { Suggestion, Trouble } from '@/domain/rotation/review/swaps'
import { useBoard } from './board-context'
import { personAt } from './cards'
import { useEffectSentences } from './effect-sentences'
import { frozenNights } from './frozen-nights'
import { RemarkList } from './remark-list'
import { useSwaps } from './use-swaps'

/** Ways out of one trouble, each with what else would come of it; one click takes it. */
export function RemarkSwaps({ trouble, rules }: { trouble: Trouble; rules: Rules }) {
  const t = useTranslations('rotation')
  // The review is made anew with every edit: the same trouble is looked into once.
  const same = useMemo(() => JSON.stringify(trouble), [trouble])
  const stable = useMemo(() => JSON.parse(same) as Trouble, [same])
  const found = useSwaps(stable, rules)
  const frozen = frozenNights(useBoard().board)
  const nights = stable.kind === 'repeat' ? stable.nights : [stable.night]
  if (nights.every((night) => frozen.includes(night)))
    return <p className="text-sm text-muted">{t('tooLate', { count: nights.length })}</p>
  if (found === null) return <p className="text-sm text-muted">{t('lookingForSwaps')}</p>
  if (found.length === 0) return <p className="text-sm text-muted">{t('noSwaps')}</p>
  return (
    <ul className="flex flex-col gap-2">
      {found.map((suggestion) => (
        <li key={JSON.stringify(suggestion.move)}>
          <SwapLine suggestion={suggestion} />
        </li>
      ))}
    </ul>
  )
}

function SwapLine({ suggestion: { move, plan: after, effect } }: { suggestion: Suggestion }) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const { plan, names, input, change } = useBoard()
  const say = useEffectSentences(names, input)
  if (!plan) return null
  const { night, from, to } = move
  const nameAt = (place: Place) => {
    const memberId = personAt(plan, { night, place })
    return memberId === null ? null : (names[memberId] ?? '')
  }
  const [a, b] = [nameAt(from), nameAt(to)]
  const roomOf = (place: Place) => (place.at === 'seat' ? roomName(place.room) : t('bench'))
  const text =
    a !== null && b !== null
      ? t('swapOf', { a, b, night })
      : t('moveOf', { name: a ?? b ?? '', room: roomOf(a === null ? from : to), night })
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line p-2 text-sm">
      <p className="font-medium">{text}</p>
      <RemarkList remarks={say(effect, night, plan, after)} none={t('noNewRepeat')} />
      <Button size="sm" className="self-start" onClick={() => change({ plan: after })}>
        <ArrowLeftRight aria-hidden />
        {t('doSwap')}
      </Button>
    </div>
  )
}

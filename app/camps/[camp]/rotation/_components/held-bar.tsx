'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useRoomName } from '@/components/camp/room-name'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { effectOf } from '@/domain/rotation/review/effect'
import type { Counts } from '@/domain/rotation/review/meetings'
import { movePeople } from '@/domain/rotation/review/move'
import type { Rules } from '@/domain/rotation/review/rules'
import { useBoard } from './board-context'
import { type Card, focusCard, moveOf, personAt } from './cards'
import { useEffectSentences, worstOf } from './effect-sentences'
import type { GridHold, Tone } from './grid-hold'
import { RemarkList } from './remark-list'
import { useBegun } from './use-begun'

type Props = { hold: GridHold; rules: Rules; counts: Counts; onDrop: (card: Card, target: Card) => void }

/** What is held, and what would come of putting it there for both places it touches, before it is done. */
export function HeldBar({ hold, rules, counts, onDrop }: Props) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const { plan, input, names, board } = useBoard()
  const say = useEffectSentences(names, input)
  const held = useSyncExternalStore(hold.hear, hold.get, () => null)
  const begun = useBegun(board, held?.card.night ?? 0)
  const after = useMemo(
    () => (held?.target && plan ? movePeople(plan, moveOf(held.card, held.target)) : undefined),
    [plan, held],
  )
  const remarks =
    held && plan && after ? say(effectOf(rules, counts, plan, after), held.card.night, plan, after) : undefined
  const rooms = held?.target
    ? [held.target, held.card].flatMap(({ place }) => (place.at === 'seat' ? place.room : []))
    : []
  const places = [...new Set(rooms)].map((room, i, all) => ({
    room,
    remarks: remarks?.filter((remark) => remark.room === room || (i === all.length - 1 && remark.room === undefined)),
  }))

  const verdicts = JSON.stringify(places.map(({ room, remarks }) => [room, remarks ? worstOf(remarks) : null]))
  useEffect(() => {
    const night = hold.get()?.card.night ?? 0
    hold.judge(
      (JSON.parse(verdicts) as [number, Tone | null][]).flatMap(([room, tone]) =>
        tone ? [{ night, room, tone }] : [],
      ),
    )
  }, [hold, verdicts])

  if (!held || !plan) return null
  const { card, target, by, low } = held
  const nameOf = (each: Card) => {
    const memberId = personAt(plan, each)
    if (memberId !== null) return names[memberId] ?? ''
    return each.place.at === 'bench' ? t('bench') : t('emptySeatIn', { room: roomName(each.place.room) })
  }
  const who = nameOf(card)
  return (
    <div
      className={classNames(
        'fixed inset-x-0 z-30 max-h-[45dvh] overflow-y-auto border-line bg-panel p-4 shadow-panel md:left-52 md:px-8 print:hidden',
        low ? 'top-14 border-b' : 'bottom-14 border-t md:bottom-0',
        by === 'pointer' && 'pointer-events-none',
      )}
    >
      <div className="flex flex-col items-start justify-between gap-3 sm:flex-row">
        <div role="status" className="min-w-0 flex-1">
          <p className="font-medium">
            {target === null
              ? t('holding', { who, night: card.night })
              : t('holdingOver', { who, target: nameOf(target), night: card.night })}
          </p>
          {begun && <p className="text-warn">{begun}</p>}
          {target === null ? (
            <p className="text-muted">{t(by === 'pointer' ? 'carryHelp' : 'holdingHelp')}</p>
          ) : remarks === undefined ? (
            <p className="text-muted">{t('changesNothing')}</p>
          ) : remarks.length === 0 ? (
            <RemarkList remarks={[]} none={t('noNewRepeat')} />
          ) : (
            <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
              {places.map(({ room, remarks }) => (
                <div key={room}>
                  <p className="text-sm font-medium text-muted">{roomName(room)}</p>
                  <RemarkList remarks={remarks ?? []} none={t('nothingHere')} />
                </div>
              ))}
            </div>
          )}
        </div>
        {by === 'keys' && (
          <div className="flex gap-2">
            <Button
              onClick={() => {
                hold.set(null)
                focusCard(card)
              }}
            >
              {t('cancel')}
            </Button>
            <Button
              variant="primary"
              disabled={remarks === undefined}
              onClick={() => {
                hold.set(null)
                if (target) onDrop(card, target)
              }}
            >
              {t('swap')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

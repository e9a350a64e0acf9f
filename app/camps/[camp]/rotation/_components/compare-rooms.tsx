'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { useList } from '@/components/camp/words'
import type { Plan, Team } from '@/domain/rotation/plan'
import { reviewPlan } from '@/domain/rotation/review/review'
import { keyed } from '@/lib/keyed'
import { useBoard } from './board-context'
import type { PlacedPlan } from './use-outlook'

/** What is to be said of a team: pairs who meet again there, and that it lacks a language. */
type Marks = { again: [string, string][]; silent: boolean }
type Side = { letter: string; team: Team | undefined; marks: Marks }

/** The rooms whose people differ, night by night, both plans beside each other. */
export function CompareRooms({ here, there }: { here: PlacedPlan; there: PlacedPlan }) {
  const t = useTranslations('rotationPanels.compare')
  const { input } = useBoard()
  const roomName = useRoomName()
  const [left, right] = [useSide(here), useSide(there)]
  return (
    <div className="flex flex-col gap-4">
      {input.nights.map((night) => {
        const pairs = input.rooms.map((room) => ({ room, sides: [left(night, room), right(night, room)] as const }))
        const different = pairs.filter(({ sides: [a, b] }) => peopleOf(a.team) !== peopleOf(b.team))
        return (
          <section
            key={night}
            aria-labelledby={`compare-${night}`}
            className="rounded-lg border border-line bg-panel p-4"
          >
            <h3 id={`compare-${night}`} className="font-medium">
              {t('night', { night })}
            </h3>
            <ul className="divide-y divide-line">
              {different.map(({ room, sides: [a, b] }) => (
                <li key={room} className="py-2">
                  <p className="text-sm text-muted">{roomName(room)}</p>
                  <div className="grid grid-cols-2 gap-4">
                    <TeamOf side={a} />
                    <TeamOf side={b} />
                  </div>
                </li>
              ))}
            </ul>
            {different.length < pairs.length && (
              <p className="text-sm text-muted">
                {different.length === 0 ? t('sameNight') : t('sameRooms', { count: pairs.length - different.length })}
              </p>
            )}
          </section>
        )
      })}
    </div>
  )
}

function TeamOf({ side: { letter, team, marks } }: { side: Side }) {
  const t = useTranslations('rotationPanels.compare')
  const { names } = useBoard()
  const list = useList()
  const again = new Set(marks.again.flat())
  return (
    <div className="min-w-0">
      <ul aria-label={t('plan', { letter })} className="flex flex-col gap-x-4 gap-y-1 2xl:flex-row 2xl:flex-wrap">
        {keyed(team?.seats ?? [], ({ craft, memberId }) => memberId ?? craft).map(
          ({ key, item: { craft, memberId } }) => (
            <li key={key} className="flex min-w-0 items-center gap-2">
              <CraftBadge craft={craft} />
              <span className={memberId !== null && again.has(memberId) ? 'min-w-0 text-warn' : 'min-w-0'}>
                {memberId === null ? t('empty') : (names[memberId] ?? '')}
              </span>
            </li>
          ),
        )}
        {(team?.seats.length ?? 0) === 0 && <li className="text-muted">{t('closed')}</li>}
      </ul>
      {marks.again.map(([a, b]) => (
        <p key={`${a} ${b}`} className="text-sm text-warn">
          {t('again', { names: list([names[a] ?? '', names[b] ?? '']) })}
        </p>
      ))}
      {marks.silent && <p className="text-sm text-muted">{t('silent')}</p>}
    </div>
  )
}

function useSide({ letter, plan }: PlacedPlan): (night: number, room: number) => Side {
  const { input } = useBoard()
  const review = useMemo(() => reviewPlan(plan, input), [plan, input])
  return (night, room) => {
    const team = teamOf(plan, night, room)
    const people = team?.seats.flatMap(({ memberId }) => memberId ?? []) ?? []
    const again = review.repeats.flatMap(({ a, b, nights }): [string, string][] =>
      nights.slice(1).includes(night) && people.includes(a) && people.includes(b) ? [[a, b]] : [],
    )
    const silent = review.withoutLanguage.some((place) => place.night === night && place.room === room)
    return { letter, team, marks: { again, silent } }
  }
}

const teamOf = (plan: Plan, night: number, room: number) =>
  plan.nights.find((each) => each.night === night)?.teams.find((team) => team.room === room)

const peopleOf = (team: Team | undefined) =>
  JSON.stringify(team?.seats.map(({ craft, memberId }) => `${craft} ${memberId}`).sort() ?? [])

'use client'
import { useTranslations } from 'next-intl'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import type { Plan, Team } from '@/domain/rotation/plan'
import { useBoard } from './board-context'
import type { PlacedPlan } from './use-outlook'

type Props = { here: PlacedPlan; there: PlacedPlan }

/** The rooms whose people differ, night by night, both plans beside each other. */
export function CompareRooms({ here, there }: Props) {
  const t = useTranslations('rotationPanels.compare')
  const { input } = useBoard()
  const roomName = useRoomName()
  return (
    <div className="flex flex-col gap-4">
      {input.nights.map((night) => {
        const pairs = input.rooms.map((room) => ({
          room,
          teams: [teamOf(here.plan, night, room), teamOf(there.plan, night, room)] as const,
        }))
        const different = pairs.filter(({ teams: [left, right] }) => peopleOf(left) !== peopleOf(right))
        return (
          <section
            key={night}
            aria-labelledby={`compare-${night}`}
            className="rounded-lg border border-line bg-panel p-4"
          >
            <h3 id={`compare-${night}`} className="font-medium">
              {t('night', { night })}
            </h3>
            {different.length === 0 ? (
              <p className="text-muted">{t('sameNight')}</p>
            ) : (
              <>
                <ul className="divide-y divide-line">
                  {different.map(({ room, teams: [left, right] }) => (
                    <li key={room} className="py-2">
                      <p className="text-sm text-muted">{roomName(room)}</p>
                      <div className="grid grid-cols-2 gap-4">
                        <TeamOf letter={here.letter} team={left} other={right} />
                        <TeamOf letter={there.letter} team={right} other={left} />
                      </div>
                    </li>
                  ))}
                </ul>
                {different.length < pairs.length && (
                  <p className="text-sm text-muted">{t('sameRooms', { count: pairs.length - different.length })}</p>
                )}
              </>
            )}
          </section>
        )
      })}
    </div>
  )
}

function TeamOf({ letter, team, other }: { letter: string; team: Team | undefined; other: Team | undefined }) {
  const t = useTranslations('rotationPanels.compare')
  const { names } = useBoard()
  const elsewhere = new Set(other?.seats.map(({ memberId }) => memberId))
  return (
    <ul aria-label={t('plan', { letter })} className="flex min-w-0 flex-col gap-1">
      {team?.seats.map(({ craft, memberId }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seats have no other name
        <li key={i} className="flex items-center gap-2">
          <CraftBadge craft={craft} />
          <span
            className={
              memberId !== null && elsewhere.has(memberId) ? 'min-w-0 break-words text-muted' : 'min-w-0 break-words'
            }
          >
            {memberId === null ? t('empty') : (names[memberId] ?? '')}
          </span>
        </li>
      ))}
      {(team?.seats.length ?? 0) === 0 && <li className="text-muted">{t('closed')}</li>}
    </ul>
  )
}

const teamOf = (plan: Plan, night: number, room: number) =>
  plan.nights.find((each) => each.night === night)?.teams.find((team) => team.room === room)

const peopleOf = (team: Team | undefined) =>
  JSON.stringify(team?.seats.map(({ craft, memberId }) => `${craft} ${memberId}`).sort() ?? [])

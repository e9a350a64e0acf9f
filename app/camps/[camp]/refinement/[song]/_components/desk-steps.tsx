'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useDeskKeys } from '@/components/refinement/desk/desk-keys'
import { SongStateMark } from '@/components/refinement/song-state'
import { useDuration } from '@/components/refinement/use-duration'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { mayMove, needsReason, type QueueMove } from '@/domain/refinement/queue/moves'
import { SnoozeDialog } from '../../_components/snooze-dialog'
import { ReasonDialog } from './reason-dialog'
import type { SongMoves } from './use-song-moves'

const first = ['claim', 'review', 'approve', 'finish', 'complete', 'release', 'restore'] as const
const rest = ['again', 'send-back', 'hold', 'take-back', 'drop'] as const
type Asked = 'again' | 'send-back' | 'hold' | 'drop'

/** Where the song stands, who holds it, and what a producer can do next. */
export function DeskSteps({ moves, now }: { moves: SongMoves; now: number }) {
  const t = useTranslations('desk')
  const { memberId } = useCamp()
  const duration = useDuration()
  const { words, may, goTo } = useDesk()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [snoozing, setSnoozing] = useState(false)
  const { state, stateSince } = words
  const holder = words.holder && words.holder.until > now ? words.holder : null
  const mine = holder?.memberId === memberId
  const begin = (move: (typeof first)[number] | (typeof rest)[number]) =>
    needsReason(move) ? setAsked(move as Asked) : void moves.move(move)
  const approveNext = async () => {
    if (await moves.move('approve')) goTo(1)
  }
  const decides = may.decide
  useDeskKeys(
    decides
      ? {
          a: () => void moves.move('approve'),
          s: () => setAsked('send-back'),
          h: () => setSnoozing(true),
          'Mod+Enter': () => void approveNext(),
        }
      : {},
    decides
      ? [
          { keys: ['A'], does: t('keys.approve') },
          { keys: ['Ctrl/⌘', 'Enter'], does: t('keys.approveNext') },
          { keys: ['S'], does: t('keys.sendBack') },
          { keys: ['H'], does: t('keys.snooze') },
        ]
      : [],
  )
  const possible = (move: QueueMove) => mayMove(move, state) && !(move === 'claim' && holder !== null)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SongStateMark state={state} />
      <span className="text-sm text-muted">
        {holder
          ? t(mine ? 'heldByYou' : 'heldBy', { name: holder.name, left: duration(holder.until - now) })
          : t('since', { duration: duration(Math.max(0, now - stateSince)) })}
      </span>
      {decides && (
        <div className="flex flex-wrap items-center gap-2">
          {first.filter(possible).map((move) => (
            <Button
              key={move}
              size="sm"
              variant={move === 'approve' || move === 'complete' ? 'primary' : 'secondary'}
              pending={moves.pending}
              onClick={() => begin(move)}
            >
              {t(`move.${move}`)}
            </Button>
          ))}
          {holder && !mine && (
            <>
              <Button size="sm" onClick={() => void moves.nudge()}>
                {t('nudge')}
              </Button>
              <Button size="sm" onClick={() => void moves.takeOver()}>
                {t('takeOver')}
              </Button>
            </>
          )}
          {possible('send-back') && (
            <Button size="sm" onClick={() => setAsked('send-back')}>
              {t('move.send-back')}
            </Button>
          )}
          <Menu>
            <MenuTrigger asChild>
              <Button size="icon" variant="ghost" aria-label={t('moreMoves')}>
                <Ellipsis aria-hidden />
              </Button>
            </MenuTrigger>
            <MenuContent align="end">
              {possible('snooze') && <MenuItem onSelect={() => setSnoozing(true)}>{t('move.snooze')}</MenuItem>}
              {rest
                .filter((move) => possible(move) && move !== 'send-back')
                .map((move) => (
                  <MenuItem key={move} onSelect={() => begin(move)}>
                    {t(`move.${move}`)}
                  </MenuItem>
                ))}
            </MenuContent>
          </Menu>
        </div>
      )}
      {(['send-back', 'again', 'hold', 'drop'] as const).map((move) => (
        <ReasonDialog
          key={move}
          open={asked === move}
          onOpenChange={(open) => setAsked(open ? move : null)}
          title={t(`reasonTitle.${move}`)}
          description={t(`reasonText.${move}`)}
          act={t(`move.${move}`)}
          onReason={(reason) => moves.move(move, reason)}
        />
      ))}
      {snoozing && (
        <SnoozeDialog
          count={1}
          now={now}
          onClose={() => setSnoozing(false)}
          onSnooze={(until) => {
            setSnoozing(false)
            void moves.snooze(until)
          }}
        />
      )}
    </div>
  )
}

'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useRoomName } from '@/components/camp/room-name'
import { useList } from '@/components/camp/words'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { ChangeList } from './change-list'
import type { Conflict } from './draft-entry'
import type { DraftKeeper } from './draft-keeper'
import type { Letter } from './letter'
import { useRefresh } from './use-refresh'

type Props = { conflict: Conflict; keeper: DraftKeeper; letter: string }

/** Somebody else was quicker: what they changed, and what is to become of one's own edits. Nothing is lost before one chooses. */
export function ConflictPanel({ conflict: { theirs, base, mine, merged }, keeper, letter }: Props) {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { names, choose } = useBoard()
  const roomName = useRoomName()
  const list = useList()
  const sentence = useErrorSentence()
  const refresh = useRefresh()
  const adding = useMutation(
    trpc.rotation.add.mutationOptions({
      onSuccess: async (added) => {
        keeper.takeTheirs(letter)
        await refresh()
        choose(added.letter)
        toast(t('keptBeside', { letter: added.letter }))
      },
    }),
  )
  const name = theirs ? (names[theirs.changedBy] ?? '') : ''
  const clashes = merged?.clashes?.map(({ night, room }) => `${t('nightWord', { night })} ${roomName(room)}`) ?? []
  return (
    <section
      aria-labelledby={`conflict-${letter}`}
      className="mb-6 flex flex-col gap-3 rounded-lg border border-warn bg-panel p-4 print:hidden"
    >
      <Notice tone="warn" role="alert">
        <h2 id={`conflict-${letter}`} className="font-semibold">
          {theirs ? t('conflictTitle', { name, letter }) : t('conflictGone', { letter })}
        </h2>
        <p>{t(theirs ? 'conflictText' : 'conflictGoneText')}</p>
      </Notice>
      {theirs && (
        <div>
          <h3 className="mb-1 font-medium">{t('theyChanged', { name })}</h3>
          <div className="max-h-[40dvh] overflow-y-auto">
            <ChangeList before={base.plan} after={theirs.plan} names={names} />
          </div>
        </div>
      )}
      {clashes.length > 0 && <p>{t('sameSeats', { places: list(clashes) })}</p>}
      {adding.isError && (
        <p role="alert" className="text-bad">
          {sentence(adding.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {merged && !merged.clashes && (
          <Button variant="primary" onClick={() => keeper.putMineOnTop(letter)}>
            {t('mineOnTop')}
          </Button>
        )}
        <Button
          pending={adding.isPending}
          onClick={() =>
            adding.mutate({ campId, plan: mine.plan, pins: mine.pins, from: theirs ? (letter as Letter) : null })
          }
        >
          {t('mineBeside')}
        </Button>
        <Button onClick={() => keeper.takeTheirs(letter)}>{t(theirs ? 'takeTheirs' : 'letGo')}</Button>
      </div>
    </section>
  )
}

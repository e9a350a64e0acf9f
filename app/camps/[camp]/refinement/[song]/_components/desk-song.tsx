'use client'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { type ReactNode, useRef, useState } from 'react'
import { toast } from 'sonner'
import { Player, type PlayerHandle } from '@/components/audio/player'
import { useCamp } from '@/components/camp/camp-context'
import { useRoomName } from '@/components/camp/room-name'
import { ConflictPanel } from '@/components/refinement/conflict'
import { LastChange } from '@/components/refinement/last-change'
import { LyricView } from '@/components/refinement/lyric-view'
import type { CurrentWords } from '@/components/refinement/use-live-words'
import { classNames } from '@/components/ui/class-names'
import { Checkbox } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { wordsOf } from '@/domain/refinement/text/lines'
import type { SongWords } from '@/domain/refinement/words'
import type { RouterOutputs } from '@/lib/trpc/types'
import { useQueueSteps } from '../../_components/use-queue-steps'
import { type Cursor, moveCursor, settleCursor } from './cursor'
import { DeskFacet } from './desk-facets'
import { DeskLyric } from './desk-lyric'
import { DeskSteps } from './desk-steps'
import { useDeskKeys } from './use-desk-keys'
import { useSmallEdits } from './use-small-edits'

const modes = ['last', 'now'] as const

type Props = {
  current: CurrentWords
  /** Its demo and its team, as soon as they are known. */
  song: RouterOutputs['submission']['song'] | undefined
  now: number
  wash: number | null
  /** On a phone another pane is open: only the song's name and state stay. */
  away: boolean
  onSong: (step: 1 | -1) => void
  onQueue: () => void
}

export function DeskSong({ current, song, now, wash, away, onSong, onQueue }: Props) {
  const t = useTranslations('refinement')
  const roomName = useRoomName()
  const format = useFormatter()
  const { campId } = useCamp()
  const { songId, may, number } = current
  const edits = useSmallEdits(current)
  const steps = useQueueSteps(songId)
  const player = useRef<PlayerHandle>(null)
  const [mode, setMode] = useQueryState('words', parseAsStringLiteral(modes).withDefault('last'))
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [sendingBack, setSendingBack] = useState(false)
  const { conflict, editing, shown, start } = edits
  const before = mode === 'now' ? undefined : edits.before
  const at = settleCursor(shown.lyrics, cursor)
  const target = editing?.target

  useDeskKeys(may, {
    song: onSong,
    move: (key) => setCursor(moveCursor(shown.lyrics, at, key)),
    edit: () => at && !conflict && start({ kind: 'word', ...at }),
    // While both texts of a refused save wait for a choice, or a save is on its way, the song isn't left by a stray press.
    leave: () => {
      if (editing) edits.leave()
      else if (!conflict && !edits.pending) onQueue()
    },
    undo: () => void edits.undo(),
    play: () => player.current?.toggle(),
    approve: () => void steps.approve(),
    sendBack: () => setSendingBack(true),
  })

  function saveWord(where: Cursor, text: string, reason: string) {
    const old = wordsOf(shown.lyrics.split('\n')[where.line] ?? '')[where.word]?.text
    if (text.trim() === old) return edits.leave()
    const gone = text.trim() === ''
    setCursor(gone ? where : moveCursor(shown.lyrics, where, 'ArrowRight'))
    void edits.commit({ kind: 'word', line: where.line, word: where.word, text }, text, reason)
  }
  async function settle(words: SongWords) {
    if (!conflict) return
    const done = await edits.save({ base: conflict.theirs.number, words, reason: conflict.reason })
    if (done !== 'stale' && done !== 'failed' && done !== 'unchanged')
      toast.success(t('savedAs', { number: done.number }))
  }
  function takeTheirs() {
    if (!conflict) return
    edits.dropDraft()
    edits.setConflict(null)
    toast(t('tookTheirs'), {
      action: { label: t('bringBack'), onClick: () => edits.setConflict(conflict) },
      duration: 15_000,
    })
  }
  const songPage = (words: ReactNode) => (
    <Link href={`/camps/${campId}/songs/${songId}` as '/camps'} className="underline">
      {words}
    </Link>
  )
  return (
    <article className="flex flex-col gap-4">
      <header className="flex flex-col gap-2">
        <h1 className="relative text-2xl font-semibold tracking-tight">
          <DeskFacet facet="title" edits={edits} mayRevise={may.revise} />
        </h1>
        <p className="text-muted">
          {t('nightRoom', { night: current.night, room: roomName(current.room) })}
          {song && song.team.length > 0 && ` ${t('with', { names: format.list(song.team.map(({ name }) => name)) })}`}
        </p>
        <div className="relative flex flex-wrap items-center gap-x-4 tabular-nums">
          {(['tempo', 'key', 'language'] as const).map((facet) => (
            <DeskFacet key={facet} facet={facet} edits={edits} mayRevise={may.revise} />
          ))}
        </div>
        <DeskSteps current={current} steps={steps} now={now} sendingBack={sendingBack} onSendBack={setSendingBack} />
      </header>
      <div className={classNames('flex flex-col gap-4', away && 'max-lg:hidden')}>
        {song && (
          <div data-player>
            <Player ref={player} versions={song.versions} title={shown.title} mayDownload={song.may.download} />
          </div>
        )}
        {conflict ? (
          <ConflictPanel
            conflict={conflict}
            pending={edits.pending}
            failure={edits.failure}
            onSave={settle}
            onTakeTheirs={takeTheirs}
          />
        ) : (
          <section aria-labelledby="words-title" className="flex flex-col gap-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2 id="words-title" className="font-semibold">
                {t('words', { number })}
              </h2>
              <Checkbox
                label={t('showLastChange')}
                checked={mode === 'last'}
                onChange={(event) => void setMode(event.target.checked ? 'last' : 'now')}
              />
            </div>
            {editing && editing.base < number && <LastChange current={current} kept />}
            {may.revise && shown.lyrics.trim() === '' && (
              <p className="text-muted">{t.rich('writeSheet', { page: songPage })}</p>
            )}
            {current.draft && !editing && <Notice>{t.rich('draftWaits', { page: songPage })}</Notice>}
            {may.revise && shown.lyrics.trim() !== '' ? (
              <DeskLyric
                lyrics={shown.lyrics}
                before={before?.lyrics}
                wash={wash === number}
                cursor={at}
                onCursor={setCursor}
                editing={target?.kind === 'word' ? { ...target, typed: editing?.typed, reason: editing?.reason } : null}
                failure={edits.failure}
                onEdit={(where) => {
                  setCursor(where)
                  start({ kind: 'word', ...where })
                }}
                onSave={saveWord}
                onLeave={edits.leave}
              />
            ) : (
              <LyricView lyrics={shown.lyrics} before={before?.lyrics} wash={wash === number} />
            )}
          </section>
        )}
      </div>
    </article>
  )
}

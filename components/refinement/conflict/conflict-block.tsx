'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '@/components/frame/keys'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { diffLine } from '@/domain/refinement/diff/word-diff'
import type { MergeConflict } from '@/domain/refinement/merge/lyrics'
import { languageOfLine } from '@/domain/refinement/text/lines'
import { keyed } from '@/lib/keyed'
import { useDeskKeys } from '../desk/desk-keys'
import { useComposing } from '../edit/use-composing'
import { DiffParts } from '../lyric/diff-parts'
import { useConflict } from './conflict-context'

/** Two texts of one place, where it stands in the lyric: mine, theirs and what both began with, until somebody chooses. */
export function ConflictBlock({ index }: { index: number }) {
  const t = useTranslations('desk')
  const settling = useConflict()
  const heading = useRef<HTMLHeadingElement>(null)
  const [writing, setWriting] = useState(false)
  const found = settling?.conflict.merge.conflicts[index]
  const isCurrent = settling?.current === index
  const chosen = settling?.chosen.get(index)
  useEffect(() => {
    if (!isCurrent || writing || isTyping(document.activeElement)) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.parentElement?.scrollIntoView({ block: 'center' })
  }, [isCurrent, writing])
  const pick = (lines: string[]) => settling?.choose(index, lines)
  const acts = found && {
    mine: () => pick(found.mine),
    theirs: () => pick(found.theirs),
    both: () => pick([...found.theirs, ...found.mine]),
    write: () => setWriting(true),
  }
  useDeskKeys(isCurrent && !writing && acts ? { '1': acts.mine, '2': acts.theirs, '3': acts.both, e: acts.write } : {})
  if (!settling || !found || !acts) return null
  const { theirs } = settling.conflict
  if (chosen)
    return (
      <p data-conflict className="font-lyric text-lyric whitespace-pre-wrap text-muted">
        {chosen.join('\n')}
      </p>
    )
  return (
    <section
      data-conflict
      aria-labelledby={`conflict-${index}`}
      className="my-2 flex flex-col gap-2 rounded-md border border-warn bg-warn-soft p-3 text-base"
    >
      <h3 ref={heading} id={`conflict-${index}`} tabIndex={-1} className="font-semibold text-warn">
        {t('conflictTitle', { name: theirs.authorName, number: theirs.number })}
      </h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-ink">
        <Text name={t('mine')} lines={found.mine} base={found.base} />
        <Text name={t('theirs', { name: theirs.authorName })} lines={found.theirs} base={found.base} />
        <Text name={t('before')} lines={found.base} base={found.base} />
      </dl>
      {writing ? (
        <Third start={found.mine} onWritten={pick} onLeave={() => setWriting(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {(['mine', 'theirs', 'both', 'write'] as const).map((which, i) => (
            <Button key={which} size="sm" onClick={acts[which]}>
              <Kbd aria-hidden className="max-md:hidden">
                {which === 'write' ? 'E' : i + 1}
              </Kbd>
              {t(`choose.${which}`)}
            </Button>
          ))}
        </div>
      )}
      {settling.failure && (
        <p role="alert" className="text-sm text-bad">
          {settling.failure}
        </p>
      )}
    </section>
  )
}

function Text({ name, lines, base }: { name: string; lines: string[]; base: MergeConflict['base'] }) {
  const t = useTranslations('desk')
  const compared = lines.map((line, i) => ({ line, before: lines.length === base.length ? base[i]! : line }))
  return (
    <>
      <dt className="pt-1 text-sm text-muted">{name}</dt>
      <dd className="max-h-72 min-w-0 overflow-y-auto font-lyric text-lyric break-words">
        {lines.length === 0 && <span className="font-sans text-base text-muted">{t('noLine')}</span>}
        {keyed(compared, ({ line }) => line).map(({ key, item: { line, before } }) => (
          <p key={key} lang={languageOfLine(line)}>
            <DiffParts parts={diffLine(before, line)} />
          </p>
        ))}
      </dd>
    </>
  )
}

type ThirdProps = { start: string[]; onWritten: (lines: string[]) => void; onLeave: () => void }

function Third({ start, onWritten, onLeave }: ThirdProps) {
  const t = useTranslations('desk')
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useComposing()
  useEffect(() => {
    field.current?.focus()
  }, [])
  const save = () => onWritten((field.current?.value ?? '').trimEnd().split(/\r\n?|\n/))
  return (
    <div className="flex flex-col gap-2">
      <textarea
        ref={field}
        defaultValue={start.join('\n')}
        rows={Math.max(1, start.length)}
        aria-label={t('third')}
        spellCheck={false}
        onKeyDown={(event) => {
          if (composing.now(event)) return
          if (event.key === 'Escape') onLeave()
          else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) save()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
        {...composing.hears}
        className="w-full resize-y rounded-md border border-line-strong bg-panel px-2 py-1 font-lyric text-lyric text-ink [field-sizing:content]"
      />
      <div className="flex gap-2">
        <Button size="sm" variant="primary" onClick={save}>
          {t('save')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </div>
  )
}

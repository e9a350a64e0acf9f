'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DiffParts } from '@/components/refinement/lyric/diff-parts'
import { LineText } from '@/components/refinement/lyric/lyric-row'
import { MovedMark, rowKey, useLyricRows } from '@/components/refinement/lyric-view'
import { useChangeSentence } from '@/components/refinement/use-change-sentence'
import { Button } from '@/components/ui/button'
import { changedFacets } from '@/domain/refinement/diff/change-notes'
import type { RestoreScope } from '@/domain/refinement/song/restore'
import type { RevisionView } from '@/domain/refinement/words'

type Props = {
  before: RevisionView
  after: RevisionView
  /** Brings something of `before` back; only towards the newest revision. */
  onRestore: ((what: RestoreScope) => void) | undefined
}

/** Two revisions in one text. Each line and each facet that differs can be brought back by itself. */
export function Comparison({ before, after, onRestore }: Props) {
  const t = useTranslations('history')
  const sentence = useChangeSentence()
  const lines = useLyricRows(after.lyrics, before.lyrics)
  const facets = changedFacets(before, after)
  const back = new Map(changedFacets(after, before).map((note) => [note.kind, sentence(note)]))
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      {facets.length > 0 && (
        <ul className="flex flex-col gap-1">
          {facets.map((note) => (
            <li key={note.kind} className="flex items-start justify-between gap-2">
              <span className="min-w-0 break-words">{sentence(note)}</span>
              {onRestore && (
                <Back
                  label={t('bringFacetBack', { what: back.get(note.kind) ?? '' })}
                  onClick={() => onRestore({ kind: 'facet', facet: note.kind })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        {lines.map((change) => {
          const { kind, line, moved, parts } = change
          const lineId = change.before === null ? undefined : before.lineIds[change.before]
          const differs = line !== 'blank' && (kind !== 'same' || moved)
          const was = parts.flatMap((part) => (part.kind === 'ins' ? [] : [part.text])).join('')
          return (
            <div key={rowKey(change)} className="flex items-start justify-between gap-2">
              <LineText row={change} className="min-w-0 flex-1">
                <MovedMark row={change} />
                <DiffParts parts={parts} />
              </LineText>
              {onRestore && differs && lineId !== undefined && (
                <Back label={t('bringLineBack', { line: was })} onClick={() => onRestore({ kind: 'line', lineId })} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Back({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="ghost" size="icon" className="md:size-8" aria-label={label} title={label} onClick={onClick}>
      <Undo2 aria-hidden />
    </Button>
  )
}

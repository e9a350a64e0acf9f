'use client'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { languageOfLine } from '@/domain/refinement/text/lines'
import { useLineText } from '../place/use-place-text'
import { ChangeText } from '../suggestions/change-text'
import type { OpenSuggestion } from '../use-review'

const around = 2

/** The suggestion in its line, between the lines before and after. */
export function LineAround({ one }: { one: OpenSuggestion }) {
  const { lines, head } = useDesk()
  const lineText = useLineText()
  const { change, place } = one
  const first = lines.findIndex(({ id }) => id === place.lineId)
  const taken = change.kind === 'lines' ? change.take.length : 1
  const isBehind = change.kind === 'lines' && taken === 0
  const [from, to] = isBehind ? [first + 1, first + 1] : [first, first + taken]
  const before = first < 0 ? [] : lines.slice(Math.max(0, from - around), from)
  const after = first < 0 ? [] : lines.slice(to, to + around)
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">{lineText(place.lineId)}</p>
      <Lines lines={before} />
      <div className="rounded-md border-s-4 border-lamp-ink bg-panel px-4 py-2 [&_p]:text-2xl [&_p]:leading-relaxed">
        <ChangeText change={change} place={place} head={head} />
      </div>
      <Lines lines={after} />
    </div>
  )
}

function Lines({ lines }: { lines: { id: string; text: string }[] }) {
  return lines.map(({ id, text }) => (
    <p key={id} lang={languageOfLine(text)} className="min-h-4 px-4 font-lyric text-lyric text-muted">
      {text}
    </p>
  ))
}

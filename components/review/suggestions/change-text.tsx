'use client'
import { useTranslations } from 'next-intl'
import { DiffPart, DiffParts } from '@/components/refinement/lyric/diff-parts'
import { FacetValue } from '@/components/song/facets/facet-value'
import { diffLyrics } from '@/domain/refinement/diff/lyric-diff'
import type { StandingPlace } from '@/domain/refinement/review/place'
import type { SuggestedChange } from '@/domain/refinement/review/suggestion'
import { facetNames } from '@/domain/refinement/song/restore'
import { languageOfLine } from '@/domain/refinement/text/lines'
import { noWords, type RevisionView } from '@/domain/refinement/words'
import { suggestedLines } from './suggested-words'

type Props = {
  change: SuggestedChange
  place: StandingPlace
  /** The newest words, to show the whole line while the suggestion fits them; without them only what is taken and put. */
  head?: RevisionView | null
}

/** What would be otherwise: struck and underlined, in its line. */
export function ChangeText({ change, place, head = null }: Props) {
  if (change.kind === 'facet') return <FacetChange change={change} />
  const fits = place.status === 'exact' || place.status === 'shifted'
  const lines = head && fits ? suggestedLines({ change, place }, head) : null
  if (lines && change.kind === 'words') return <LineDiff now={lines.now} wished={lines.wished} />
  if (change.kind === 'words') return <Taken del={change.del.trim()} ins={change.ins.trim()} />
  if (change.take.length === 0 || change.put.length === 0)
    return (
      <div>
        {(change.take.length > 0 ? place.now.split('\n') : change.put).map((text, i) => (
          <Taken
            key={`${i.toString()} ${text}`}
            {...(change.take.length > 0 ? { del: text, ins: '' } : { del: '', ins: text })}
          />
        ))}
      </div>
    )
  return <LineDiff now={lines?.now ?? place.now} wished={change.put.join('\n')} />
}

function LineDiff({ now, wished }: { now: string; wished: string }) {
  return (
    <div>
      {diffLyrics(now, wished).map(({ parts, before, after }) => (
        <p
          key={`${before} ${after}`}
          lang={languageOfLine(wished || now)}
          className="min-h-4 font-lyric text-lyric break-words"
        >
          <DiffParts parts={parts} />
        </p>
      ))}
    </div>
  )
}

function Taken({ del, ins }: { del: string; ins: string }) {
  return (
    <p lang={languageOfLine(ins || del)} className="font-lyric text-lyric break-words">
      {del && <DiffPart part={{ kind: 'del', text: del }} />}
      {ins && <DiffPart part={{ kind: 'ins', text: ins }} />}
    </p>
  )
}

function FacetChange({ change }: { change: Extract<SuggestedChange, { kind: 'facet' }> }) {
  const t = useTranslations('desk')
  const facet = facetNames.find((name) => name === change.facet)
  if (!facet) return null
  const now = { ...noWords, [facet]: change.after }
  const before = { ...noWords, [facet]: change.before }
  return (
    <p>
      <span className="text-muted">{t(`facet.${facet}`)}: </span>
      <FacetValue facet={facet} now={now} before={before} />
    </p>
  )
}

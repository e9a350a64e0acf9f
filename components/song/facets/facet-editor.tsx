'use client'
import type { FacetName } from '@/domain/refinement/song/restore'
import { AudioEditor } from './audio-editor'
import { InstrumentsEditor } from './instruments-editor'
import { TempoEditor } from './tempo-editor'
import { TextEditor } from './text-editor'

export type SmallFacet = Exclude<FacetName, 'structure' | 'melody'>

export function FacetEditor({ facet, onDone }: { facet: SmallFacet; onDone: () => void }) {
  if (facet === 'tempo') return <TempoEditor onDone={onDone} />
  if (facet === 'instruments') return <InstrumentsEditor onDone={onDone} />
  if (facet === 'audio') return <AudioEditor onDone={onDone} />
  return <TextEditor facet={facet} onDone={onDone} />
}

'use client'
import { useRef, useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { Section } from '@/domain/refinement/song/facets'
import { sectionAt, structureFromLyrics, writeMoment } from '@/domain/refinement/song/structure'
import { useFacets } from '../facets/use-facets'

/** A section as it is typed: its start as text until it is saved. */
export type TypedSection = Section & { start: string; barsText: string }

const typed = (section: Section): TypedSection => ({
  ...section,
  start: writeMoment(section.startMs),
  barsText: section.bars === null ? '' : String(section.bars),
})

/** The structure while it is edited. */
export function useStructure() {
  const { audio } = useDesk()
  const { now } = useFacets()
  const [sections, setSections] = useState(() => now.structure.map(typed))
  const made = useRef(0)
  const newId = () => `s${Date.now().toString(36)}${++made.current}`
  const put = (next: readonly Section[]) =>
    setSections(next.map((section) => sections.find((each) => each === section) ?? typed(section)))
  return {
    sections,
    change: (id: string, change: Partial<TypedSection>) =>
      setSections((all) => all.map((section) => (section.id === id ? { ...section, ...change } : section))),
    setStart: (id: string, startMs: number) =>
      setSections((all) =>
        all.map((section) => (section.id === id ? { ...section, startMs, start: writeMoment(startMs) } : section)),
      ),
    takeOut: (id: string) => setSections((all) => all.filter((section) => section.id !== id)),
    move: (id: string, by: 1 | -1) =>
      setSections((all) => {
        const at = all.findIndex((section) => section.id === id)
        const section = all[at]
        return section && all[at + by] ? all.toSpliced(at, 1).toSpliced(at + by, 0, section) : all
      }),
    add: () => put([...sections, { id: newId(), kind: 'verse', label: '', startMs: null, bars: null }]),
    addAtPlayhead: () =>
      put(sectionAt(sections, { id: newId(), kind: 'verse', label: '', startMs: audio.ms(), bars: null })),
    takeFromLyrics: () => put(structureFromLyrics(sections, now.lyrics, newId)),
  }
}

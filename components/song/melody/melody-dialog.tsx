'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Input, Select } from '@/components/ui/field'
import { type MelodyNote, type MelodyWeight, melodyWeights } from '@/domain/refinement/song/facets'
import { FacetForm } from '../facets/facet-form'
import { FacetPast, FacetWhole } from '../facets/facet-whole'
import { useFacets } from '../facets/use-facets'
import { useSectionName } from '../structure/use-section-name'

/** What is to be heard differently in the melody, note by note. */
export function MelodyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('songHead')
  const sectionName = useSectionName()
  const { now, mayEdit } = useFacets()
  const [notes, setNotes] = useState<MelodyNote[]>(() => (now.melody.length > 0 || !mayEdit ? now.melody : [newNote()]))
  const change = (id: string, change: Partial<MelodyNote>) =>
    setNotes(notes.map((note) => (note.id === id ? { ...note, ...change } : note)))
  const nameOf = (id: string | null) => {
    const section = now.structure.find((each) => each.id === id)
    return section ? sectionName(section) : t('wholeSong')
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={t('facet.melody')} description={t('melodyText')}>
        {mayEdit ? (
          <FacetForm
            onDone={onClose}
            read={() => ({ melody: notes.filter(({ text, range }) => text.trim() !== '' || range) })}
          >
            <ol className="flex flex-col gap-3" aria-label={t('facet.melody')}>
              {notes.map((note, i) => (
                <li key={note.id} className="flex flex-wrap items-center gap-1.5 border-b border-line pb-3">
                  <Input
                    aria-label={t('noteText', { number: i + 1 })}
                    placeholder={t('noteHint')}
                    maxLength={500}
                    value={note.text}
                    onChange={(event) => change(note.id, { text: event.target.value })}
                  />
                  <Select
                    aria-label={t('noteSection', { number: i + 1 })}
                    className="w-auto flex-1"
                    value={note.section ?? ''}
                    onChange={(event) => change(note.id, { section: event.target.value || null })}
                  >
                    <option value="">{t('wholeSong')}</option>
                    {now.structure.map(({ id }) => (
                      <option key={id} value={id}>
                        {nameOf(id)}
                      </option>
                    ))}
                  </Select>
                  <Input
                    aria-label={t('noteRange', { number: i + 1 })}
                    placeholder="A3–C5"
                    className="w-28"
                    maxLength={20}
                    value={note.range ?? ''}
                    onChange={(event) => change(note.id, { range: event.target.value || null })}
                  />
                  <Select
                    aria-label={t('noteWeight', { number: i + 1 })}
                    className="w-auto"
                    value={note.weight}
                    onChange={(event) => change(note.id, { weight: event.target.value as MelodyWeight })}
                  >
                    {melodyWeights.map((weight) => (
                      <option key={weight} value={weight}>
                        {t(`weight.${weight}`)}
                      </option>
                    ))}
                  </Select>
                  <Button
                    variant="ghost"
                    size="icon"
                    onClick={() => setNotes(notes.filter(({ id }) => id !== note.id))}
                  >
                    <X aria-hidden />
                    <span className="sr-only">{t('noteOut', { number: i + 1 })}</span>
                  </Button>
                </li>
              ))}
            </ol>
            <FacetPast facet="melody" />
            <Button size="sm" className="self-start" onClick={() => setNotes([...notes, newNote()])}>
              {t('addNote')}
            </Button>
          </FacetForm>
        ) : (
          <FacetWhole facet="melody" />
        )}
      </DialogContent>
    </Dialog>
  )
}

const newNote = (): MelodyNote => ({
  id: `m${Date.now().toString(36)}${Math.floor(performance.now() * 1_000).toString(36)}`.slice(0, 40),
  ...{ section: null, text: '', range: null, weight: 'light' as const },
})

'use client'
import { useTranslations } from 'next-intl'
import type { ChangeNote, Place } from '@/domain/refinement/diff/change-notes'
import { writeTempo } from '@/domain/refinement/tempo'

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text)

/** A change as people read it: `“easily” → “instantly” · Chorus, line 2 · ×3`. */
export function useChangeSentence(): (note: ChangeNote) => string {
  const t = useTranslations('words')
  const place = usePlace()
  return (note) => {
    if (note.kind === 'words') {
      const [del, ins] = [clip(note.del), clip(note.ins)]
      const what =
        del && ins ? t('noteReplaced', { del, ins }) : ins ? t('noteInserted', { ins }) : t('noteDeleted', { del })
      return [what, place(note.place), note.times > 1 && `×${note.times}`].filter(Boolean).join(' · ')
    }
    if (note.kind === 'cosmetic') return t('noteCosmetic', { times: note.times })
    if ('lines' in note) return t(`noteLines.${note.kind}`, { lines: note.lines, text: clip(note.text) })
    const write = (value: string | number | null) =>
      clip(note.kind === 'tempo' ? writeTempo(value as number | null) : String(value ?? ''))
    const [before, after] = [write(note.before), write(note.after)]
    const values = { before, after }
    const how = before && after ? 'changed' : after ? 'set' : 'cleared'
    return t(`facetNote.${note.kind}.${how}`, values)
  }
}

/** The same for listening: `Producer replaced easily with instantly, Chorus, line 2`. */
export function useSpokenChange(): (name: string, note: ChangeNote) => string {
  const t = useTranslations('words')
  const place = usePlace()
  const sentence = useChangeSentence()
  return (name, note) => {
    if (note.kind !== 'words') return t('spokenOther', { name, what: sentence(note) })
    const [del, ins] = [clip(note.del), clip(note.ins)]
    const said =
      del && ins
        ? t('spokenReplaced', { name, del, ins })
        : ins
          ? t('spokenInserted', { name, ins })
          : t('spokenDeleted', { name, del })
    return [said, place(note.place)].filter(Boolean).join(', ')
  }
}

function usePlace(): (place: Place) => string {
  const t = useTranslations('words')
  return ({ section, line }) => {
    const inSection = section ? clip(section) : ''
    if (line === null) return inSection
    return inSection ? t('placeInSection', { section: inSection, line }) : t('placeLine', { line })
  }
}

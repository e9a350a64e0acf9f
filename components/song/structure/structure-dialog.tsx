'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { readMoment } from '@/domain/refinement/song/structure'
import { FacetForm } from '../facets/facet-form'
import { FacetPast, FacetWhole } from '../facets/facet-whole'
import { useFacets } from '../facets/use-facets'
import { useSongSound } from '../use-song-sound'
import { SectionHeads, SectionRow } from './section-row'
import { StructureStrip } from './structure-strip'
import { useStructure } from './use-structure'

/** The song's sections, laid out on its audio and in a list. */
export function StructureDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('songHead')
  const { audio } = useDesk()
  const { now, mayEdit } = useFacets()
  const { durationMs } = useSongSound()
  const edits = useStructure()
  const { sections } = edits
  const list = (
    <>
      <StructureStrip
        structure={mayEdit ? sections : now.structure}
        durationMs={durationMs}
        onSeek={audio.seek}
        {...(mayEdit && { onStart: edits.setStart })}
      />
      {sections.length === 0 && <p className="text-muted">{t('noSections')}</p>}
    </>
  )
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={t('facet.structure')} description={t('structureText')}>
        {mayEdit ? (
          <FacetForm
            onDone={onClose}
            read={() => {
              if (sections.some(({ start }) => readMoment(start) === 'wrong')) return { problem: 'moment-form' }
              const structure = sections.map(({ id, kind, label, startMs, barsText }) => {
                return { id, kind, label, startMs, bars: barsText === '' ? null : Number(barsText) }
              })
              return { structure }
            }}
          >
            {list}
            <FacetPast facet="structure" />
            {sections.length > 0 && <SectionHeads />}
            <ol className="flex flex-col gap-2" aria-label={t('facet.structure')}>
              {sections.map((section, i) => (
                <SectionRow key={section.id} {...{ section, edits }} index={i} last={i === sections.length - 1} />
              ))}
            </ol>
            <div className="flex flex-wrap gap-2">
              {durationMs > 0 && (
                <Button size="sm" onClick={edits.addAtPlayhead}>
                  {t('addAtPlayhead')}
                </Button>
              )}
              <Button size="sm" onClick={edits.add}>
                {t('addSection')}
              </Button>
              <Button size="sm" onClick={edits.takeFromLyrics}>
                {t('fromHeaders')}
              </Button>
              <Button size="sm" variant="ghost" onClick={audio.toggle}>
                {t('playPause')}
              </Button>
            </div>
          </FacetForm>
        ) : (
          <div className="flex flex-col gap-3">
            {list}
            <FacetWhole facet="structure" />
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}

'use client'
import { FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { markPapers, type PaperFormat, wordPapers } from '@/domain/refinement/papers/export'
import { ImportDialog } from './import-dialog'
import { usePaper } from './use-paper'

/** The song as files for the studio and the singer, and files back into the song. */
export function PapersMenu() {
  const t = useTranslations('papers')
  const { may } = useDesk()
  const { fetchPaper, pending } = usePaper()
  const [importing, setImporting] = useState(false)
  const item = (format: PaperFormat) => (
    <MenuItem key={format} onSelect={() => void fetchPaper(format)}>
      {t(`format.${format}`)}
    </MenuItem>
  )
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('menu')} pending={pending}>
            {!pending && <FileDown aria-hidden />}
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuLabel>{t('forSinger')}</MenuLabel>
          {wordPapers.map(item)}
          <MenuSeparator />
          <MenuLabel>{t('forStudio')}</MenuLabel>
          {markPapers.map(item)}
          {may.save && (
            <>
              <MenuSeparator />
              <MenuItem onSelect={() => setImporting(true)}>{t('import')}…</MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  )
}

'use client'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { BranchDialog } from './family/branch-dialog'
import { useTimingMode } from './timing/use-timing'

/** What can be made of the song besides changing it. */
export function SongMenu() {
  const t = useTranslations('songHead')
  const { campId } = useCamp()
  const { songId, head, may, audio } = useDesk()
  const [, setTiming] = useTimingMode()
  const [branching, setBranching] = useState(false)
  const camp = `/camps/${campId}`
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('songMenu')}>
            <Ellipsis aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem asChild>
            <Link href={`${camp}/songs/${songId}/family` as '/camps'}>{t('family')}</Link>
          </MenuItem>
          {may.decide && head && (
            <>
              {audio.version > 0 && <MenuItem onSelect={() => void setTiming(true)}>{t('time')}</MenuItem>}
              <MenuItem onSelect={() => setBranching(true)}>{t('branch')}…</MenuItem>
              <MenuItem asChild>
                <Link href={`${camp}/refinement/${songId}/combine` as '/camps'}>{t('combine')}</Link>
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      {branching && head && <BranchDialog number={head.number} onClose={() => setBranching(false)} />}
    </>
  )
}

'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { type TypedKind, typedKinds } from '@/domain/rotation/outlook/wish-form'
import { useBoard } from './board-context'
import { Panel } from './panel'
import { PreferenceFields } from './preferences'
import { WishDialog } from './wish-dialog'
import { WishLine } from './wish-line'
import { PastDialog } from './wish-past'

/** What organisers wish of the rotation: who apart, who together, what rooms need, and how much the rest matters. */
export function Wishes() {
  const t = useTranslations('rotationPanels.wish')
  const { input } = useBoard()
  const [adding, setAdding] = useState<TypedKind | 'past' | null>(null)
  const { wishes } = input
  return (
    <Panel title={t('title')} note={wishes.length > 0 ? wishes.length : undefined}>
      {wishes.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {wishes.map((placed) => (
            <WishLine key={placed.id} placed={placed} />
          ))}
        </ul>
      )}
      <Menu>
        <MenuTrigger asChild>
          <Button size="sm" className="self-start">
            <Plus aria-hidden />
            {t('add')}
          </Button>
        </MenuTrigger>
        <MenuContent align="start">
          {[...typedKinds, 'past' as const].map((kind) => (
            <MenuItem key={kind} onSelect={() => setAdding(kind)}>
              {t(`kind.${kind}`)}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
      <PreferenceFields />
      {adding === 'past' && <PastDialog onClose={() => setAdding(null)} />}
      {adding !== null && adding !== 'past' && <WishDialog kind={adding} onClose={() => setAdding(null)} />}
    </Panel>
  )
}

'use client'
import { Copy, DoorOpen, Link2, MoreHorizontal, Pencil, UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { copyToClipboard } from '@/components/ui/copy-text'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import type { Act } from './act'
import type { LinkView, PersonView } from './use-roster'

type Props = { person: PersonView; onAct: (act: Act) => void }

export function PersonMenu({ person, onAct }: Props) {
  const t = useTranslations('roster')
  const act = (what: Act['what']) => () => onAct({ what, memberId: person.id })
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('menuOf', { name: person.name })}>
          <MoreHorizontal aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem onSelect={act('edit')}>
          <Pencil aria-hidden /> {t('edit')}
        </MenuItem>
        <MenuItem onSelect={act('link')}>
          <Link2 aria-hidden /> {t('invitation')}
        </MenuItem>
        {person.mainCraft !== null && (
          <MenuItem onSelect={act('drop-out')}>
            <DoorOpen aria-hidden /> {t('dropOut')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem onSelect={act('remove')}>
          <UserMinus aria-hidden /> {t('remove')}
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}

export function CopyLinkButton({ person, link }: { person: PersonView; link: LinkView | undefined }) {
  const t = useTranslations('roster')
  const url = link?.url
  if (!url) return null
  const copy = async () => {
    const copied = await copyToClipboard(url)
    if (copied) toast.success(t('linkCopied', { name: person.name }))
    else toast.error(t('copyFailed'))
  }
  return (
    <Button variant="ghost" size="icon" aria-label={t('copyLinkOf', { name: person.name })} onClick={copy}>
      <Copy aria-hidden />
    </Button>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyToClipboard } from '@/components/ui/copy-text'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Checkbox, Textarea } from '@/components/ui/field'
import { type PersonView, useRoster } from './use-roster'

/** Every link as one text, for the chat that the camp uses anyway. */
export function AllLinksDialog({ people, onClose }: { people: PersonView[]; onClose: () => void }) {
  const t = useTranslations('roster')
  const { linkOf } = useRoster()
  const [onlyNew, setOnlyNew] = useState(true)
  const [copied, setCopied] = useState(false)
  const links = people.flatMap(({ id, name }) => {
    const link = linkOf(id)
    return link?.url && (!onlyNew || link.uses.length === 0) ? [`${name}: ${link.url}`] : []
  })
  const text = links.join('\n')
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={t('allLinksTitle')} description={t('allLinksText')}>
        <div className="flex flex-col gap-4">
          <Checkbox
            label={t('onlyUnopened')}
            checked={onlyNew}
            onChange={(event) => {
              setOnlyNew(event.target.checked)
              setCopied(false)
            }}
          />
          {links.length > 0 ? (
            <>
              <Textarea
                readOnly
                rows={Math.min(12, links.length + 1)}
                value={text}
                aria-label={t('allLinks')}
                className="whitespace-pre"
              />
              <Button
                variant="primary"
                className="self-start"
                onClick={async () => setCopied(await copyToClipboard(text))}
              >
                {copied ? t('linksCopied', { links: links.length }) : t('copyLinks', { links: links.length })}
              </Button>
            </>
          ) : (
            <p>{t('noLinks')}</p>
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}

'use client'
import { Mail, RefreshCw, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { LinkStateText } from './person-facts'
import { type PersonView, useRoster, useRosterActs } from './use-roster'

/** One person's invitation: the link itself, who opened it where, and what can be done about it. */
export function LinkDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations('roster')
  const { timeZone } = useCamp()
  const time = useCampTime(timeZone)
  const { linkOf, mayMail } = useRoster()
  const { campId, renew, revoke, mail } = useRosterActs()
  const [asking, ask] = useState(false)
  const link = linkOf(person.id)
  const { name } = person
  const revoked = (link?.state ?? person.contact?.link) === 'revoked'
  const target = { campId, memberId: person.id }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('invitationOf', { name })} description={t(revoked ? 'revokedText' : 'invitationText')}>
        <div className="flex flex-col gap-4">
          <LinkStateText person={person} link={link} />
          {link?.url && <CopyText text={link.url} label={t('linkOf', { name })} />}
          {link?.url && (
            <p className="text-sm text-muted">{t('worksUntil', { until: time.dayAndTime(link.expiresAt) })}</p>
          )}
          {link && link.uses.length > 0 && (
            <section>
              <h3 className="font-medium">{t('openedIn')}</h3>
              <ol className="text-sm">
                {link.uses.map(({ at, browser, system }) => (
                  <li key={at} className="tabular-nums">
                    {time.dayAndTime(at)} · {[browser ?? t('someBrowser'), system].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ol>
            </section>
          )}
          {asking ? (
            <Notice tone="warn" role="alert">
              <p>{t('revokeText', { name })}</p>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button
                  size="sm"
                  variant="danger"
                  pending={revoke.isPending}
                  onClick={() => revoke.mutate(target, { onSettled: () => ask(false) })}
                >
                  {t('revoke')}
                </Button>
                <Button size="sm" onClick={() => ask(false)}>
                  {t('keepLink')}
                </Button>
              </div>
            </Notice>
          ) : (
            <div className="flex flex-wrap gap-2">
              {mayMail && person.contact?.email && link?.url && (
                <Button pending={mail.isPending} onClick={() => mail.mutate(target)}>
                  <Mail aria-hidden /> {t('mail')}
                </Button>
              )}
              <Button pending={renew.isPending} onClick={() => renew.mutate(target)}>
                <RefreshCw aria-hidden /> {t(link ? 'renew' : 'makeLink')}
              </Button>
              {link?.url && (
                <Button onClick={() => ask(true)}>
                  <Unlink aria-hidden /> {t('revoke')}
                </Button>
              )}
            </div>
          )}
          <p className="text-sm text-muted">{t(revoked ? 'renewRevokedText' : 'renewText')}</p>
        </div>
      </DialogContent>
    </Dialog>
  )
}

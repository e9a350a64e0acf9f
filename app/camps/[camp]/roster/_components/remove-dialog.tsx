'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog'
import { type PersonView, useRosterActs } from './use-roster'

export function RemoveDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations('roster')
  const { campId, remove } = useRosterActs()
  const { name } = person
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('removeTitle', { name })} description={t('removeText')}>
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button>{t('keep')}</Button>
          </DialogClose>
          <Button
            variant="danger"
            pending={remove.isPending}
            onClick={() => remove.mutate({ campId, memberId: person.id }, { onSettled: onClose })}
          >
            {t('remove')}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  )
}

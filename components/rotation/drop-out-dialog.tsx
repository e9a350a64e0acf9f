'use client'
import { DoorOpen, Moon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { RepairProposals } from './repair-proposals'
import { type DropOutKind, type RepairsView, useDropOut } from './use-drop-out'

type Props = { memberId: string; name: string; onClose: () => void }

/** Somebody drops out at 22:14: who, how, and the rotation goes on. */
export function DropOutDialog({ onClose, ...props }: Props) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <Steps {...props} onClose={onClose} />
    </Dialog>
  )
}

function Steps({ memberId, name, onClose }: Props) {
  const t = useTranslations('dropOut')
  const { how, choose, names, repairs, publishing, sentence } = useDropOut(memberId, onClose)
  const { data } = repairs
  const error = publishing.error ?? repairs.error
  const publish = (plan: RepairsView['proposals'][number]['plan'] | null) => publishing.mutate(plan)
  const place = publishing.isPending
    ? (data?.proposals.findIndex(({ plan }) => plan === publishing.variables) ?? 0)
    : null
  return (
    <DialogContent
      title={how === null ? name : t(how === 'tonight' ? 'titleTonight' : 'titleLeft', { name })}
      description={how === null ? t('choose') : undefined}
      wide={how !== null}
      className="min-h-64"
    >
      <div className="flex flex-col gap-4">
        {error && (
          <Notice tone="error" role="alert">
            {sentence(error)}
          </Notice>
        )}
        {how === null ? (
          <div className="grid gap-3 sm:grid-cols-2">
            <Button size="lg" onClick={() => choose('tonight')}>
              <Moon aria-hidden />
              {t('notTonight')}
            </Button>
            <Button size="lg" onClick={() => choose('left')}>
              <DoorOpen aria-hidden />
              {t('leftCamp')}
            </Button>
          </div>
        ) : repairs.isPending ? (
          <p role="status" className="animate-pulse text-muted motion-reduce:animate-none">
            {t('looking')}
          </p>
        ) : data ? (
          <Ways {...{ data, names, name, how, place }} onPublish={publish} />
        ) : (
          <Button onClick={() => repairs.refetch()}>{t('again')}</Button>
        )}
      </div>
    </DialogContent>
  )
}

type WaysProps = {
  data: RepairsView
  names: Record<string, string>
  name: string
  how: DropOutKind
  place: number | null
  onPublish: (plan: RepairsView['proposals'][number]['plan'] | null) => void
}

function Ways({ data: { night, proposals }, names, name, how, place, onPublish }: WaysProps) {
  const t = useTranslations('dropOut')
  if (how === 'tonight' && night === null) return <p>{t('noNight')}</p>
  if (proposals.length === 0)
    return (
      <>
        <p>{t(how === 'tonight' ? 'noSeatTonight' : 'noSeat', { name, night: night ?? 0 })}</p>
        <Button variant="primary" size="lg" pending={place !== null} onClick={() => onPublish(null)}>
          {t(how === 'tonight' ? 'noteTonight' : 'noteLeft')}
        </Button>
      </>
    )
  return <RepairProposals {...{ proposals, names, publishing: place }} onPublish={({ plan }) => onPublish(plan)} />
}

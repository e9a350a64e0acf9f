'use client'
import { DoorOpen, LoaderCircle, Moon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { RepairProposals } from './repair-proposals'
import { type DropOutKind, type RepairProposal, type RepairsView, useDropOut } from './use-drop-out'

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
  const { nights } = useCamp()
  const now = useCampNow()
  const { how, choose, names, repairs, publishing, meanwhile, sentence } = useDropOut(memberId, onClose)
  const { data } = repairs
  const night = nights.find(({ endsAt }) => endsAt > now)?.number
  const asked = night === undefined ? t('chooseNoNight') : t('choose', { night })
  const error = how === null ? null : (publishing.error ?? repairs.error)
  return (
    <DialogContent
      title={how === null ? name : t(how === 'tonight' ? 'titleTonight' : 'titleLeft', { name, night: night ?? 0 })}
      description={how === null ? asked : undefined}
      wide={how !== null}
      className="min-h-64"
    >
      <div className="flex flex-col gap-4" aria-busy={how !== null && repairs.isFetching}>
        {error && (
          <Notice tone="error" role="alert">
            {sentence(error)}
          </Notice>
        )}
        {how !== null && !error && meanwhile !== null && (
          <Notice role="status">{t('meanwhile', { number: meanwhile })}</Notice>
        )}
        {how === null ? (
          <div className="grid gap-3 sm:grid-cols-2">
            {night !== undefined && (
              <Button size="lg" onClick={() => choose('tonight')}>
                <Moon aria-hidden />
                {t('notTonight')}
              </Button>
            )}
            <Button size="lg" onClick={() => choose('left')}>
              <DoorOpen aria-hidden />
              {t('leftCamp')}
            </Button>
          </div>
        ) : repairs.isPending ? (
          <p role="status" className="flex items-center gap-3 text-muted">
            <LoaderCircle aria-hidden className="size-5 shrink-0 animate-spin motion-reduce:animate-none" />
            {t('looking')}
          </p>
        ) : data ? (
          <Ways
            {...{ data, names, name, how }}
            publishing={publishing.isPending ? publishing.variables.plan : undefined}
            onPublish={(plan) => publishing.mutate({ plan, latest: data.latest })}
          />
        ) : (
          <Button onClick={() => repairs.refetch()}>{t('again')}</Button>
        )}
      </div>
    </DialogContent>
  )
}

type PlanToPublish = RepairProposal['plan'] | null
type WaysProps = {
  data: RepairsView
  names: Record<string, string>
  name: string
  how: DropOutKind
  publishing: PlanToPublish | undefined
  onPublish: (plan: PlanToPublish) => void
}

function Ways({ data: { night, proposals }, names, name, how, publishing, onPublish }: WaysProps) {
  const t = useTranslations('dropOut')
  if (how === 'tonight' && night === null) return <p>{t('noNight')}</p>
  if (proposals.length === 0)
    return (
      <>
        <p>{t(how === 'tonight' ? 'noSeatTonight' : 'noSeat', { name, night: night ?? 0 })}</p>
        <Button variant="primary" size="lg" pending={publishing !== undefined} onClick={() => onPublish(null)}>
          {t(how === 'tonight' ? 'noteTonight' : 'noteLeft')}
        </Button>
      </>
    )
  return <RepairProposals {...{ proposals, names, publishing }} onPublish={({ plan }) => onPublish(plan)} />
}

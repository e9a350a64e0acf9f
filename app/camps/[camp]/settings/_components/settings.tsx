'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { PageHeader } from '@/components/ui/page-header'
import { roleAllows } from '@/domain/camp/permissions'
import { useTRPC } from '@/lib/trpc/client'
import { SettingsForm } from './settings-form'
import { SettingsView } from './settings-view'

export function Settings() {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const { campId, role } = useCamp()
  const { data } = useSuspenseQuery(trpc.camp.settings.queryOptions({ campId }))
  const mayChange = roleAllows(role, 'camp.change')
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('title')} detail={t(mayChange ? 'text' : 'seeText')} />
      {mayChange ? <SettingsForm latest={data} /> : <SettingsView settings={data.settings} />}
    </div>
  )
}

'use client'
import { ListMusic, MessageSquareText, TextQuote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'

export const deskTabs = ['lyric', 'why', 'queue'] as const
export type DeskTab = (typeof deskTabs)[number]
const icons = { lyric: TextQuote, why: MessageSquareText, queue: ListMusic }

/** On a narrow screen the three panes are behind tabs at the thumb, above those of the camp. */
export function DeskTabs({ tab, onTab }: { tab: DeskTab; onTab: (tab: DeskTab) => void }) {
  const t = useTranslations('desk')
  return (
    <nav
      aria-label={t('panes')}
      className="no-print fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-30 flex border-t low:static border-line bg-panel min-[900px]:hidden md:bottom-0 md:left-52"
    >
      {deskTabs.map((each) => {
        const Icon = icons[each]
        return (
          <button
            key={each}
            type="button"
            aria-current={each === tab ? 'true' : undefined}
            onClick={() => onTab(each)}
            className={classNames(
              'flex min-h-11 flex-1 items-center justify-center gap-2 text-sm text-muted [&_svg]:size-4',
              each === tab && 'font-medium text-lamp-ink shadow-[inset_0_2px_0_var(--lamp-ink)]',
            )}
          >
            <Icon aria-hidden />
            {t(`tab.${each}`)}
          </button>
        )
      })}
    </nav>
  )
}

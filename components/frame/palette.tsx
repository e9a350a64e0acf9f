'use client'
import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import { useEffect, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { roleAllows } from '@/domain/camp/permissions'
import { useTRPC } from '@/lib/trpc/client'
import type { Place } from './places'

const opening = 'nightshift-open-palette'

export const openPalette = () => window.dispatchEvent(new Event(opening))

const itemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 data-[selected=true]:bg-raised md:min-h-9 [&_svg]:size-4 [&_svg]:text-muted'
const groupLook =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-muted'

/** Every word that was typed stands in a word of the name. */
function matches(value: string, typed: string, keywords?: string[]): number {
  const words = (keywords?.length ? keywords.join(' ') : value).toLowerCase().split(/[\s/·]+/)
  const asked = typed.toLowerCase().trim().split(/\s+/)
  return asked.every((start) => words.some((word) => word.includes(start))) ? 1 : 0
}

/** Ctrl/⌘+K: go to a place, a person or a song. */
export function Palette({ places }: { places: Place[] }) {
  const t = useTranslations('frame')
  const list = useList()
  const { campId, role, nights } = useCamp()
  const router = useRouter()
  const trpc = useTRPC()
  const [open, setOpen] = useState(false)
  const songs = useQuery({
    ...trpc.submission.songs.queryOptions({ campId }),
    enabled: open && roleAllows(role, 'song.list'),
  })
  const old = useQuery({
    ...trpc.refinement.family.oldTitles.queryOptions({ campId }),
    enabled: open && roleAllows(role, 'song.list'),
  })
  const earlier = new Map(old.data?.map(({ songId, titles }) => [songId, titles]))
  const people = useQuery({
    ...trpc.roster.list.queryOptions({ campId }),
    enabled: open && roleAllows(role, 'roster.see'),
  })

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    const show = () => setOpen(true)
    window.addEventListener('keydown', press)
    window.addEventListener(opening, show)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(opening, show)
    }
  }, [])

  const present = people.data?.filter(({ removed }) => !removed) ?? []
  const go = (path: string) => {
    setOpen(false)
    router.push(`/camps/${campId}/${path}` as '/camps')
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-ground/70" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-16 z-50 mx-auto max-w-xl overflow-hidden rounded-lg border border-line bg-panel shadow-panel"
        >
          <Radix.Title className="sr-only">{t('openPalette')}</Radix.Title>
          <Command label={t('openPalette')} filter={matches}>
            <Command.Input
              placeholder={t('paletteHint')}
              className="min-h-12 w-full border-b border-line bg-panel px-4 text-base placeholder:text-faint"
            />
            <Command.List className="max-h-[60dvh] overflow-y-auto p-2">
              <Command.Empty className="p-3 text-muted">{t('paletteNothing')}</Command.Empty>
              <Command.Group heading={t('places')} className={groupLook}>
                {places.map(({ name, path, Icon }) => (
                  <Command.Item
                    key={name}
                    value={`${t(`place.${name}`)} ${path}`}
                    onSelect={() => go(path)}
                    className={itemLook}
                  >
                    <Icon aria-hidden /> {t(`place.${name}`)}
                  </Command.Item>
                ))}
              </Command.Group>
              {roleAllows(role, 'night.see') && (
                <Command.Group heading={t('nights')} className={groupLook}>
                  {nights.map(({ number }) => (
                    <Command.Item
                      key={number}
                      value={t('nightPlace', { night: number })}
                      onSelect={() => go(`tonight?night=${number}`)}
                      className={itemLook}
                    >
                      {t('nightPlace', { night: number })}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {songs.data && songs.data.length > 0 && (
                <Command.Group heading={t('place.songs')} className={groupLook}>
                  {songs.data.map((song) => (
                    <Command.Item
                      key={song.id}
                      value={song.id}
                      keywords={[
                        song.title || t('untitled'),
                        ...(earlier.get(song.id) ?? []),
                        t('nightPlace', { night: song.night }),
                        song.roomName,
                      ]}
                      onSelect={() => go(`songs/${song.id}`)}
                      className={itemLook}
                    >
                      <span className="min-w-0 flex-1 truncate">
                        {song.title || t('untitled')}
                        {earlier.has(song.id) && (
                          <span className="text-sm text-muted">
                            {' '}
                            {t('earlierTitles', { titles: list(earlier.get(song.id)!) })}
                          </span>
                        )}
                      </span>
                      <span className="text-sm text-muted">
                        {t('nightRoom', { night: song.night, room: song.roomName })}
                      </span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {present.length > 0 && (
                <Command.Group heading={t('place.roster')} className={groupLook}>
                  {present.map((person) => (
                    <Command.Item
                      key={person.id}
                      value={person.id}
                      keywords={[person.name]}
                      onSelect={() => go(`roster?q=${encodeURIComponent(person.name)}`)}
                      className={itemLook}
                    >
                      {person.name}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { ScrollBox } from '@/components/ui/scroll-box'
import { generationsOf } from '@/domain/refinement/family/generations'
import { useTRPC } from '@/lib/trpc/client'
import { FamilyNode } from './family-node'
import { FamilyText } from './family-text'
import { useOneSound } from './use-one-sound'

const [nodeWidth, nodeHeight, gapX, gapY] = [240, 112, 24, 56]

/** Where a song comes from and what came of it, drawn, to be heard, and in words. */
export function FamilyTree({ songId }: { songId: string }) {
  const t = useTranslations('songHead')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: family } = useSuspenseQuery(trpc.refinement.family.tree.queryOptions({ campId, songId }))
  const sound = useOneSound()
  const rows = generationsOf(
    family.songs.map(({ key }) => key),
    family.ties,
  )
  const columns = Math.max(...rows.map((row) => row.length))
  const [width, height] = [columns * (nodeWidth + gapX) - gapX, rows.length * (nodeHeight + gapY) - gapY]
  const places = new Map(
    rows.flatMap((row, y) => {
      const indent = ((columns - row.length) * (nodeWidth + gapX)) / 2
      return row.map((key, x) => [key, { x: indent + x * (nodeWidth + gapX), y: y * (nodeHeight + gapY) }] as const)
    }),
  )
  return (
    <div className="flex flex-col gap-6">
      <ScrollBox className="overflow-x-auto pb-2" label={t('familyPicture')}>
        <div className="relative" style={{ width, height }}>
          <svg width={width} height={height} className="absolute inset-0 fill-none stroke-line-strong" aria-hidden>
            {family.ties.map(({ parent, child, kind }) => {
              const [from, to] = [places.get(parent), places.get(child)]
              if (!from || !to) return null
              const [x1, y1, x2, y2] = [from.x + nodeWidth / 2, from.y + nodeHeight, to.x + nodeWidth / 2, to.y]
              return (
                <path
                  key={`${parent} ${child}`}
                  d={`M${x1} ${y1}C${x1} ${y1 + gapY / 2} ${x2} ${y2 - gapY / 2} ${x2} ${y2}`}
                  strokeWidth={2}
                  strokeDasharray={kind === 'combine' ? '5 4' : undefined}
                />
              )
            })}
          </svg>
          <ul>
            {family.songs.map((song) => {
              const { x = 0, y = 0 } = places.get(song.key) ?? {}
              return (
                <li
                  key={song.key}
                  className="absolute"
                  style={{ insetInlineStart: x, top: y, width: nodeWidth, height: nodeHeight }}
                >
                  <FamilyNode song={song} here={song.key === family.here} sound={sound} />
                </li>
              )
            })}
          </ul>
        </div>
      </ScrollBox>
      <FamilyText family={family} />
    </div>
  )
}

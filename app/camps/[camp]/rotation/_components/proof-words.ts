'use client'
import { useTranslations } from 'next-intl'
import type { LevelBound } from '@/domain/rotation/bounds/bounds'
import type { Reason } from '@/domain/rotation/bounds/reason'
import type { Term } from '@/domain/rotation/instance'
import type { ProofLine } from '@/domain/rotation/proof'
import { useEngineWords } from './obstacle-words'

/** What is proven of a plan, as sentences. */
export function useProofWords() {
  const t = useTranslations('rotationPanels.proof')
  const words = useEngineWords()
  /** Who wants to know all of many reasons finds them among the wishes and on the roster. */
  const someOf = (clauses: string[]) =>
    words.list(
      clauses.length > mostClauses
        ? [...clauses.slice(0, mostClauses), t('because.more', { count: clauses.length - mostClauses })]
        : clauses,
    )

  /** Empty when there is no reason to give. */
  function sayReason(because: Reason): string {
    switch (because.kind) {
      case 'counting':
        return t('because.counting', { pairs: because.pairs, distinct: because.distinct })
      case 'craft-pairs':
        return someOf(
          because.crafts.map(({ crafts, pairs, distinct }) =>
            t('because.craftPair', { crafts: words.crafts(crafts), pairs, distinct }),
          ),
        )
      case 'crowded-rooms': {
        const [worst] = [...because.nights].sort((a, b) => b.repeats - a.repeats)
        if (!worst) return ''
        const { members, rooms } = worst
        const nights = { night: words.night(worst.night), earlier: words.night(worst.earlier) }
        return t('because.crowded', { ...nights, members, rooms })
      }
      case 'latin':
        return t('because.latin', { rooms: because.rooms })
      case 'no-schedule':
        return t('because.noSchedule', { rooms: because.rooms, size: because.size, nights: because.nights })
      case 'pinned':
        return t('because.pinned', {
          pairs: someOf(
            because.pairs.map(({ people, nights }) =>
              t('because.pair', { names: words.people(people), nights: words.nights(nights) }),
            ),
          ),
        })
      case 'frozen':
        return t('because.frozen', { count: because.frozen })
      case 'displaced':
        return t('because.displaced', {
          count: because.nights.reduce((sum, { changes }) => sum + changes, 0),
          nights: words.nights(because.nights.map(({ night }) => night)),
        })
      case 'sure-meetings':
        return t('because.sure', { pairs: someOf(because.pairs.map(({ people }) => words.people(people))) })
      case 'language':
        return someOf(
          because.people.map(({ person, nights, craft, mates }) =>
            t('because.words', {
              ...{ name: words.people([person]), craft: words.crafts([craft]), count: mates.length, nights },
              mates: words.people(mates),
            }),
          ),
        )
      case 'language-repeats':
        return someOf(
          because.pairs.map(({ one, other, meetings, fresh }) => {
            const pair = one.length === 1 && other.length === 1
            const values = { one: words.people(one), other: words.people(other), meetings, fresh }
            return t(pair ? 'because.meetAgain' : 'because.meetAgainMany', values)
          }),
        )
      default:
        return ''
    }
  }

  /** `levels` are the bounds that the lines come from: some hold only while earlier levels are at theirs. */
  function sayProof(lines: ProofLine[], levels: LevelBound[]): Sentence[] {
    return lines.map((line, i) => {
      const { term, value, status, because } = line
      const said = { term, status }
      // What is weighed against each other has no number that would mean anything to people.
      if (!isCounted(term)) return { ...said, text: t(status === 'within' ? 'restOpen' : 'restBest') }
      const what = t(`term.${term}`, { value: Math.round(value) })
      const reason = sayReason(because)
      if (status === 'optimal') return { ...said, text: t('optimal', { what }) }
      const given = levels[i]?.given && line.bound > 0
      const earlier = given ? sayEarlier(lines.slice(0, i)) : ''
      const bound = { what, gap: Math.round(line.gap), bound: Math.round(line.bound), reason, earlier }
      if (status === 'within')
        return { ...said, text: t(reason ? 'withinBecause' : 'within', { ...bound, given: given ? 'yes' : 'no' }) }
      const key = given ? (reason ? 'forcedGivenBecause' : 'forcedGiven') : reason ? 'forced' : 'forcedPlain'
      return { ...said, text: t(key, bound) }
    })
  }

  /** Without reasons, for a plan in one sentence. */
  const sayBriefly = (lines: ProofLine[]): string =>
    words.list(
      lines.flatMap(({ term, value, status, gap }) => {
        if (!isCounted(term)) return []
        const what = t(`term.${term}`, { value: Math.round(value) })
        return [t(`brief.${status}`, { what, gap: Math.round(gap) })]
      }),
    )

  const sayEarlier = (lines: ProofLine[]) =>
    words.list(
      lines.flatMap(({ term, value }) => (isCounted(term) ? [t(`earlier.${term}`, { value: Math.round(value) })] : [])),
    )

  return { sayProof, sayBriefly, sayReason }
}

const mostClauses = 3

export type Sentence = { term: Term; status: ProofLine['status']; text: string }

const isCounted = (term: Term): term is 'repeats' | 'language' | 'changes' =>
  term === 'repeats' || term === 'language' || term === 'changes'

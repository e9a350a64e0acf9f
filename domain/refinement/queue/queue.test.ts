import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeKinds } from '../song/kinds'
import { ageOf, waitedMs, wakeClock } from './ageing'
import { approvalLabels } from './approval-labels'
import { standingOf, survives, weighVotes } from './approvals'
import { unmetGuards } from './guards'
import { leadsTo, mayMove, queueMoves } from './moves'
import { scoreOf } from './priority'
import { rankBetween, ranksAfter } from './rank'
import { isApproved, songStates } from './states'
import { stateAfterLapse, turnOf } from './turn'
import { turns } from './turns'

const hour = 3_600_000
const state = fc.constantFrom(...songStates)
const label = fc.constantFrom(...approvalLabels)
const kinds = fc.subarray([...changeKinds])
const vote = fc.record({
  memberId: fc.constantFrom('yoo', 'lee', 'kim'),
  label,
  value: fc.constantFrom(-1, 0, 1),
  revision: fc.integer({ min: 1, max: 8 }),
})
const change = fc.record({ number: fc.integer({ min: 1, max: 9 }), kinds })
const standing = fc.array(vote).map((votes) => standingOf(weighVotes(votes, [])))

describe('moves', () => {
  test.each(songStates.filter((state) => state !== 'open'))('from %s a song can be refined again', (from) => {
    const back = queueMoves.filter((move) => mayMove(move, from) && leadsTo[move] === 'refining')
    expect(from === 'refining' || back.length > 0).toBe(true)
  })

  test('nothing is done with a song before it was handed in', () => {
    expect(queueMoves.filter((move) => mayMove(move, 'open'))).toEqual([])
  })

  test('every state of the queue can be reached', () => {
    const reached = new Set(Object.values(leadsTo))
    expect(songStates.filter((state) => !reached.has(state))).toEqual(['open', 'inbox'])
  })
})

describe('the turn', () => {
  const facts = { isHeld: fc.boolean(), hasNewAudio: fc.boolean(), hasSuggestions: fc.boolean() }
  test('is somebody’s or nobody’s in every state, whatever else is the case', () => {
    fc.assert(
      fc.property(state, fc.record(facts), standing, (state, facts, standing) => {
        const turn = turnOf({ state, ...facts, standing })
        expect(turns).toContain(turn)
        const rests = ['on-hold', 'dropped', ...(facts.hasSuggestions ? [] : ['finished'])]
        expect(turn === 'nobody').toBe(rests.includes(state))
      }),
    )
  })
})

describe('approvals', () => {
  test.each([
    ['lyrics', ['cosmetic', 'music', 'audio']],
    ['music', ['cosmetic', 'words']],
    ['final', ['cosmetic']],
  ] as const)('of %s survive %s and nothing else', (label, kept) => {
    for (const kind of changeKinds) expect(survives(label, [kind])).toBe((kept as readonly string[]).includes(kind))
  })

  test('a change of several kinds is survived when each of them is', () => {
    fc.assert(
      fc.property(label, kinds, (label, kinds) => {
        expect(survives(label, kinds)).toBe(kinds.every((kind) => survives(label, [kind])))
      }),
    )
  })

  test('lapse at the first change that matters after the vote, and at none before it', () => {
    fc.assert(
      fc.property(fc.array(vote), fc.array(change), (votes, changes) => {
        for (const { label, revision, lapsedBy } of weighVotes(votes, changes)) {
          const since = changes.filter(({ number, kinds }) => number > revision && !survives(label, kinds))
          expect(lapsedBy).toBe(since.length > 0 ? Math.min(...since.map(({ number }) => number)) : null)
        }
      }),
    )
  })

  test('count once for each person and label, the newest; taken back they count no more', () => {
    fc.assert(
      fc.property(fc.array(vote, { minLength: 1 }), (votes) => {
        const weighed = weighVotes(votes, [])
        const keys = weighed.map(({ memberId, label }) => `${memberId} ${label}`)
        expect(new Set(keys).size).toBe(keys.length)
        const last = votes.at(-1)!
        const mine = weighed.find(({ memberId, label }) => memberId === last.memberId && label === last.label)
        expect(mine?.value ?? 0).toBe(last.value)
      }),
    )
  })

  test('what nobody stands by any more isn’t approved', () => {
    fc.assert(
      fc.property(state, standing, (state, standing) => {
        const after = stateAfterLapse(state, standing)
        if (isApproved(after)) expect(standing.lyrics.isApproved && standing.music.isApproved).toBe(true)
        if (!isApproved(state)) expect(after).toBe(state)
        expect(stateAfterLapse(after, standing)).toBe(after)
      }),
    )
  })
})

test('guards say what is missing, and nothing when all is there', () => {
  const open = { blockingComments: 0, openSuggestions: 0 }
  const all = { isHolder: true, hasWork: true, against: [], hasNewAudio: true, hasReadLedger: true, ...open }
  const votes = approvalLabels.map((label) => ({ memberId: 'yoo', label, value: 1, revision: 1 }))
  const met = { ...all, standing: standingOf(weighVotes(votes, [])) }
  for (const move of queueMoves) expect(unmetGuards(move, met)).toEqual([])
  const none = { ...met, blockingComments: 2, openSuggestions: 1, hasReadLedger: false, standing: standingOf([]) }
  expect(unmetGuards('complete', none)).toEqual([
    { reason: 'guard-final', values: {} },
    { reason: 'guard-comments', values: { count: 2 } },
    { reason: 'guard-suggestions', values: { count: 1 } },
    { reason: 'guard-ledger', values: {} },
  ])
})

describe('ranks', () => {
  test('there is always one strictly between two others, and after any number of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const ranks: string[] = []
        for (const place of places) {
          const at = place % (ranks.length + 1)
          const rank = rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null)
          if (at > 0) expect(rank > ranks[at - 1]!).toBe(true)
          if (at < ranks.length) expect(rank < ranks[at]!).toBe(true)
          expect(rank).toMatch(/[^0]$/)
          ranks.splice(at, 0, rank)
        }
      }),
    )
  })

  test('hundreds in a row stay short, and in order', () => {
    const ranks = ranksAfter('Zz', 600)
    expect([...ranks].sort()).toEqual([...ranks])
    expect([ranks[0]! > 'Zz', new Set(ranks).size, Math.max(...ranks.map(({ length }) => length))]).toEqual([
      true,
      600,
      3,
    ])
  })

  test('of two in the wrong order there is none between', () => {
    expect(() => rankBetween('V', 'U')).toThrow(RangeError)
  })
})

describe('age and score', () => {
  const clock = (turnSince: number, snoozedAt: number | null = null, snoozedUntil: number | null = null) => ({
    ...{ turnSince, snoozedAt, snoozedUntil },
  })

  test('the first listen has 48 hours and every other decision 24; half of it is amber, all of it red', () => {
    const band = (state: 'inbox' | 'refining', hours: number) =>
      ageOf({ ...clock(0), state, turn: 'producers' }, hours * hour)!.band
    expect([band('inbox', 23), band('inbox', 24), band('inbox', 48)]).toEqual(['green', 'amber', 'red'])
    expect([band('refining', 11), band('refining', 12), band('refining', 24)]).toEqual(['green', 'amber', 'red'])
    expect(ageOf({ ...clock(0), state: 'on-hold', turn: 'nobody' }, 99 * hour)).toBeNull()
  })

  test('time asleep never counts, before and after waking', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(times, (unordered) => {
        const [since, asleep, until, now] = unordered.sort((a, b) => a - b) as [number, number, number, number]
        const waited = waitedMs(clock(since, asleep, until), now)
        expect(waited).toBe(now - since - (until - asleep))
        expect(waitedMs(wakeClock(clock(since, asleep, until), now), now + 5)).toBe(waited + 5)
      }),
    )
  })

  test('the score is the sum of its parts, from 0 to 100, and whoever waits longer is never behind', () => {
    const facts = { state: 'inbox', turn: 'producers' } as const
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.option(fc.nat(2e9), { nil: undefined }), (a, b, dueAt) => {
        const score = (waited: number) => scoreOf({ ...facts, ...clock(1e9 - waited), dueAt }, 1e9)
        const { total, parts } = score(a)
        expect(total).toBeCloseTo(parts.reduce((sum, { points }) => sum + points, 0))
        expect(parts.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(100)
        expect(total >= 0 && total <= 100).toBe(true)
        expect(Math.sign(score(a).total - score(b).total) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a part without data is left out, and the rest counts for it', () => {
    const facts = { ...clock(0), state: 'inbox', turn: 'producers' } as const
    expect(scoreOf(facts, 0).parts.map(({ part, of }) => [part, of])).toEqual([['waiting', 100]])
    expect(scoreOf({ ...facts, dueAt: null, votes: 0.5 }, 0).parts.map(({ part }) => part)).toEqual([
      ...['due', 'waiting', 'votes'],
    ])
  })
})

import { z } from 'zod'
import { approvalLabels } from '../queue/approval-labels'
import { standingOf, weighVotes } from '../queue/approvals'
import { unmetGuards } from '../queue/guards'
import { leadsTo, mayMove, needsReason, queueMoves } from '../queue/moves'
import { songStates } from '../queue/states'
import { stateAfterLapse, turnOf } from '../queue/turn'
import { turns } from '../queue/turns'
import { changeKinds } from '../song/kinds'

const count = z.int().min(0)
const state = z.enum(songStates)
const label = z.enum(approvalLabels)

/**
 * The application's own shape, as the format leaves it to the application: a song in a `state` with its `votes` and what was `changed`
 * since, and one `move` that is tried. A fact that isn't given is one that doesn't stand in the way.
 */
const queueCase = z.looseObject({
  state,
  move: z.enum(queueMoves).optional(),
  held: z.boolean().default(false),
  holder: z.boolean().default(true),
  work: z.boolean().default(true),
  newAudio: z.boolean().default(true),
  blockingComments: count.default(0),
  openSuggestions: count.default(0),
  ledgerRead: z.boolean().default(true),
  /** Oldest first; `on` is the revision that was voted on. */
  votes: z.array(z.strictObject({ by: z.string(), label, value: z.int().min(-1).max(1), on: count })).default([]),
  changed: z.array(z.strictObject({ number: count, kinds: z.array(z.enum(changeKinds)) })).default([]),
  expect: z.strictObject({
    /** Whether the move can be made from there, and which guards are unmet. */
    may: z.boolean().optional(),
    unmet: z.array(z.string()).optional(),
    needsReason: z.boolean().optional(),
    leadsTo: state.nullable().optional(),
    turn: z.enum(turns).optional(),
    /** The labels with an approval that lapsed, and where the song stands then. */
    lapsed: z.array(label).optional(),
    stateThen: state.optional(),
  }),
})

/** What a queue case finds wrong; null for one in another shape than ours. */
export function judgeQueue(given: unknown): string[] | null {
  const { data } = queueCase.safeParse(given)
  if (!data) return null
  const { state, move, votes, changed, expect } = data
  const weighed = weighVotes(
    votes.map(({ by, on, ...vote }) => ({ ...vote, memberId: by, revision: on })),
    changed,
  )
  const standing = standingOf(weighed)
  const against = [...new Set([...standing.lyrics.against, ...standing.music.against])]
  const unmet = move && unmetGuards(move, { ...factsOf(data), standing, against }).map(({ reason }) => reason)
  const lapsed = weighed.filter(({ value, lapsedBy }) => value > 0 && lapsedBy !== null).map(({ label }) => label)
  const found = {
    may: move && mayMove(move, state) && unmet?.length === 0,
    unmet,
    needsReason: move && needsReason(move),
    leadsTo: move && (leadsTo[move] ?? null),
    turn: turnOf({
      state,
      isHeld: data.held,
      standing,
      hasNewAudio: data.newAudio,
      hasSuggestions: data.openSuggestions > 0,
    }),
    lapsed: approvalLabels.filter((label) => lapsed.includes(label)),
    stateThen: stateAfterLapse(state, standing),
  }
  return Object.entries(expect).flatMap(([what, wanted]) => {
    const is = JSON.stringify(found[what as keyof typeof found])
    return wanted === undefined || is === JSON.stringify(wanted) ? [] : [`${what} is ${is ?? 'unknown without a move'}`]
  })
}

const factsOf = (song: z.infer<typeof queueCase>) => ({
  isHolder: song.holder,
  hasWork: song.work,
  hasNewAudio: song.newAudio,
  blockingComments: song.blockingComments,
  openSuggestions: song.openSuggestions,
  hasReadLedger: song.ledgerRead,
})

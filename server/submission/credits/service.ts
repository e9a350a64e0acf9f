import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import type { CreditOfSong } from './store'
import * as store from './store'

/** `songId` is for a song that doesn't exist yet, `proposalId` for one that may have to be asked about. */
export type TeamOfSong = { night: number; room: number; credits: CreditOfSong[]; songId: string; proposalId: string }
type Publication = { publication: number; teams: TeamOfSong[]; at: number }
type Outcome = { created: number; recredited: number; retired: number; proposed: number; changed: string[] }

/**
 * Gives every published team its song. Songs that hold nothing yet follow the publication; one that holds material keeps its
 * credits, and the difference is proposed to the organiser. `changed` are songs that existed and may look different now.
 */
export async function creditTeams(tx: Tx, scope: CampScope, { publication, teams, at }: Publication): Promise<Outcome> {
  const before = await readSongs(tx, scope)
  const outcome: Outcome = { created: 0, recredited: 0, retired: 0, proposed: 0, changed: [] }
  const superseded: string[] = []
  const { campId } = scope

  for (const { night, room, credits, songId, proposalId } of teams) {
    const song = before.find((each) => each.night === night && each.room === room)
    if (!song) {
      await store.insertSong(tx, scope, { id: songId, night, room, at })
      await store.putCredits(tx, scope, songId, credits)
      outcome.created++
      continue
    }
    const differs = !sameCredits(song.credits, credits)
    if (song.hasMaterial) {
      const asked = song.proposals[0]
      // Asked already, or answered with no: publishing something else doesn't ask again.
      const known = asked && asked.status !== 'superseded' && sameCredits(asked.credits, credits)
      if (known && differs && asked.status !== 'accepted') continue
      superseded.push(...song.open)
      if (!differs) continue
      const proposal = { publication, credits: JSON.stringify(credits), status: 'open', createdAt: at } as const
      await store.insertProposal(tx, { campId, id: proposalId, songId: song.id, ...proposal, ...undecided })
      outcome.proposed++
    } else {
      if (song.retiredAt !== null) await store.retireSong(tx, scope, song.id, null)
      else if (!differs) continue
      await store.putCredits(tx, scope, song.id, credits)
      outcome.recredited++
    }
    outcome.changed.push(song.id)
  }

  for (const song of before) {
    if (teams.some(({ night, room }) => night === song.night && room === song.room)) continue
    superseded.push(...song.open)
    if (song.hasMaterial || song.retiredAt !== null) continue
    await store.retireSong(tx, scope, song.id, at)
    outcome.retired++
    outcome.changed.push(song.id)
  }
  await store.supersedeProposals(tx, scope, superseded)
  return outcome
}

export const listOwnSongs = (db: Reader, scope: CampScope) => store.listOwnSongs(db, scope)

/** Where songs are that hold something: their rooms and nights cannot go. */
export async function listPlacesInUse(db: Reader, scope: CampScope): Promise<{ night: number; room: number }[]> {
  const songs = await readSongs(db, scope)
  return songs.flatMap(({ hasMaterial, night, room }) => (hasMaterial ? [{ night, room }] : []))
}

/** The open ones, with the credits as they are and as the rotation would have them. */
export async function listCreditProposals(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'rotation.draft')
  const songs = await readSongs(ctx.db.read, scope)
  return songs.flatMap(({ id: songId, night, room, title, credits, proposals }) =>
    proposals.flatMap(({ id, status, publication, createdAt, credits: proposed }) =>
      status === 'open' ? [{ id, songId, night, room, title, publication, createdAt, credits, proposed }] : [],
    ),
  )
}

export const decideCreditsInput = z.object({ proposalId: z.string().max(80), accept: z.boolean() })
type DecideCreditsInput = z.infer<typeof decideCreditsInput>

export function decideCredits(ctx: AppContext, scope: CampScope, { proposalId, accept }: DecideCreditsInput) {
  requirePermission(scope, 'rotation.draft')
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const proposal = (await store.listProposals(tx, scope)).find(({ id }) => id === proposalId)
    if (!proposal) throw notFound()
    if (proposal.status !== 'open') throw new AppError('conflict', 'credits-decided')
    const { songId } = proposal
    if (accept) await store.putCredits(tx, scope, songId, parseCredits(proposal.credits))
    await store.decideProposal(tx, scope, proposalId, { status: accept ? 'accepted' : 'declined', at })
    return { result: { songId }, news: [{ kind: 'song.credits', subject: songId }] }
  })
}

async function readSongs(db: Reader, scope: CampScope) {
  const withMaterial = await store.listSongsWithMaterial(db, scope)
  const credits = await store.readCredits(db, scope)
  const proposals = (await store.listProposals(db, scope)).map((each) => ({
    ...each,
    credits: parseCredits(each.credits),
  }))
  return (await store.listSongs(db, scope)).map((song) => {
    const own = proposals.filter(({ songId }) => songId === song.id)
    return {
      ...song,
      hasMaterial: hasWords(song) || withMaterial.has(song.id),
      credits: credits.get(song.id) ?? [],
      proposals: own,
      open: own.flatMap(({ id, status }) => (status === 'open' ? [id] : [])),
    }
  })
}

const undecided = { decidedBy: null, decidedAt: null }
const hasWords = ({ headNumber, state, submittedAt }: Song) =>
  headNumber > 0 || state !== 'open' || submittedAt !== null

const creditsSchema = z.array(z.object({ memberId: z.string(), craft: z.string() }))
const parseCredits = (json: string): CreditOfSong[] => creditsSchema.parse(JSON.parse(json))

function sameCredits(a: CreditOfSong[], b: CreditOfSong[]): boolean {
  const said = (credits: CreditOfSong[]) => JSON.stringify(credits.map((c) => [c.memberId, c.craft]).sort())
  return said(a) === said(b)
}

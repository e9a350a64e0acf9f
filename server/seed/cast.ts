import { eq } from 'drizzle-orm'
import { members } from '@/db/schema'
import { type SeedPerson, seedPeople, seedSessions } from '@/db/seed/people'
import { knownCrafts } from '@/domain/camp/crafts'
import type { CampSettings } from '@/domain/camp/settings'
import { personSchema } from '@/domain/roster/person'
import type { Plan } from '@/domain/rotation/plan'
import { findWorkingLink, listInvitations, takeLinkUse } from '@/server/access/links/service'
import { insertUser } from '@/server/access/store'
import { acceptInvitation, createCamp } from '@/server/camp/service'
import { importRoster } from '@/server/roster/import/service'
import { changePerson } from '@/server/roster/people/service'
import { addDraft } from '@/server/rotation/drafts/service'
import { publishRotation } from '@/server/rotation/publication/service'
import { contextAt, enter, type Stage } from './stage'

const day = 86_400_000
const [host, ...others] = seedPeople
const [organiser, invited] = [host!, others]

/** Member and user ids by name. */
export type Cast = { campId: string; of: (name: string) => { memberId: string; userId: string } }

/** The camp as its organiser sets it up before the first night: settings, roster, invitations, the rotation of the file. */
export async function gatherCast(stage: Stage, settings: CampSettings, opensAt: number): Promise<Cast> {
  const ownerId = await makeOwner(stage, organiser, opensAt - 13 * day)
  const { campId } = await createCamp(contextAt(stage, ownerId, opensAt - 12 * day), settings)
  const inviting = await enter(stage, campId, ownerId, opensAt - 11 * day)
  const { problems } = await importRoster(inviting.ctx, inviting.scope, rosterText())
  if (problems.length > 0) throw new Error(`The demo's roster has problems: ${JSON.stringify(problems)}`)
  const person = personSchema.parse({ ...organiser, mainCraft: null, otherCrafts: [], nightsPresent: null })
  await changePerson(inviting.ctx, inviting.scope, { memberId: inviting.scope.memberId, person })

  const cast = await readCast(stage, campId)
  await openLinks(stage, cast, opensAt - 10 * day)
  const announcing = await enter(stage, campId, ownerId, opensAt - 2 * day)
  const { ctx, scope } = announcing
  const { letter, version } = await addDraft(ctx, scope, { plan: planOfFile(cast), pins: [], from: null })
  await publishRotation(ctx, scope, { letter, version })
  return cast
}

/** The demo's organiser looks after the installation, too. */
async function makeOwner(stage: Stage, { name, email }: SeedPerson, at: number): Promise<string> {
  const date = new Date(at)
  const id = contextAt(stage, '', at).newId('user')
  const rights = { emailVerified: true, isOwner: 1, mayCreateCamps: 1 }
  await stage.db.write((tx) => insertUser(tx, { id, name, email: email!, ...rights, createdAt: date, updatedAt: date }))
  return id
}

function rosterText(): string {
  const rows = invited.map(({ name, email, role, craft, languages, country, publisher }) =>
    [name, email ?? '', role, craft ?? '', languages.join(' '), country, publisher].join('\t'),
  )
  return ['name\temail\trole\tcraft\tlanguages\tcountry\tpublisher', ...rows].join('\n')
}

async function readCast({ db }: Stage, campId: string): Promise<Cast> {
  const rows = await db.read.select().from(members).where(eq(members.campId, campId))
  const byName = new Map(rows.map(({ id, userId, name }) => [name, { memberId: id, userId }]))
  const of = (name: string) => {
    const found = byName.get(name)
    if (!found) throw new Error(`${name} is not in the demo's roster`)
    return found
  }
  return { campId, of }
}

const browsers = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
]

/** One after another, a few hours apart, each in a browser of their own. */
async function openLinks(stage: Stage, { campId, of }: Cast, from: number): Promise<void> {
  const arriving = invited.filter(({ accepted }) => accepted)
  for (const [i, { name }] of arriving.entries()) {
    const { userId, memberId } = of(name)
    const ctx = contextAt(
      stage,
      userId,
      from + Math.round((i * 5 * day) / arriving.length),
      browsers[i % browsers.length],
    )
    const invitation = (await listInvitations(stage.db.read, ctx, campId)).get(memberId)
    const token = invitation?.url?.split('/').at(-1) ?? ''
    const link = await findWorkingLink(stage.db.read, token, ctx.now())
    if (!link) throw new Error(`${name} has no invitation link`)
    await stage.db.write((tx) => takeLinkUse(tx, link, { now: ctx.now(), browser: ctx.browser }))
    await acceptInvitation(ctx, campId)
  }
}

function planOfFile({ of }: Cast): Plan {
  const numbers = [...new Set(seedSessions.map(({ night }) => night))]
  return {
    nights: numbers.map((night) => ({
      night,
      teams: seedSessions
        .filter((session) => session.night === night)
        .map(({ room, team }) => ({
          room,
          seats: knownCrafts.map((craft) => ({ craft, memberId: of(team[craft]).memberId })),
        })),
    })),
  }
}

import { parseArgs } from 'node:util'
import { OwnServer } from '../../../e2e/own-server'
import { type Call, callAs } from './call'
import { sayTimes } from './times'
import { openViewer, type Viewer } from './viewer'

const help = `npm run bench:live -- [--viewers N] [--saves N] [--pause MS]

Starts the demo on a folder of its own, opens the live feed for N viewers (50) who may see one song, lets a producer change a word of
it again and again (200 times, 100 ms apart), and prints how long it takes from sending a save until the revision has been read by
the viewers: of all deliveries, and of the last viewer of each save.
`
type Words = { number: number; revision: { title: string; lyrics: string; authorId: string } & Record<string, unknown> }
type Song = { id: string; state: string }

export async function runLiveBench(args: string[]) {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const options = { viewers: text('50'), saves: text('200'), pause: text('100'), help: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  if (values.help) return console.log(help)
  const [viewers, saves, pause] = [Number(values.viewers), Number(values.saves), Number(values.pause)]
  const server = await OwnServer.create({ DEMO: '1' })
  try {
    await measure(server.origin, { viewers, saves, pause })
  } finally {
    await server.end()
  }
}

async function measure(origin: string, { viewers, saves, pause }: Record<'viewers' | 'saves' | 'pause', number>) {
  const people = ['Organiser', 'Producer', 'Apprentice', 'Writer']
  const calls = await Promise.all(people.map((role) => callAs(origin, role)))
  const [organiser, producer] = calls as [Call, Call]
  const { camps } = await producer.ask<{ camps: { id: string }[] }>('camp.mine', undefined)
  const campId = camps[0]!.id
  const song = await findSong(calls, campId)
  await previewsMade(organiser, campId)
  const since = await organiser.ask<number>('events.latest', { campId })
  const open = Array.from({ length: viewers }, (_, i) => openViewer(calls[i % calls.length]!, { campId, since }))
  const here = await Promise.all(open)
  const times = await saveAgainAndAgain(producer, here, { campId, songId: song.id, saves, pause })
  console.log(`${viewers} viewers, ${saves} saves ${pause} ms apart, on one machine (Node ${process.version})`)
  console.log(`save acknowledged      ${sayTimes(times.acknowledged)}`)
  console.log(`save → any viewer      ${sayTimes(times.each)}`)
  console.log(`save → last viewer     ${sayTimes(times.last)}`)
  console.log(`delivered ${times.each.length} of ${viewers * saves}, out of order ${times.disorder}`)
  for (const viewer of here) viewer.close()
}

/** One that all of them may see. */
async function findSong(calls: Call[], campId: string): Promise<Song> {
  const lists = await Promise.all(calls.map((call) => call.ask<Song[]>('submission.songs', { campId })))
  const seen = (song: Song) => lists.every((list) => list.some(({ id }) => id === song.id))
  const song = lists[0]!.find((each) => seen(each) && ['inbox', 'refining'].includes(each.state))
  if (!song) throw new Error('The demo has no song in refinement that all of its people may see')
  return song
}

/** A new demo goes on making its previews for a while: that would be measured too. */
async function previewsMade(organiser: Call, campId: string): Promise<void> {
  type Heard = { versions: { audio: { state: string } }[] }
  for (const { id: songId } of await organiser.ask<Song[]>('submission.songs', { campId }))
    while (
      (await organiser.ask<Heard>('submission.song', { campId, songId })).versions.some(
        ({ audio }) => audio.state === 'waiting',
      )
    )
      await new Promise((go) => setTimeout(go, 500))
}

type Course = { campId: string; songId: string; saves: number; pause: number }

async function saveAgainAndAgain(producer: Call, viewers: Viewer[], { campId, songId, saves, pause }: Course) {
  const start = await producer.ask<Words>('refinement.words', { campId, songId })
  let base = start.number
  const sent = new Map<number, number>()
  const acknowledged: number[] = []
  for (let i = 0; i < saves; i++) {
    const lyrics = `[Chorus]\nFrom the back row I am ${i % 2 ? 'instantly' : 'easily'} visible\nTake ${i}`
    const words = { title: start.revision.title, tempo: null, key: null, language: 'en', lyrics }
    const at = performance.now()
    sent.set(base + 1, at)
    const { revision } = await producer.call<Words>('refinement.revise', { campId, songId, base, words, reason: '' })
    acknowledged.push(performance.now() - at)
    base = (revision as unknown as { number: number }).number
    await new Promise((go) => setTimeout(go, pause))
  }
  await new Promise((go) => setTimeout(go, 1_000))
  const each = viewers.flatMap(({ seen }) => seen.map(({ number, at }) => at - sent.get(number)!))
  const last = [...sent].map(([number, at]) => {
    const arrivals = viewers.map(({ seen }) => seen.find((it) => it.number === number)?.at ?? Number.POSITIVE_INFINITY)
    return Math.max(...arrivals) - at
  })
  const disorder = viewers.filter(({ seen }) =>
    seen.some(({ number }, i) => i > 0 && number !== seen[i - 1]!.number + 1),
  )
  return { acknowledged, each, last, disorder: disorder.length }
}

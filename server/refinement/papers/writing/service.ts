import { type ExportPaperInput, markPapers, paperFiles, writePaper } from '@/domain/refinement/papers/export'
import { paperFileName } from '@/domain/refinement/papers/file-name'
import { paperOf, type SongPaper } from '@/domain/refinement/papers/paper'
import { stampsOn } from '@/domain/refinement/papers/sung-words'
import { noWords } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { getSong } from '@/server/submission/service'
import { requireSong } from '@/server/submission/standing'
import { listComments } from '../../comments/service'
import { listRequests } from '../../requests/service'
import { findRevision } from '../../revisions/service'
import { findSungWords, listTimes, newestVersion } from '../../times/service'
import type { PdfOrder } from '../service'

export type WrittenPaper = { fileName: string; mediaType: string; base64: string }

/** A file of the newest words, with the marks and times of the version they go with. */
export async function exportPaper(ctx: AppContext, scope: CampScope, input: ExportPaperInput): Promise<WrittenPaper> {
  const { songId, format, labels } = input
  const paper = await readSong(ctx, scope, songId)
  const { kind, extension, mediaType } = paperFiles[format]
  const bytes =
    format === 'words-pdf' || format === 'marks-pdf'
      ? await ctx.compute<Uint8Array>('write-song-pdf', {
          ...{ paper, of: format === 'words-pdf' ? 'words' : 'marks' },
          ...{ labels, language: labels.language },
        } satisfies PdfOrder)
      : writePaper(paper, format)
  const { revision, version } = paper.state
  const isHeard = format === 'lrc' || markPapers.some((each) => each === format)
  const fileName = paperFileName(
    paper.title,
    `${kind} ${isHeard && version > 0 ? `v${version}` : `r${revision}`}`,
    extension,
  )
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') }
}

async function readSong(ctx: AppContext, scope: CampScope, songId: string) {
  const { read } = ctx.db
  const { song } = await requireSong(read, scope, songId)
  const head = await findRevision(read, scope, songId, song.headNumber)
  const version = head?.audio ?? (await newestVersion(read, scope, songId))
  const { times } = await listTimes(ctx, scope, { songId, version })
  const timeOf = new Map(times.map((time) => [time.lineId, time]))
  const sung = await findSungWords(read, scope, songId, version)
  const texts = head?.lyrics.split('\n') ?? []
  const lines = (head?.lineIds ?? []).map((id, i) => {
    const [time, words] = [timeOf.get(id), sung.get(id)]
    return time ? { ...time, words: words && stampsOn(texts[i] ?? '', words) } : null
  })
  const { versions } = await getSong(ctx, scope, songId)
  const length = versions.find(({ number }) => number === version)?.audio.facts?.durationMs ?? null
  const durationMs = length === null ? null : Math.round(length)
  const { marks, loose } = await listMarks(ctx, scope, songId, version, (id) => timeOf.get(id)?.startMs)
  const state = { revision: song.headNumber, version }
  return { ...paperOf(head ?? noWords, marks, lines, durationMs), loose, state } satisfies SongPaper
}

type LineStart = (lineId: string) => number | undefined

/** What is still open, comments and changes that are asked for: at its second, or where its line is sung; `loose` has neither. */
async function listMarks(ctx: AppContext, scope: CampScope, songId: string, version: number, startOf: LineStart) {
  const { open } = await listComments(ctx, scope, { songId, version })
  const { requests } = await listRequests(ctx, scope, songId)
  const comments = open.map(({ heard, remarks, place }) => {
    const [first] = remarks
    const said = [place.words?.quote && `“${place.words.quote}”`, first?.body].filter(Boolean).join(' ')
    return { heard, place, text: `${first?.authorName ?? ''}: ${said || '♪'}` }
  })
  const asked = requests
    .filter(({ state }) => state === 'open' || state === 'done')
    .map(({ heardBefore, place, before, after, why }) => ({
      ...{ heard: heardBefore, place },
      text: [[before, after].filter(Boolean).join(' → '), why].filter(Boolean).join(' · '),
    }))
  const all = [...comments, ...asked].map(({ heard, place, text }) => {
    if (heard?.version === version) return { atMs: heard.startMs, endMs: heard.endMs, text }
    return { atMs: (place.words && startOf(place.words.lineId)) ?? null, endMs: null, text }
  })
  return {
    marks: all.flatMap((mark) => (mark.atMs === null ? [] : [{ ...mark, atMs: mark.atMs }])),
    loose: all.flatMap(({ atMs, text }) => (atMs === null ? [text] : [])),
  }
}

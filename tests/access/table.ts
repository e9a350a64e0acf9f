import type { Insider } from './everybody'
import { insiders } from './everybody'

/**
 * Who may do what, written out by hand and imported from nowhere: `+` allowed, `x` forbidden, `-` not found. The columns are
 * organiser, producer, apprentice, writer (credited), other (a writer who isn't), listener. For calls inside a camp everybody
 * else is the same in every row: not signed in 401; invited, removed and members of another camp not found.
 */
export type Row = { call: string; input?: Record<string, unknown>; may: string; note?: string }

const words = { title: 'New', tempo: 12_000, key: 'A minor', language: 'en', lyrics: 'new words' }
const person = {
  ...{ name: 'New Person', email: null, role: 'writer', mainCraft: 'lyricist', otherCrafts: [], languages: ['en'] },
  ...{ country: '', publisher: '', nightsPresent: null },
}
const csv = 'Name,Craft\nImported Person,lyricist\n'
const own = { songId: 'song_own' }
const unsubmitted = { songId: 'song_new' }
const labels = { marks: 'Marks', noMarks: 'None', noWords: 'None', untitled: 'Untitled', language: 'en' }
const lrc = { base: 2, format: 'lrc', text: '[00:10.00]new words', version: 1 }
const combining = {
  ...{ ...own, number: 1, other: { songId: 'song_other', number: 1 }, title: 'Both', facetsFrom: 1 },
  sections: [{ parent: 0, section: 0 }],
}
const approved = { songId: 'song_approved' }
const settings = {
  ...{
    name: 'Fjord',
    place: 'Oslo',
    timeZone: 'Europe/Oslo',
    firstNight: '2026-06-01',
    nights: 3,
    startTime: '18:00',
    endTime: '04:00',
  },
  rooms: [{ name: 'Room 1' }, { name: 'Room 2' }, { name: 'Room 3' }],
  seats: ['track-writer', 'top-liner', 'lyricist'].map((craft) => ({ craft, count: 1 })),
}

const preferences = { language: 'wished', fairness: 'much', ownCraft: 'little', past: 'off', alternatives: [] }

export const inCamp: Row[] = [
  { call: 'camp.get', may: '+ + + + + +' },
  { call: 'camp.settings', may: '+ + - - - -' },
  { call: 'camp.change', input: { settings, stamp: '$stamp' }, may: '+ x x x x x' },

  { call: 'roster.list', may: '+ + + + + -' },
  { call: 'roster.add', input: { person }, may: '+ x x x x -' },
  { call: 'roster.change', input: { memberId: 'mem_other', person: { ...person, name: 'other' } }, may: '+ x x x x -' },
  { call: 'roster.remove', input: { memberId: 'mem_other' }, may: '+ x x x x -' },
  { call: 'roster.putBack', input: { memberId: 'mem_removed' }, may: '+ x x x x -' },
  { call: 'roster.previewImport', input: { text: csv }, may: '+ x x x x -' },
  { call: 'roster.import', input: { text: csv }, may: '+ x x x x -' },
  { call: 'roster.links', may: '+ - - - - -' },
  { call: 'roster.renewLink', input: { memberId: 'mem_other' }, may: '+ x x x x -' },
  { call: 'roster.revokeLink', input: { memberId: 'mem_other' }, may: '+ x x x x -' },
  { call: 'roster.mailLink', input: { memberId: 'mem_other' }, may: '+ x x x x -' },

  { call: 'rotation.board', may: '+ - - - - -' },
  { call: 'rotation.outlook', may: '+ - - - - -' },
  { call: 'rotation.pricePair', input: { letter: 'A', a: 'mem_writer', b: 'mem_other' }, may: '+ - - - - -' },
  { call: 'rotation.priceWish', input: { letter: 'A', id: 'wish_camp_1' }, may: '+ - - - - -' },
  { call: 'rotation.startSearch', input: {}, may: '+ - - - - -' },
  { call: 'rotation.search', may: '+ - - - - -' },
  { call: 'rotation.stopSearch', input: { id: 'search_1', keep: false }, may: '+ - - - - -' },
  { call: 'rotation.save', input: { letter: 'A', version: 1, plan: { nights: [] }, pins: [] }, may: '+ - - - - -' },
  { call: 'rotation.add', input: { plan: { nights: [] }, pins: [], from: null }, may: '+ - - - - -' },
  { call: 'rotation.discard', input: { letter: 'B', version: 1 }, may: '+ - - - - -' },
  { call: 'rotation.wish', input: { wish: { kind: 'closed', room: 1, night: 1 } }, may: '+ - - - - -' },
  {
    call: 'rotation.wish',
    input: { wish: { kind: 'apart', people: ['mem_writer', 'mem_other'] } },
    may: '+ - - - - -',
  },
  { call: 'rotation.unwish', input: { id: 'wish_camp_1' }, may: '+ - - - - -' },
  { call: 'rotation.prefer', input: { preferences }, may: '+ - - - - -' },
  { call: 'rotation.pastCamps', may: '+ - - - - -' },
  { call: 'rotation.pastOf', input: { from: 'camp_1' }, may: '+ - - - - -' },
  { call: 'rotation.publish', input: { letter: 'A', version: 1 }, may: '+ x x x x -' },
  { call: 'rotation.publishAgain', input: { number: 1, latest: 1 }, may: '+ x x x x -' },
  { call: 'rotation.publication', input: { number: 1 }, may: '+ - - - - -' },
  { call: 'rotation.proposeRepairs', input: { dropOut: null }, may: '+ - - - - -' },
  {
    call: 'rotation.publishRepair',
    input: { latest: 1, dropOut: { memberId: 'mem_other', how: 'tonight' }, plan: null },
    may: '+ x x x x -',
  },
  { call: 'rotation.published', may: '+ + + + + -' },
  { call: 'rotation.myNight', may: '+ + + + + -' },
  { call: 'rotation.creditProposals', may: '+ - - - - -' },
  { call: 'rotation.decideCredits', input: { proposalId: 'prop_own', accept: true }, may: '+ - - - - -' },

  { call: 'submission.tonight.get', input: { night: 1 }, may: '+ + + + + -' },
  { call: 'submission.songs', may: '+ + + + + -' },
  { call: 'submission.song', input: own, may: '+ + + + - -' },
  { call: 'submission.song', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'submission.uploads', input: own, may: '+ + x + - -' },
  { call: 'submission.startUpload', input: { ...own, fileName: 'demo.wav', size: 1000 }, may: '+ + x + - -' },
  {
    call: 'submission.startUpload',
    input: { ...unsubmitted, fileName: 'demo.wav', size: 1000 },
    may: '+ + - + - -',
    note: 'not submitted',
  },
  {
    call: 'submission.completeUpload',
    input: { uploadId: 'upl_song_own', sha256: 'a'.repeat(64) },
    may: '- - - + - -',
    note: 'another’s upload is nobody’s',
  },
  {
    call: 'submission.cancelUpload',
    input: { uploadId: 'upl_song_own' },
    may: '- - - + - -',
    note: 'another’s upload is nobody’s',
  },
  { call: 'submission.submit', input: unsubmitted, may: '+ + - + - -' },
  { call: 'submission.submit', input: own, may: '+ + x + - -', note: 'already in the inbox' },

  { call: 'refinement.words', input: own, may: '+ + + + - -' },
  { call: 'refinement.words', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.history', input: own, may: '+ + + + - -' },
  { call: 'refinement.history', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.revision', input: { ...own, number: 1 }, may: '+ + + + - -' },
  { call: 'refinement.decisions', input: own, may: '+ + + + - -' },
  { call: 'refinement.revise', input: { ...own, base: 2, words, reason: '' }, may: 'x + x + - -' },
  {
    call: 'refinement.revise',
    input: { ...unsubmitted, base: 2, words, reason: '' },
    may: 'x + - + - -',
    note: 'not submitted',
  },
  { call: 'refinement.restore', input: { ...own, base: 2, number: 1, reason: '' }, may: 'x + x + - -' },
  { call: 'refinement.saveDraft', input: { ...own, base: 2, words }, may: 'x + + + - -' },
  { call: 'refinement.dropDraft', input: own, may: '+ + + + - -' },
  { call: 'refinement.look', input: { ...own, revision: 2, lineId: '1.1' }, may: 'x + x + - -' },
  { call: 'refinement.presence.here', input: { ...own, visit: 'visit-0001' }, may: '+ + + + - -' },
  { call: 'refinement.visits.get', input: own, may: '+ + + + - -' },
  { call: 'refinement.visits.leave', input: { ...own, revision: 1 }, may: '+ + + + - -' },
  { call: 'refinement.evidence.blame', input: { ...own, number: 1 }, may: '+ + + + - -' },
  {
    call: 'refinement.evidence.blame',
    input: { ...unsubmitted, number: 1 },
    may: '+ + - + - -',
    note: 'not submitted',
  },
  { call: 'refinement.evidence.ledger', input: own, may: '+ + + + - -' },
  { call: 'refinement.evidence.biography', input: { ...own, lineId: '1.1', word: 0 }, may: '+ + + + - -' },
  { call: 'refinement.evidence.way', input: own, may: '+ + + + - -' },
  { call: 'refinement.family.tree', input: own, may: '+ + + + - -' },
  { call: 'refinement.family.tree', input: { songId: 'song_held' }, may: '+ + + + - -', note: 'combined' },
  { call: 'refinement.family.tree', input: { songId: 'song_other' }, may: '+ + + - + -', note: 'a parent' },
  { call: 'refinement.family.tree', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.family.oldTitles', may: '+ + + + + -' },
  { call: 'refinement.family.titles', input: own, may: '+ + + + - -' },
  { call: 'refinement.family.titles', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.family.branch', input: { ...own, number: 1, title: 'Slow' }, may: 'x + x x - -' },
  {
    call: 'refinement.family.branch',
    input: { ...unsubmitted, number: 1, title: 'Slow' },
    may: 'x + - x - -',
    note: 'not submitted',
  },
  { call: 'refinement.family.combine', input: combining, may: 'x + x x - -' },
  {
    call: 'refinement.family.combine',
    input: { ...combining, other: { songId: 'song_far', number: 1 } },
    may: 'x - x x - -',
    note: 'with another camp’s',
  },
  { call: 'refinement.papers.export', input: { ...own, format: 'lrc', labels }, may: '+ + + + - -' },
  { call: 'refinement.papers.export', input: { ...own, format: 'marks-pdf', labels }, may: '+ + + + - -' },
  {
    call: 'refinement.papers.export',
    input: { ...unsubmitted, format: 'text', labels },
    may: '+ + - + - -',
    note: 'not submitted',
  },
  { call: 'refinement.papers.import', input: { ...own, ...lrc, take: 'both' }, may: 'x + x + - -' },
  { call: 'refinement.papers.import', input: { ...own, ...lrc, take: 'times' }, may: 'x + x + - -' },
  { call: 'refinement.papers.import', input: { ...approved, ...lrc, take: 'words' }, may: 'x + x x - -' },
  { call: 'refinement.units', input: { lines: [{ text: 'easily', lang: 'en' }] }, may: '+ + + + + -' },
  { call: 'refinement.queue.list', may: '+ + + - - -' },
  { call: 'refinement.queue.claim', input: own, may: 'x + x x - -' },
  { call: 'refinement.queue.claim', input: unsubmitted, may: 'x + - x - -', note: 'not submitted' },
  { call: 'refinement.queue.approve', input: { songId: 'song_held', reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.sendBack', input: { ...own, reason: 'Too slow' }, may: 'x + x x - -' },
  { call: 'refinement.queue.drop', input: { ...own, reason: 'Not ours' }, may: 'x + x x - -' },
  { call: 'refinement.queue.takeBack', input: { songId: 'song_dropped', reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.counts', may: '+ + + - - -' },
  { call: 'refinement.queue.approvals', input: own, may: '+ + + + - -' },
  { call: 'refinement.queue.approvals', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.queue.vote', input: { ...own, label: 'lyrics', value: 1, revision: 2 }, may: 'x + x x - -' },
  { call: 'refinement.queue.readLedger', input: { ...own, revision: 1 }, may: 'x + x x - -' },
  { call: 'refinement.queue.nudge', input: { songId: 'song_held', reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.review', input: { songId: 'song_held', reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.again', input: { songId: 'song_dropped', reason: 'Once more' }, may: 'x + x x - -' },
  { call: 'refinement.queue.finish', input: { ...own, reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.complete', input: { ...own, reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.hold', input: { ...own, reason: 'Waits for the brief' }, may: 'x + x x - -' },
  { call: 'refinement.queue.release', input: { ...own, reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.snooze', input: { ...own, until: 4_000_000_000_000 }, may: 'x + x x - -' },
  { call: 'refinement.queue.wake', input: { ...own, reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.bringBack', input: { songId: 'song_dropped', reason: '' }, may: 'x + x x - -' },
  { call: 'refinement.queue.place', input: own, may: 'x + x x - -' },
  { call: 'refinement.queue.unplace', input: own, may: 'x + x x - -' },
  { call: 'refinement.queue.setDue', input: { ...own, dueAt: 4_000_000_000_000 }, may: 'x + x x - -' },
  {
    call: 'refinement.queue.previewBatch',
    input: { songIds: ['song_own', 'song_far'], move: 'hold', reason: 'Waits for the brief' },
    may: 'x + x x x x',
  },
  {
    call: 'refinement.queue.batch',
    input: { songIds: ['song_own', 'song_far'], move: 'hold', reason: 'Waits for the brief' },
    may: 'x + x x x x',
  },
  { call: 'refinement.queue.undoBatch', input: { batch: 'bat_own' }, may: 'x + x x x x' },

  { call: 'refinement.suggestions.list', input: own, may: '+ + + + - -' },
  { call: 'refinement.suggestions.list', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.suggestions.mine', input: {}, may: '+ + + + + -' },
  { call: 'refinement.suggestions.offer', input: { ...own, base: 2, words }, may: 'x + + x - -', note: 'not approved' },
  { call: 'refinement.suggestions.offer', input: { ...approved, base: 2, words }, may: 'x + + + - -' },
  {
    call: 'refinement.suggestions.offer',
    input: { ...unsubmitted, base: 2, words },
    may: 'x + - x - -',
    note: 'not submitted',
  },
  { call: 'refinement.suggestions.withdraw', input: { id: 'sug_own' }, may: 'x x + x - -', note: 'another’s' },
  { call: 'refinement.suggestions.withdraw', input: { id: 'sug_writer' }, may: 'x x x + - -' },
  {
    call: 'refinement.suggestions.offerAgain',
    input: { id: 'sug_own', base: 2 },
    may: 'x x + x - -',
    note: 'another’s',
  },
  { call: 'refinement.suggestions.divide', input: { id: 'sug_own' }, may: 'x + + x - -', note: 'another’s' },
  { call: 'refinement.suggestions.accept', input: { id: 'sug_own' }, may: 'x + x x - -', note: 'never one’s own' },
  { call: 'refinement.suggestions.accept', input: { id: 'sug_new' }, may: 'x + - x - -', note: 'not submitted' },
  { call: 'refinement.suggestions.acceptMany', input: { ...own, ids: ['sug_own'] }, may: 'x + x x - -' },
  { call: 'refinement.suggestions.decline', input: { id: 'sug_own', code: 'taste' }, may: 'x + x x - -' },
  { call: 'refinement.comments.list', input: own, may: '+ + + + - -' },
  { call: 'refinement.comments.list', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  { call: 'refinement.comments.add', input: { ...own, revision: 2, body: 'Yes' }, may: '+ + + + - -' },
  {
    call: 'refinement.comments.add',
    input: { ...unsubmitted, revision: 2, body: 'Yes' },
    may: '+ + - + - -',
    note: 'not submitted',
  },
  {
    call: 'refinement.comments.add',
    input: { ...own, revision: 2, body: 'Stop', blocking: true },
    may: 'x + x x - -',
    note: 'blocking',
  },
  { call: 'refinement.comments.resolve', input: { id: 'cmt_own' }, may: 'x + + x - -', note: 'another’s' },
  { call: 'refinement.comments.resolve', input: { id: 'cmt_new' }, may: 'x + - + - -', note: 'not submitted' },
  { call: 'refinement.comments.resolve', input: { id: 'cmt_far' }, may: '- - - - - -', note: 'another camp’s' },
  { call: 'refinement.comments.reopen', input: { id: 'cmt_own' }, may: 'x + + x - -', note: 'another’s' },
  { call: 'refinement.comments.setBlocking', input: { id: 'cmt_own', blocking: true }, may: 'x + x x - -' },
  { call: 'refinement.requests.list', input: own, may: '+ + + + - -' },
  { call: 'refinement.requests.list', input: unsubmitted, may: '+ + - + - -', note: 'not submitted' },
  {
    call: 'refinement.requests.ask',
    input: { ...own, revision: 2, version: 1, kind: 'mix', after: 'louder' },
    may: 'x + x x - -',
  },
  { call: 'refinement.requests.answer', input: { id: 'req_own', version: 2 }, may: 'x + x + - -' },
  { call: 'refinement.requests.answer', input: { id: 'req_far', version: 2 }, may: '- - - - - -' },
  {
    call: 'refinement.requests.verify',
    input: { id: 'req_own', heardBefore: 1, heardAfter: 2 },
    may: 'x + x x - -',
  },
  { call: 'refinement.requests.reopen', input: { id: 'req_own' }, may: 'x + x x - -' },
  { call: 'refinement.requests.drop', input: { id: 'req_own', reason: 'Kept as it is' }, may: 'x + x x - -' },
  { call: 'refinement.times.list', input: { ...own, version: 1 }, may: '+ + + + - -' },
  {
    call: 'refinement.times.put',
    input: { ...own, version: 1, times: [{ lineId: '1.1', startMs: 0 }] },
    may: 'x + x + - -',
  },

  { call: 'events.latest', may: '+ + + + + +' },
  { call: 'events.follow', input: { lastEventId: 0 }, may: '+ + + + + +' },
]

/** Outside of camps. `account` needs an account of one's own; the outcome of the rest is theirs to say. */
export const outside: Record<string, 'anybody' | 'signed in' | 'account' | 'owner'> = {
  'access.session': 'anybody',
  'access.signIn': 'anybody',
  'access.signOut': 'anybody',
  'access.demoPeople': 'anybody',
  'access.signInAsDemo': 'anybody',
  'access.viewLink': 'anybody',
  'access.openLink': 'anybody',
  'access.choosePassword': 'account',
  'access.owner.campMakers': 'owner',
  'access.owner.letCreateCamps': 'owner',
  'access.owner.stopCreatingCamps': 'owner',
  'camp.mine': 'signed in',
  'camp.create': 'account',
  'camp.accept': 'account',
}

/** Bytes: the same columns. */
export const byBytes: {
  route: string
  method: 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'DELETE'
  may: string
  elsewhere?: '+'
}[] = [
  { route: '/media/ast_song_own/preview', method: 'GET', may: '+ + + + - -' },
  { route: '/media/ast_song_own/preview', method: 'HEAD', may: '+ + + + - -' },
  { route: '/media/ast_song_own/peaks', method: 'GET', may: '+ + + + - -' },
  { route: '/media/ast_song_own/original', method: 'GET', may: '+ + - + - -' },
  { route: '/media/ast_song_new/preview', method: 'GET', may: '+ + - + - -' },
  { route: '/media/ast_song_new/peaks', method: 'GET', may: '+ + - + - -' },
  { route: '/media/ast_song_new/original', method: 'GET', may: '+ + - + - -' },
  { route: '/media/ast_song_far/original', method: 'GET', may: '- - - - - -', elsewhere: '+' },
  { route: '/media/ast_song_far/preview', method: 'GET', may: '- - - - - -', elsewhere: '+' },
  { route: '/media/ast_nothing/preview', method: 'GET', may: '- - - - - -' },
  { route: '/media/cmt_own/voice', method: 'GET', may: '+ + + + - -' },
  { route: '/media/cmt_new/voice', method: 'GET', may: '+ + - + - -' },
  { route: '/media/cmt_far/voice', method: 'GET', may: '- - - - - -', elsewhere: '+' },
  { route: '/media/sug_told/voice', method: 'GET', may: '+ + + + - -' },
  { route: '/media/sug_untold/voice', method: 'GET', may: '+ + - + - -' },
  { route: '/media/cmt_nothing/voice', method: 'GET', may: '- - - - - -' },
  { route: '/media/cmt_own/original', method: 'GET', may: '- - - - - -' },
  { route: '/voice/camp_1/song_own', method: 'POST', may: '+ + + + - -' },
  { route: '/voice/camp_1/song_new', method: 'POST', may: '+ + - + - -' },
  { route: '/voice/camp_2/song_far', method: 'POST', may: '- - - - - -', elsewhere: '+' },
  { route: '/voice/camp_1/song_nothing', method: 'POST', may: '- - - - - -' },
  { route: '/voice/camp_1/song_own', method: 'GET', may: '- - - - - -' },
  { route: '/files/upl_song_own', method: 'HEAD', may: '- - - + - -' },
  { route: '/files/upl_song_own', method: 'PATCH', may: '- - - + - -' },
  { route: '/files/upl_song_far', method: 'HEAD', may: '- - - - - -' },
  { route: '/files/upl_nothing', method: 'HEAD', may: '- - - - - -' },
]

export const cell = (may: string, who: Insider) => may.split(' ')[insiders.indexOf(who)] as '+' | 'x' | '-'

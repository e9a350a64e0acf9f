import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readRoster } from './import'

const camp = { crafts: ['track-writer', 'top-liner', 'lyricist'], nights: 3 }
const read = (text: string, roster: Parameters<typeof readRoster>[2] = []) =>
  readRoster(
    text.split('\n').map((line) => line.split('\t')),
    camp,
    roster,
  )
const names = ({ people }: ReturnType<typeof readRoster>) => people.map(({ person }) => person.name)

describe('a pasted roster', () => {
  it('with English headers becomes people', () => {
    const { people, problems, unknownColumns, header } = read(
      [
        'Name\tE-mail\tCraft\tCan also\tLanguages\tTags\tCountry\tPublisher\tNights\tShoe size',
        'Aksel Brandvik\taksel@example.org\tTrack writer\tlyrics\tno, English\thost, big voice\tNorway\tNorth Music\t1-2\t44',
        'Ha-rin Seo\t\ttop-liner\t\tKorean / 영어\t\tKR\t\t\t',
      ].join('\n'),
    )
    expect(header).toBe(true)
    expect(problems).toEqual([])
    expect(unknownColumns).toEqual(['Shoe size'])
    expect(people).toEqual([
      {
        line: 2,
        person: {
          name: 'Aksel Brandvik',
          email: 'aksel@example.org',
          role: 'writer',
          mainCraft: 'track-writer',
          otherCrafts: ['lyricist'],
          languages: ['no', 'en'],
          tags: ['host', 'big voice'],
          country: 'NO',
          publisher: 'North Music',
          nightsPresent: [1, 2],
        },
      },
      {
        line: 3,
        person: {
          name: 'Ha-rin Seo',
          email: null,
          role: 'writer',
          mainCraft: 'top-liner',
          otherCrafts: [],
          languages: ['ko', 'en'],
          tags: [],
          country: 'KR',
          publisher: '',
          nightsPresent: null,
        },
      },
    ])
  })

  it('with Korean headers becomes the same people', () => {
    const { people, problems } = read(
      [
        '이름\t이메일\t분야\t언어\t국가\t소속\t참석\t역할',
        '서하린\tharin@example.org\t탑라이너\t한국어, 영어\t대한민국\tSM\t1박, 3박\t작가',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(people[0]?.person).toMatchObject({
      name: '서하린',
      mainCraft: 'top-liner',
      languages: ['ko', 'en'],
      country: 'KR',
      publisher: 'SM',
      nightsPresent: [1, 3],
    })
  })

  test.each([
    ['track', 'track-writer', []],
    ['producer/track', 'track-writer', []],
    ['Track Producer', 'track-writer', []],
    ['트랙', 'track-writer', []],
    ['topline', 'top-liner', []],
    ['Top-Liner', 'top-liner', []],
    ['top liner (female vocal)', 'top-liner', []],
    ['탑라이너', 'top-liner', []],
    ['작사가', 'lyricist', []],
    ['Lyrics & melody', 'lyricist', ['top-liner']],
    ['topline, lyrics, track', 'top-liner', ['lyricist', 'track-writer']],
  ])('reads the craft "%s"', (cell, mainCraft, otherCrafts) => {
    const { people, problems } = read(`name\tcraft\nMina\t${cell}`)
    expect(problems).toEqual([])
    expect(people[0]?.person).toMatchObject({ mainCraft, otherCrafts })
  })

  test.each([
    ['', null],
    ['all', null],
    ['전체', null],
    ['1,2,3', null],
    ['1–3', null],
    ['2', [2]],
    ['night 1 and 3', [1, 3]],
    ['N2, N3', [2, 3]],
    ['1~2', [1, 2]],
  ])('reads the nights "%s"', (cell, nightsPresent) => {
    const { people } = read(`name\tcraft\tnights\nMina\ttrack\t${cell}`)
    expect(people[0]?.person.nightsPresent).toEqual(nightsPresent)
  })

  it('imports the good lines and names each bad one by its number, counting blank rows', () => {
    const result = read(
      [
        'name\temail\tcraft\tlanguages\tnights\trole',
        'Mina Castell\tmina@example.org\ttrack\tes, en\t\t',
        '\t\ttrack\ten\t\t',
        'Teo\tteo at example\ttrack\tit\t\t',
        '',
        'Jonas\t\tdrums\tsv\t\t',
        'Priya\t\t\ten, hindi\t\t',
        'Kirsi\t\ttrack\tklingon\t\t',
        'Dae-ho\t\ttrack\tko\t4\t',
        'Saga\t\ttopline\tsv\t\tboss',
        'Velma\t\t\ten\t\tProducer',
      ].join('\n'),
    )
    expect(names(result)).toEqual(['Mina Castell', 'Velma'])
    expect(result.problems).toEqual([
      { line: 3, field: 'name', problem: 'name-missing', value: '' },
      { line: 4, field: 'email', problem: 'email-wrong', value: 'teo at example' },
      { line: 6, field: 'craft', problem: 'craft-unknown', value: 'drums' },
      { line: 7, field: 'craft', problem: 'craft-missing', value: '' },
      { line: 8, field: 'languages', problem: 'language-unknown', value: 'klingon' },
      { line: 9, field: 'nights', problem: 'nights-wrong', value: '4' },
      { line: 10, field: 'role', problem: 'role-unknown', value: 'boss' },
    ])
  })

  it('names who is twice in it or on the roster already', () => {
    const roster = [
      { name: 'Cody Whitfield', email: 'cody@example.org', removed: false },
      { name: 'Aino Rantala', email: null, removed: false },
      { name: 'Rory Calder', email: null, removed: true },
    ]
    const result = read(
      [
        'name\temail\tcraft',
        'Cody W.\tCODY@example.org\ttopline',
        'aino  rantala\taino@example.org\tlyrics',
        'Rory Calder\t\tlyrics',
        'Su-bin Maeng\tsubin@example.org\tlyrics',
        'Su-bin M.\tsubin@example.org\tlyrics',
        'Ji-woo Baek\tjiwoo.a@example.org\tlyrics',
        'Ji-woo Baek\tjiwoo.b@example.org\tlyrics',
        'Ji-woo Baek\t\tlyrics',
      ].join('\n'),
      roster,
    )
    expect(names(result)).toEqual(['Su-bin Maeng', 'Ji-woo Baek', 'Ji-woo Baek'])
    expect(result.problems).toEqual([
      { line: 2, field: 'email', problem: 'email-on-roster', value: 'CODY@example.org' },
      { line: 3, field: 'name', problem: 'name-on-roster', value: 'aino rantala' },
      { line: 4, field: 'name', problem: 'was-removed', value: 'Rory Calder' },
      { line: 6, field: 'email', problem: 'email-twice', value: 'subin@example.org', first: 5 },
      { line: 9, field: 'name', problem: 'name-twice', value: 'Ji-woo Baek', first: 7 },
    ])
  })

  it('without headers takes the first column for names and the others for what all their cells say', () => {
    const result = read('Aksel Brandvik\taksel@example.org\ttrack\tNO\tno, en\nSaga Lindqvist\t\ttopline\tSE\tsv, en')
    expect(result.header).toBe(false)
    expect(result.columns).toEqual(['name', 'email', 'craft', 'country', 'languages'])
    expect(result.problems).toEqual([])
    expect(result.people.map(({ line, person }) => [line, person.name, person.country, person.languages])).toEqual([
      [1, 'Aksel Brandvik', 'NO', ['no', 'en']],
      [2, 'Saga Lindqvist', 'SE', ['sv', 'en']],
    ])
  })

  it('reads a column "Role" full of crafts as crafts, so that nobody becomes a producer by a word', () => {
    const { people } = read('Name\tRole\nMina\tProducer\nSaga\tTopliner')
    expect(people.map(({ person }) => [person.role, person.mainCraft])).toEqual([
      ['writer', 'track-writer'],
      ['writer', 'top-liner'],
    ])
  })

  it('joins first and last names', () => {
    expect(names(read('First name\tSurname\tCraft\nIlse\tvan Beek\ttopline'))).toEqual(['Ilse van Beek'])
  })

  it("takes the camp's own crafts by their names", () => {
    const own = { crafts: ['Vocal producer', 'track-writer'], nights: 3 }
    const { people } = readRoster(
      [
        ['name', 'craft'],
        ['Mina', 'vocal PRODUCER'],
      ],
      own,
      [],
    )
    expect(people[0]?.person.mainCraft).toBe('Vocal producer')
  })

  it('takes no more people than a roster holds', () => {
    const text = ['name\tcraft', ...Array.from({ length: 502 }, (_, i) => `Writer ${i}\ttrack`)].join('\n')
    const result = read(text, [{ name: 'Pelle', email: null, removed: false }])
    expect(result.people).toHaveLength(499)
    expect(result.problems.map(({ problem }) => problem)).toEqual(['people-many', 'people-many', 'people-many'])
  })

  it('never throws, and every row is a person, a problem or blank', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Name', 'track', 'ko', '1-3', 'a@example.org', 'Producer', '이름'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const { people, problems, header } = readRoster(rows, camp, [])
        const told = new Set([...people, ...problems].map(({ line }) => line))
        const filled = rows.flatMap((row, i) => (row.some((text) => text.trim() !== '') ? [i + 1] : []))
        expect([...told].sort((a, b) => a - b)).toEqual(header ? filled.slice(1) : filled)
      }),
    )
  })
})

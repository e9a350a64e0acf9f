import { describe, expect, it, test } from 'vitest'
import { campNeeds, campSettingsSchema, fantasiaTemplate } from './settings'

const fantasia = {
  ...fantasiaTemplate,
  name: 'Fantasia',
  place: 'Stockholm',
  timeZone: 'Europe/Stockholm',
  firstNight: '2026-06-05',
}
const problems = (change: object) =>
  campSettingsSchema
    .safeParse({ ...fantasia, ...change })
    .error?.issues.map(({ path, message }) => [path[0], message]) ?? []

describe('the settings of a camp', () => {
  it('are filled by the Fantasia template but for name, place and date', () => {
    expect(problems({})).toEqual([])
    expect(campNeeds({ nights: 3, rooms: 7, seats: fantasia.seats })).toEqual({
      songs: 21,
      people: [
        { craft: 'track-writer', needed: 7 },
        { craft: 'top-liner', needed: 7 },
        { craft: 'lyricist', needed: 7 },
      ],
    })
  })

  it('give a room without a name its number', () => {
    const { rooms } = campSettingsSchema.parse({ ...fantasia, rooms: [{ name: ' Attic ' }, { name: '' }] })
    expect(rooms).toEqual([{ name: 'Attic' }, { name: 'Room 2' }])
  })

  test.each([
    [{ name: '  ' }, ['name', 'name-missing']],
    [{ timeZone: 'Europe/Fantasia' }, ['timeZone', 'zone-unknown']],
    [{ timeZone: '+02:00' }, ['timeZone', 'zone-unknown']],
    [{ firstNight: '' }, ['firstNight', 'date-missing']],
    [{ firstNight: '2026-02-30' }, ['firstNight', 'date-missing']],
    [{ nights: 0 }, ['nights', 'nights-range']],
    [{ nights: 15 }, ['nights', 'nights-range']],
    [{ nights: Number.NaN }, ['nights', 'nights-range']],
    [{ startTime: '24:00' }, ['startTime', 'time-missing']],
    [{ endTime: '4:00' }, ['endTime', 'time-missing']],
    [{ rooms: [] }, ['rooms', 'rooms-range']],
    [{ rooms: Array.from({ length: 41 }, () => ({ name: '' })) }, ['rooms', 'rooms-range']],
    [{ rooms: [{ name: 'Attic' }, { name: 'attic' }] }, ['rooms', 'room-twice']],
    [{ seats: [] }, ['seats', 'seats-missing']],
    [{ seats: [{ craft: 'lyricist', count: 7 }] }, ['seats', 'count-range']],
    [
      {
        seats: [
          { craft: 'lyricist', count: 1 },
          { craft: 'Lyricist', count: 1 },
        ],
      },
      ['seats', 'craft-twice'],
    ],
  ])('refuse %j', (change, problem) => {
    expect(problems(change)).toEqual([problem])
  })
})

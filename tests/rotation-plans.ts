import fc from 'fast-check'
import { canTake, isClosed, isPresent, type RotationInput, seatCrafts } from '@/domain/rotation/input'
import type { Plan } from '@/domain/rotation/plan'
import type { PlacedWish, Wish } from '@/domain/rotation/wishes'
import { anyCamp } from './rotation-camps'

/** Camps of every kind with wishes of every kind. */
export const anyWishingCamp: fc.Arbitrary<RotationInput> = anyCamp
  .filter(({ people }) => people.length > 1)
  .chain((camp) => {
    const ids = camp.people.map(({ memberId }) => memberId)
    const pair = fc
      .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 })
      .map(([a, b]) => [a!, b!] as [string, string])
    const wish: fc.Arbitrary<Wish> = fc.oneof(
      fc.record({ kind: fc.constant('apart' as const), people: pair }),
      fc.record({
        kind: fc.constant('together' as const),
        people: pair,
        nights: fc.constantFrom<number[] | null>(null, [1]),
      }),
      fc.record({
        ...{ kind: fc.constant('require' as const), of: fc.constant('language' as const), name: fc.constant('ko') },
        ...{
          min: fc.constantFrom(1, 2),
          rooms: fc.constantFrom<number[] | null>(null, [1]),
          nights: fc.constantFrom<number[] | null>(null, [1]),
        },
      }),
      fc.record({
        ...{ kind: fc.constant('nights' as const), memberId: fc.constantFrom(...ids) },
        ...{ min: fc.constantFrom(null, 1, 2), max: fc.constantFrom(2, 3) },
      }),
      fc.record({ kind: fc.constant('closed' as const), room: fc.constant(1), night: fc.constantFrom(1, 2) }),
      fc.record({
        ...{ kind: fc.constant('past' as const), camp: fc.constant('Last year') },
        pairs: fc.array(pair, { minLength: 1, maxLength: 4 }),
      }),
    )
    return fc.array(wish, { maxLength: 4 }).map((wishes) => ({
      ...camp,
      wishes: wishes.map((each, i): PlacedWish => ({ id: `wish_${i}`, wish: each })),
    }))
  })

/** Nobody sits twice, and everybody is there and has the craft; which of those who could is drawn. */
export const anyPlanOf = (input: RotationInput): fc.Arbitrary<Plan> =>
  fc.infiniteStream(fc.nat(97)).map((numbers) => {
    const next = () => numbers.next().value ?? 0
    return {
      nights: input.nights.map((night) => {
        const free = new Set(input.people.filter((person) => isPresent(person, night)))
        return {
          night,
          teams: input.rooms.map((room) => ({
            room,
            seats: (isClosed(input, night, room) ? [] : seatCrafts(input)).map((craft) => {
              const able = [...free].filter((person) => canTake(person, craft))
              const taken = able[next() % (able.length + 1)]
              if (taken) free.delete(taken)
              return { craft, memberId: taken?.memberId ?? null }
            }),
          })),
        }
      }),
    }
  })

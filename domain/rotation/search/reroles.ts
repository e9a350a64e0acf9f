import type { Model } from '../model'
import type { Dice } from '../random'

/** Which crafts a seat could have instead if its room took a template that differs in that seat alone. */
export class Reroles {
  /** Per team undefined without a choice, else per template × role the crafts, its own first. */
  private readonly crafts: (number[][] | undefined)[]

  constructor({ templates, roles: R }: Model) {
    this.crafts = templates.map((all) =>
      all.length < 2
        ? undefined
        : all.flatMap((seats) =>
            Array.from({ length: R }, (_, from) => [
              from,
              ...Array.from({ length: R }, (_, to) => to).filter(
                (to) =>
                  to !== from &&
                  all.some((other) => other.every((n, r) => n === seats[r]! - +(r === from) + +(r === to))),
              ),
            ]),
          ),
    )
    this.roles = R
  }
  private readonly roles: number

  /** The seat's craft, now and then another it could have. */
  choose(team: number, template: number, role: number, dice: Dice): number {
    const crafts = this.crafts[team]?.[template * this.roles + role]
    if (crafts === undefined || crafts.length < 2 || dice.roll() & 3) return role
    return crafts[1 + dice.below(crafts.length - 1)]!
  }
}

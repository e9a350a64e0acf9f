/** Sums of variables: [variable, factor] each. */
export type Sum = [number, number][]
export type Program = ReturnType<typeof createProgram>

type Variable = { domain: number[] }
type Constraint =
  | { linear: { vars: number[]; coeffs: number[]; domain: number[] } }
  | { boolOr: { literals: number[] } }
const unbounded = 2 ** 40

/** Variables and linear constraints in the shape that CP-SAT reads. */
export function createProgram() {
  const variables: Variable[] = []
  const constraints: Constraint[] = []
  const number = (least: number, most: number) => variables.push({ domain: [least, most] }) - 1
  const between = (sum: Sum, least: number, most: number) => {
    constraints.push({
      linear: { vars: sum.map(([v]) => v), coeffs: sum.map(([, factor]) => factor), domain: [least, most] },
    })
  }
  return {
    ...{ variables, constraints, number, between },
    truth: () => number(0, 1),
    atMost: (sum: Sum, most: number) => between(sum, -unbounded, most),
    atLeast: (sum: Sum, least: number) => between(sum, least, unbounded),
    /** Where a truth of each sum holds, so does this one. The solver reads -1 - v as the contrary of v. */
    follows: (a: Sum, b: Sum, truth: number) => {
      for (const [p] of a) for (const [q] of b) constraints.push({ boolOr: { literals: [-1 - p, -1 - q, truth] } })
    },
    equal: (sum: Sum, value: number) => between(sum, value, value),
  }
}

export const times = (sum: Sum, factor: number): Sum => sum.map(([variable, f]) => [variable, f * factor])

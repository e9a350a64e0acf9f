/** `rotation-instance/1` as the checker reads it: written down anew, so that it shares nothing with the engine. */
export type Camp = {
  id: string
  roles: string[]
  nights: number
  people: CampPerson[]
  teams: CampTeam[]
  keepApart?: [string, string][]
  keepTogether?: { pair: [string, string]; nights: number[] }[]
  pins?: { person: string; team: string; role?: string | null }[]
  past?: { pair: [string, string]; weight?: number }[]
  baseline?: { plan: { teams: CampPlan }; frozenNights?: number[]; publishedNights?: number[] } | null
  objective?: string[]
  softWeights?: Record<string, number | undefined>
}

type CampPerson = {
  id: string
  roles: { role: string; cost?: number }[]
  present?: number[]
  tags?: string[]
  languages?: string[]
  genres?: string[]
  maxNights?: number | null
  minNights?: number | null
}

type CampTeam = {
  id: string
  night: number
  templates: Record<string, number>[]
  brief?: { genres: string[] } | null
  require?: { tag: string; min: number }[]
}

/** `{ teamId: { role: [personId, …] } }` */
export type CampPlan = Record<string, Record<string, string[]>>

import type { CampRole } from '@/domain/camp/permissions'

export type DemoPerson = { email: string; name: string; role: CampRole }

/** The five that the demo's sign-in page offers. The last one is of the roster and wrote the words of "Velvet Alarm". */
export const demoPeople: DemoPerson[] = [
  { role: 'organiser', name: 'Linnea Hallberg', email: 'linnea.hallberg@fantasia.example' },
  { role: 'producer', name: 'Min-jae Kwon', email: 'min-jae.kwon@fantasia.example' },
  { role: 'apprentice', name: 'Yuna Oh', email: 'yuna.oh@fantasia.example' },
  { role: 'listener', name: 'Beatriz Amaral', email: 'beatriz.amaral@fantasia.example' },
  { role: 'writer', name: 'Tamika Boone', email: 'tamika.boone@fantasia.example' },
]

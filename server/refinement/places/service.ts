import type { Tx } from '@/db/engine/database'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'

export type RevisionStep = { songId: string; before: RevisionView | null; after: RevisionView }

/** Part of making a revision: whatever is still open on the song follows its words there. */
export async function carryPlaces(_tx: Tx, _scope: CampScope, _step: RevisionStep): Promise<void> {}

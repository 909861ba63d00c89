/** Imports of members and the memory of their columns. */
import type { Tx } from '../../../server/database/connect.ts'
import type { Champ } from '../rules/champs.ts'
import type { LigneFichier } from '../rules/plan-import.ts'

export type Correspondance = (Champ | null)[]
/** What an accepted import wrote on one fiche: enough to take it back. `avant` is null for a fiche it created. */
export type Effet = {
  id: string
  nom: string
  avant: Record<string, unknown> | null
  empreinte: string
  lieux: string[]
  adhesions: string[]
}
export type Effets = { fiches: Effet[]; structures: string[] }

export const insertImport = async (
  tx: Tx,
  draft: {
    cptsId: string
    id: string
    fichier: string
    auteurId: string | null
    creeLe: Date
    entetes: string[]
    correspondance: Correspondance
    lignes: readonly LigneFichier[]
  },
): Promise<void> => {
  await tx
    .insertInto('importMembres')
    .values({
      ...draft,
      etat: 'brouillon',
      correspondance: JSON.stringify(draft.correspondance),
      lignes: JSON.stringify(draft.lignes),
    })
    .execute()
}

/** `lock` while it is being accepted or undone: one at a time. */
export const findImport = async (tx: Tx, cptsId: string, id: string, lock = false) => {
  const query = tx.selectFrom('importMembres').selectAll().where('cptsId', '=', cptsId).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return (
    row && {
      ...row,
      correspondance: row.correspondance as unknown as Correspondance,
      lignes: row.lignes as unknown as LigneFichier[],
      effets: row.effets as unknown as Effets,
    }
  )
}

export const listImportRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('importMembres')
    .select(['id', 'fichier', 'etat', 'creeLe', 'accepteLe', 'annuleLe', 'bilan'])
    .where('cptsId', '=', cptsId)
    .orderBy('creeLe', 'desc')
    .limit(50)
    .execute()

export const setCorrespondance = async (
  tx: Tx,
  cptsId: string,
  id: string,
  correspondance: Correspondance,
): Promise<void> => {
  await tx
    .updateTable('importMembres')
    .set({ correspondance: JSON.stringify(correspondance) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

/** The lines of the file are forgotten: what they said is in the fiches now. */
export const markAccepted = async (
  tx: Tx,
  cptsId: string,
  id: string,
  facts: { accepteLe: Date; bilan: unknown; effets: Effets },
): Promise<void> => {
  await tx
    .updateTable('importMembres')
    .set({
      etat: 'accepte',
      accepteLe: facts.accepteLe,
      bilan: JSON.stringify(facts.bilan),
      effets: JSON.stringify(facts.effets),
      lignes: '[]',
    })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

export const markUndone = async (tx: Tx, cptsId: string, id: string, annuleLe: Date): Promise<void> => {
  await tx
    .updateTable('importMembres')
    .set({ etat: 'annule', annuleLe, effets: '{"fiches":[],"structures":[]}' })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

export const removeDraft = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('importMembres')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'brouillon')
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

/** Drafts that nobody finished hold names: they go after a while. */
export const removeOldDrafts = async (tx: Tx, cptsId: string, before: Date): Promise<void> => {
  await tx
    .deleteFrom('importMembres')
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'brouillon')
    .where('creeLe', '<', before)
    .execute()
}

export const readMemoire = async (tx: Tx, cptsId: string): Promise<Map<string, Champ | null>> => {
  const rows = await tx.selectFrom('memoireColonnes').select(['entete', 'champ']).where('cptsId', '=', cptsId).execute()
  return new Map(rows.map((row) => [row.entete, row.champ as Champ | null]))
}

export const saveMemoire = async (
  tx: Tx,
  cptsId: string,
  memoire: ReadonlyMap<string, Champ | null>,
): Promise<void> => {
  if (memoire.size === 0) return
  await tx
    .insertInto('memoireColonnes')
    .values([...memoire].map(([entete, champ]) => ({ cptsId, entete, champ })))
    .onConflict((conflict) =>
      conflict.columns(['cptsId', 'entete']).doUpdateSet((eb) => ({ champ: eb.ref('excluded.champ') })),
    )
    .execute()
}

/** A poll with its answers, as its organiser reads it. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { SondageResume, SondageWhole } from '../contract-sondages.ts'
import { type Reponse, rankCreneaux } from '../rules/sondage.ts'
import type { SondageDit } from '../rules/sondage-words.ts'
import {
  findSondageRow,
  listCreneauRows,
  listParticipantRows,
  readReponses,
  type SondageRow,
} from '../store/sondage-store.ts'
import { cptsNomOf, placeOf } from './reunion.ts'

type At = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

export const isOuvert = (row: { etat: string; clotureLe: Date }, { now }: Pick<Ctx, 'now'>): boolean =>
  row.etat === 'ouvert' && row.clotureLe.getTime() > now.epochMilliseconds

export const organisateurDe = (row: SondageRow): string | null =>
  row.organisateurNom ? `${row.organisateurPrenom} ${row.organisateurNom}` : null

export const placeDe = (row: SondageRow): string | null => placeOf({ ...row, aDistance: row.visio !== null })

export const resumeDe = (row: SondageRow, ctx: Pick<Ctx, 'now'>): SondageResume => ({
  id: row.id,
  titre: row.titre,
  mission: row.mission as SondageResume['mission'],
  etat: row.etat as SondageResume['etat'],
  isExpire: row.etat === 'ouvert' && !isOuvert(row, ctx),
  clotureLe: row.clotureLe.toISOString(),
  creneaux: row.creneaux ?? 0,
  participants: row.participants ?? 0,
  reponses: row.reponses ?? 0,
  activiteId: row.activiteId,
})

/** Slots, people and answers, read once. */
export const readGrille = async ({ tx, cptsId }: At, sondageId: string) => {
  const creneaux = await listCreneauRows(tx, cptsId, sondageId)
  const participants = await listParticipantRows(tx, cptsId, sondageId)
  const reponses = await readReponses(tx, cptsId, sondageId)
  return { creneaux, participants, reponsesDe: (id: string): Record<string, Reponse> => ({ ...reponses.get(id) }) }
}
export type Grille = Awaited<ReturnType<typeof readGrille>>

export const rankGrille = ({ creneaux, participants, reponsesDe }: Grille) =>
  rankCreneaux(
    creneaux.map(({ id, debut }) => ({ id, debut: debut.toISOString() })),
    participants.map(({ id, nom, requis }) => ({ id, nom, requis, reponses: reponsesDe(id) })),
  )

export const readSondageWhole = async (
  ctx: At,
  sondageId: string,
  isShared: (id: string) => Promise<boolean>,
): Promise<SondageWhole | null> => {
  const row = await findSondageRow(ctx.tx, ctx.cptsId, sondageId)
  if (!row) return null
  const grille = await readGrille(ctx, sondageId)
  const ranked = new Map(rankGrille(grille).map(({ id, ...one }) => [id, one]))
  return {
    ...resumeDe(row, ctx),
    description: row.description,
    genre: row.genre,
    groupe: row.groupe,
    lieu: placeDe(row),
    visio: row.visio,
    zone: row.zone,
    nomsVisibles: row.nomsVisibles,
    organisateur: organisateurDe(row),
    lesCreneaux: grille.creneaux.map(({ id, debut, fin }) => ({
      id,
      debut: debut.toISOString(),
      fin: fin.toISOString(),
      ...ranked.get(id)!,
    })),
    lesParticipants: grille.participants.map((one) => ({
      id: one.id,
      nom: one.nom,
      courriel: one.courriel,
      requis: one.requis,
      parLePartage: one.parLePartage,
      reponduLe: one.reponduLe?.toISOString() ?? null,
      commentaire: one.commentaire,
      reponses: grille.reponsesDe(one.id),
    })),
    partage: await isShared(sondageId),
  }
}

export const ditDe = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, row: SondageRow): Promise<SondageDit> => ({
  titre: row.titre,
  description: row.description,
  clotureLe: row.clotureLe.toISOString(),
  zone: row.zone,
  organisateur: organisateurDe(row),
  cpts: await cptsNomOf(ctx),
})

/** From rows to what is shown. */
import type { Ctx } from '../../../server/actions/action.ts'
import { listFichesActions } from '../../projet/index.ts'
import type { ActiviteResume, ActiviteWhole, Invite, Presence, Suite } from '../contract.ts'
import type { Decision, Moyen, Point } from '../rules/etats.ts'
import { type ActiviteRow, findActiviteRow } from '../store/activite-store.ts'
import { listInvites, listPresences, listSuites, type PresenceRow } from '../store/personnes-store.ts'
import { listPieces } from '../store/piece-store.ts'

export const resumeOf = (row: ActiviteRow): ActiviteResume => ({
  id: row.id,
  genre: row.genre,
  titre: row.titre,
  mission: row.mission as ActiviteResume['mission'],
  ficheActionId: row.ficheActionId,
  debut: row.debut.toISOString(),
  fin: row.fin.toISOString(),
  zone: row.zone,
  aDistance: row.aDistance,
  communeNom: row.communeNom,
  lieu: row.lieu,
  groupe: row.groupe,
  etat: row.etat as ActiviteResume['etat'],
  invites: row.invites ?? 0,
  presents: row.presents ?? 0,
  emargement: Boolean(row.emargement),
})

/** Two people who signed with one device are both shown as such; nobody is refused for it. */
export const presencesOf = (rows: readonly PresenceRow[]): Presence[] => {
  const devices = Map.groupBy(
    rows.filter((row) => row.appareil !== null),
    (row) => row.appareil,
  )
  return rows.map((row) => ({
    id: row.id,
    professionnelId: row.professionnelId,
    nom: row.nom,
    profession: row.profession,
    qualite: row.qualite,
    arrivee: row.arrivee.toISOString(),
    depart: row.depart?.toISOString() ?? null,
    par: row.par as Moyen,
    raison: row.raison,
    memeAppareil: row.appareil !== null && (devices.get(row.appareil)?.length ?? 0) > 1,
  }))
}

const inviteOf = (row: Awaited<ReturnType<typeof listInvites>>[number]): Invite => ({
  id: row.id,
  professionnelId: row.professionnelId,
  nom: row.nom,
  profession: row.profession,
  courriel: row.courriel,
  qualite: row.qualite,
  reponse: row.reponse as Invite['reponse'],
})

const suiteOf = (row: Awaited<ReturnType<typeof listSuites>>[number]): Suite => ({
  id: row.id,
  texte: row.texte,
  qui: row.qui,
  pourLe: row.pourLe,
  faiteLe: row.faiteLe?.toISOString() ?? null,
})

const titreOfFiche = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, id: string | null): Promise<string | null> =>
  id === null ? null : ((await listFichesActions(ctx)).find((one) => one.id === id)?.titre ?? null)

export const readWhole = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  id: string,
): Promise<ActiviteWhole | null> => {
  const row = await findActiviteRow(tx, cptsId, id)
  if (!row) return null
  return {
    ...resumeOf(row),
    ficheTitre: await titreOfFiche({ tx, cptsId }, row.ficheActionId),
    visio: row.visio,
    commune: row.commune,
    organisateur: row.organisateurNom ? `${row.organisateurPrenom} ${row.organisateurNom}` : null,
    ordreDuJour: row.ordreDuJour as Point[],
    decisions: row.decisions as Decision[],
    suites: (await listSuites(tx, cptsId, id)).map(suiteOf),
    note: row.note,
    faits: row.faits as Record<string, number>,
    lignePublique: row.lignePublique,
    signeLe: row.signeLe?.toISOString() ?? null,
    lesInvites: (await listInvites(tx, cptsId, id)).map(inviteOf),
    presences: presencesOf(await listPresences(tx, cptsId, id)),
    pieces: (await listPieces(tx, cptsId, id)).map(({ ajouteeLe, ...one }) => ({
      id: one.id,
      empreinte: one.empreinte,
      nature: one.nature,
      libelle: one.libelle,
      ajouteeLe: ajouteeLe.toISOString(),
    })),
  }
}

/** Requests to join, for who decides: what each is, what it awaits, who it may already be. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  exerciceLabel,
  genreStructureLabel,
  listMembresConnus,
  listProfessionnels,
  nomAffiche,
} from '../../communaute/index.ts'
import { noteLecture } from '../../comptes/index.ts'
import { adhesionContract, type DemandeResume } from '../contract.ts'
import { etapeCourante, type Parcours } from '../rules/parcours.ts'
import { fichesProches } from '../rules/proches.ts'
import { type DemandeRow, findDemande, listAcceptations, listDemandeRows, listPas } from '../store/demande-store.ts'
import { instantOf, readParcours, readPlace } from './place.ts'

export const nomDemande = (row: Pick<DemandeRow, 'structureNom' | 'titre' | 'prenom' | 'nom'>): string =>
  row.structureNom ?? nomAffiche(row)

const quoiDemande = ({ profession, specialite, structureGenre }: DemandeRow): string =>
  profession ? exerciceLabel(profession, specialite) : genreStructureLabel(structureGenre ?? '')

const presentDemande = (row: DemandeRow, parcours: Parcours): DemandeResume => ({
  id: row.id,
  genre: row.genre as DemandeResume['genre'],
  etat: row.etat as DemandeResume['etat'],
  nom: nomDemande(row),
  quoi: quoiDemande(row),
  ville: row.ville,
  creeLe: row.creeLe.toISOString(),
  confirmeeLe: instantOf(row.confirmeeLe),
  decideeLe: instantOf(row.decideeLe),
  attend: row.etat === 'en-cours' ? etapeCourante(parcours, row.etape) : null,
  rang: row.etape,
})

export const listDemandesAdhesion = defineAction(adhesionContract.listDemandesAdhesion, {
  audit: 'demande-adhesion.lister',
  run: async (ctx) => {
    const { today } = await readPlace(ctx)
    const parcours = await readParcours(ctx, today)
    const rows = await listDemandeRows(ctx.tx, ctx.cptsId)
    return ok({ parcours, demandes: rows.map((row) => presentDemande(row, parcours)) })
  },
})

/** Fiches of this CPTS that may be the person: never those of another. */
export const prochesOf = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, row: DemandeRow, today: string) => {
  if (row.genre !== 'professionnel') return []
  const members = new Map((await listMembresConnus(tx, cptsId, today)).map((one) => [one.professionnelId, one]))
  return fichesProches(row, await listProfessionnels(tx, cptsId)).map(({ fiche, sur }) => ({
    professionnelId: fiche.id,
    nom: nomAffiche(fiche),
    quoi: exerciceLabel(fiche.profession, fiche.specialite),
    sur,
    adherent: (members.get(fiche.id)?.adherentDepuis ?? null) !== null,
  }))
}

export const readDemandeAdhesion = defineAction(adhesionContract.readDemandeAdhesion, {
  audit: 'demande-adhesion.lire',
  run: async (ctx, { params: { demandeAdhesionId } }) => {
    const { tx, cptsId } = ctx
    const row = await findDemande(tx, cptsId, demandeAdhesionId)
    if (!row || row.etat === 'a-confirmer') return refuse('demande-unknown')
    await noteLecture(tx, { objet: 'demande_adhesion', id: row.id })
    const { today } = await readPlace(ctx)
    const parcours = await readParcours(ctx, today)
    return ok({
      ...presentDemande(row, parcours),
      parcours,
      rpps: row.rpps,
      finess: row.finess,
      fonction: row.fonction,
      representant: row.genre === 'structure' ? nomAffiche(row) : null,
      courriel: row.courriel,
      telephone: row.telephone,
      lieu: row.lieu,
      adresse: row.adresse,
      codePostal: row.codePostal,
      message: row.message,
      complement: row.complement,
      raison: row.raison,
      professionnelId: row.professionnelId,
      structureId: row.structureId,
      pas: (await listPas(tx, cptsId, row.id)).map(({ organe, issue, mot, jour }) => ({
        organe: organe as 'bureau' | null,
        issue: issue as 'favorable',
        mot,
        jour,
      })),
      acceptations: (await listAcceptations(tx, cptsId, row.id)).map(({ le, ...one }) => ({
        ...one,
        le: le.toISOString(),
      })),
      proches: row.professionnelId ? [] : await prochesOf(ctx, row, today),
    })
  },
})

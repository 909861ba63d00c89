/** Through the door: the professionals of the CPTS with their adhésion and their dues, as they stood on a day. */
import type { Tx } from '../../../server/database/connect.ts'
import { exerciceLabel, nomAffiche } from '../labels.ts'
import { etatAdhesion } from '../rules/adherent.ts'
import { etatCotisation } from '../rules/cotisation.ts'
import { listAdhesionRows, listCotisationRows } from '../store/adhesion-store.ts'
import { listProfessionnelRows } from '../store/professionnel-store.ts'

export type MembreConnu = {
  professionnelId: string
  personneId: string
  nom: string
  /** What they do, in words. */
  qualite: string
  profession: string
  specialite: string | null
  courriel: string | null
  /** Beginning of the adhésion in force that day; null when none is. */
  adherentDepuis: string | null
  /** Dues of the year of that day were called and are not wholly paid. */
  cotisationDue: boolean
}

export const listMembresConnus = async (tx: Tx, cptsId: string, jour: string): Promise<MembreConnu[]> => {
  const annee = Number(jour.slice(0, 4))
  const adhesions = Map.groupBy(await listAdhesionRows(tx, cptsId), ({ professionnelId }) => professionnelId)
  const dues = Map.groupBy(await listCotisationRows(tx, cptsId, { annee }), ({ professionnelId }) => professionnelId)
  return (await listProfessionnelRows(tx, cptsId)).map((row) => {
    const inForce = (adhesions.get(row.id) ?? []).find((one) => etatAdhesion(one, jour) === 'en-vigueur')
    const state = etatCotisation(dues.get(row.id) ?? [], annee)
    return {
      professionnelId: row.id,
      personneId: row.personneId,
      nom: nomAffiche(row),
      qualite: exerciceLabel(row.profession, row.specialite),
      profession: row.profession,
      specialite: row.specialite,
      courriel: row.courriel,
      adherentDepuis: inForce?.debut ?? null,
      cotisationDue: state === 'due' || state === 'partielle',
    }
  })
}

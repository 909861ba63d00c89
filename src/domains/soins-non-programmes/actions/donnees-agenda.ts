/** What unscheduled care keeps of a professional: their agenda and its slots, without any patient. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findAgendaOf, listDisponibilitesOf, listLieux } from '../store/agenda-store.ts'
import { listAllCreneaux } from '../store/creneau-store.ts'
import { listSollicitations } from '../store/diffusion/diffusion-store.ts'

export const readDonneesAgenda = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => {
  const agenda = await findAgendaOf(tx, cptsId, professionnelId)
  if (!agenda) return null
  const { id, nom, metier, ouvert, duree, genre, visibilites, zone } = agenda
  const lieux = await listLieux(tx, cptsId, id)
  const disponibilites = await listDisponibilitesOf(tx, cptsId, id)
  const creneaux = await listAllCreneaux(tx, cptsId, id)
  const sollicitations = await listSollicitations(tx, cptsId, id)
  return {
    agenda: { id, nom, metier, ouvert, duree, genre, visibilites, zone },
    lieux: lieux.map(({ libelle, adresse, communeNom }) => ({ libelle, adresse, commune: communeNom })),
    disponibilites,
    /** Requests that were told to them by mail, and what they answered. */
    sollicitations: sollicitations.map(({ ouvreLe, reponduLe, ...rest }) => ({
      ...rest,
      ouvreLe: fromDate(ouvreLe).toString(),
      reponduLe: reponduLe ? fromDate(reponduLe).toString() : null,
    })),
    creneaux: creneaux.map(({ debut, fin, ...rest }) => ({
      debut: fromDate(debut).toString(),
      fin: fromDate(fin).toString(),
      ...rest,
    })),
  }
}

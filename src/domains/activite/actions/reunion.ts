/** An activité as mails and calendars tell it. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findAppartenance, findCpts } from '../../comptes/index.ts'
import type { Annonce } from '../rules/convocation.ts'
import type { Reunion } from '../rules/invitation-words.ts'
import type { ActiviteRow } from '../store/activite-store.ts'
import type { Correspondant, Evenement } from './write-ics.ts'

type Place = { lieu: string | null; communeNom: string | null; aDistance: boolean; visio: string | null }

export const placeOf = ({ lieu, communeNom, aDistance, visio }: Place): string | null =>
  [lieu, communeNom].filter(Boolean).join(', ') || (aDistance && !visio ? 'À distance' : null)

export const annonceOf = (row: Place & { debut: Date; fin: Date; etat: string }): Annonce => ({
  debut: row.debut.toISOString(),
  fin: row.fin.toISOString(),
  lieu: placeOf(row),
  distance: row.visio,
  isAnnulee: row.etat === 'annule',
})

export const evenementOf = (
  row: Place & { id: string; titre: string; debut: Date; fin: Date; etat: string; sequence: number; changeLe: Date },
): Evenement => ({
  id: row.id,
  sequence: row.sequence,
  debut: fromDate(row.debut),
  fin: fromDate(row.fin),
  titre: row.titre,
  lieu: placeOf(row),
  distance: row.visio,
  isAnnule: row.etat === 'annule',
  modifieLe: fromDate(row.changeLe),
})

const nameOf = (row: ActiviteRow): string | null =>
  row.organisateurNom ? `${row.organisateurPrenom} ${row.organisateurNom}` : null

export const cptsNomOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>): Promise<string> =>
  (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? 'Maillage'

export const reunionOf = async (ctx: Ctx, row: ActiviteRow): Promise<Reunion> => ({
  titre: row.titre,
  debut: row.debut.toISOString(),
  fin: row.fin.toISOString(),
  zone: row.zone,
  lieu: placeOf(row),
  distance: row.visio,
  ordreDuJour: (row.ordreDuJour as { texte: string }[]).map(({ texte }) => texte),
  organisateur: nameOf(row),
  cpts: await cptsNomOf(ctx),
})

/** Answers of calendars go to the address that who organises gave to the CPTS; without one, to nobody in particular. */
export const organisateurOf = async (ctx: Ctx, row: ActiviteRow): Promise<Correspondant> => {
  const held = row.organisateurId ? await findAppartenance(ctx.tx, ctx.cptsId, row.organisateurId) : undefined
  return {
    nom: nameOf(row) ?? (await cptsNomOf(ctx)),
    courriel: held?.courriel ?? `maillage@${new URL(ctx.address).hostname}`,
  }
}

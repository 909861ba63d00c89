/** Where and when, for the notice that a patient may receive by mail: no name, no motive, no profession. */
import { fromDate, type Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { GenreCreneau } from '../rules/vocabulary.ts'
import { findRendezVous } from '../store/rendez-vous-store.ts'
import { openIdentites } from './identites.ts'

export type AvisRendezVous = {
  demandeId: string
  destinataire: string
  debut: Instant
  zone: string
  genre: GenreCreneau
  adresse: string | null
  communeNom: string | null
  isLive: boolean
}

/** Null when nobody is to be told: no address, no patients here, or a request of another CPTS. */
export const readAvis = async (ctx: Ctx, rendezVousId: string): Promise<AvisRendezVous | null> => {
  if (!ctx.installation.patients) return null
  const row = await findRendezVous(ctx.tx, ctx.cptsId, rendezVousId)
  if (!row || row.demandeCpts !== ctx.cptsId) return null
  const destinataire = (await openIdentites(ctx, [row.demandeId])).get(row.demandeId)?.courriel
  if (!destinataire) return null
  const { zone, genre, adresse, communeNom } = row
  return {
    demandeId: row.demandeId,
    destinataire,
    debut: fromDate(row.debut),
    zone,
    genre,
    adresse,
    communeNom,
    isLive: row.statut === 'reserve',
  }
}

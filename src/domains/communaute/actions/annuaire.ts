/** What others agreed to publish, and one's own fiche. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Actor, defineAction } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { communauteContract } from '../contract.ts'
import {
  findProfessionnelOfPersonne,
  listProfessionnelRows,
  updateProfessionnelRow,
} from '../store/professionnel-store.ts'
import { checkContacts } from './checked-input.ts'
import { readFiche, readLieux } from './fiches.ts'

/** Without « annuaire » nobody appears; each other word opens one thing more. */
export const listAnnuaire = defineAction(communauteContract.listAnnuaire, {
  audit: 'annuaire.lire',
  run: async ({ tx, cptsId }) => {
    const rows = (await listProfessionnelRows(tx, cptsId)).filter(
      (row) => row.statut === 'en-exercice' && row.publie.includes('annuaire'),
    )
    const lieux = Map.groupBy(await readLieux(tx, cptsId), (lieu) => lieu.professionnelId)
    const professionnels = rows.map(
      ({ id, titre, nom, prenom, profession, specialite, publie, telephone, courriel }) => ({
        id,
        titre: titre as 'Dr' | 'Pr' | null,
        nom,
        prenom,
        profession,
        specialite,
        telephone: publie.includes('telephone') ? telephone : null,
        courriel: publie.includes('courriel') ? courriel : null,
        lieux: publie.includes('lieux')
          ? (lieux.get(id) ?? [])
              .filter((lieu) => !lieu.ferme)
              .map((lieu) => ({ nom: lieu.nom, adresse: lieu.adresse, commune: lieu.commune?.nom ?? null }))
          : null,
      }),
    )
    return ok({ professionnels })
  },
})

const own = async (tx: Tx, cptsId: string, actor: Actor) =>
  actor.kind === 'personne' ? findProfessionnelOfPersonne(tx, cptsId, actor.personneId) : undefined

export const readMaFiche = defineAction(communauteContract.readMaFiche, {
  audit: 'fiche-propre.lire',
  run: async (ctx) => {
    const row = await own(ctx.tx, ctx.cptsId, ctx.actor)
    return ok({ fiche: row ? await readFiche(ctx, row.id) : null })
  },
})

export const updateMaFiche = defineAction(communauteContract.updateMaFiche, {
  audit: 'fiche-propre.corriger',
  run: async ({ tx, cptsId, actor, now }, { body }) => {
    const row = await own(tx, cptsId, actor)
    if (!row) return refuse('fiche-absente')
    const contacts = checkContacts(body)
    if (!contacts.ok) return contacts
    const publie = [...new Set(body.publie)]
    await updateProfessionnelRow(tx, cptsId, row.id, { ...contacts.value, publie, publieLe: toDate(now) })
    return ok({ ok: true as const })
  },
})

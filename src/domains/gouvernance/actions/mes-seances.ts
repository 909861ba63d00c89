/** What a member has to answer and to vote, through the door of the room: on the home page of each. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readActivite } from '../../activite/index.ts'
import { sayDevoir } from '../labels-devoirs.ts'
import { type Attendu, echeancesDuMembre } from '../rules/echeances.ts'
import { type ElecteurRow, listMesElecteurs, listProcurationsAbout } from '../store/scrutin-store.ts'
import { findSeanceRow, type SeanceRow } from '../store/seance-store.ts'
import type { EcheanceDite } from './echeances.ts'
import { scrutinsOf } from './ma-seance.ts'
import { jourOf, loadTenue } from './seances/salle.ts'

/** Those of the page of a member, where they may vote now: for themselves, or for who gave them a procuration. */
const votesLeft = async (ctx: Ctx, row: SeanceRow, moi: ElecteurRow): Promise<number> => {
  if (!row.ouverts) return 0
  const scrutins = await scrutinsOf(ctx, moi, await loadTenue(ctx, row))
  return scrutins.filter(
    ({ etat, obstacle, bulletins }) =>
      etat === 'ouvert' && obstacle === null && bulletins.some(({ recu }) => recu === null),
  ).length
}

const attenduOf = async (ctx: Ctx, moi: ElecteurRow): Promise<Attendu | null> => {
  const place = { cptsId: ctx.cptsId, seanceId: moi.seanceId }
  const row = await findSeanceRow(ctx.tx, ctx.cptsId, moi.seanceId)
  if (!row) return null
  const given = (await listProcurationsAbout(ctx.tx, place, moi.id)).some(({ donneurId }) => donneurId === moi.id)
  const it = row.activiteId ? await readActivite(ctx, row.activiteId) : null
  const answer = it?.lesInvites.find(({ id }) => id === moi.inviteId)?.reponse ?? null
  return {
    seanceId: row.id,
    titre: row.titre,
    jour: jourOf(row),
    repondu: given || answer !== null,
    votes: await votesLeft(ctx, row, moi),
  }
}

export const readMesSeances = async (ctx: Ctx, today: Temporal.PlainDate): Promise<EcheanceDite[]> => {
  const { actor } = ctx
  if (actor.kind !== 'personne') return []
  const mine = await listMesElecteurs(ctx.tx, ctx.cptsId, actor.personneId)
  const attendus = (await Promise.all(mine.map((moi) => attenduOf(ctx, moi)))).filter((one) => one !== null)
  return echeancesDuMembre(attendus, today.toString()).map((one) => ({
    code: one.code,
    le: Temporal.PlainDate.from(one.le),
    provenance: null,
    dit: sayDevoir(one),
  }))
}

/** A plage that ended becomes one computed acte; an appointment that changes after gives a correction. */
import { count } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type ComputedActe, recordComputedActes } from '../../registre/index.ts'
import { type CreneauPasse, countPlage, groupPlages, isOver } from '../rules/plage.ts'
import { type AgendaDesPlages, listAgendasDesPlages } from '../store/agenda-store.ts'
import {
  type CreneauSansPlage,
  insertPlages,
  listOfPlages,
  listSansPlage,
  type PlageRow,
  setActes,
  takeChanged,
} from '../store/plage-store.ts'

const pastOf = (slot: CreneauSansPlage): CreneauPasse => ({
  ...slot,
  debut: fromDate(slot.debut),
  fin: fromDate(slot.fin),
})

/** No motive, no age, no commune of a patient: counts only. */
const acteOf = (agenda: AgendaDesPlages, plage: PlageRow, rows: readonly CreneauSansPlage[]): ComputedActe => {
  const slots = rows.map(pastOf)
  const compte = countPlage(slots)
  const minutes = slots.reduce((sum, s) => sum + (s.fin.epochMilliseconds - s.debut.epochMilliseconds) / 60_000, 0)
  const lieu = agenda.lieux.find((one) => one.id === plage.lieuId)
  const span = { debut: fromDate(plage.debut), fin: fromDate(plage.fin) }
  return {
    source: `plage:${plage.id}`,
    genre: 'plage-snp',
    mission: 'acces',
    titre: 'Plage de soins non programmés',
    ...span,
    zone: agenda.zone,
    commune: lieu ? { code: lieu.commune, nom: lieu.communeNom } : null,
    lieu: lieu?.libelle ?? null,
    faits: { minutes: Math.round(minutes), ...compte },
    participants: [
      {
        professionnelId: agenda.professionnelId,
        nom: agenda.nom,
        profession: agenda.metier,
        qualite: 'effecteur',
        ...span,
      },
    ],
    preuve: `Calculé de ${count(compte.offerts, 'créneau offert', 'créneaux offerts')} et de leurs rendez-vous.`,
  }
}

/** Those of one agenda that are over, with the slots that become theirs. */
const newPlages = (ctx: Ctx, agenda: AgendaDesPlages, slots: readonly CreneauSansPlage[]) =>
  groupPlages(slots.map(pastOf), agenda.zone)
    .filter((plage) => isOver(plage, ctx.now))
    .map(({ lieuId, debut, fin, creneauIds }) => ({
      id: newId(ctx.now.epochMilliseconds),
      agendaId: agenda.id,
      lieuId,
      debut: toDate(debut),
      fin: toDate(fin),
      creneauIds,
    }))

/** How many actes were written or corrected. Can be run twice: the second run writes none. */
export const tellPlages = async (ctx: Ctx): Promise<number> => {
  const [slots, changed] = await Promise.all([
    listSansPlage(ctx.tx, ctx.cptsId, ctx.now),
    takeChanged(ctx.tx, ctx.cptsId),
  ])
  const byAgenda = Map.groupBy(slots, ({ agendaId }) => agendaId)
  const ids = new Set([...byAgenda.keys(), ...changed.map(({ agendaId }) => agendaId)])
  const agendas = await listAgendasDesPlages(ctx.tx, ctx.cptsId, [...ids])
  const made = [...byAgenda].flatMap(([agendaId, own]) => {
    const agenda = agendas.get(agendaId)
    return agenda ? newPlages(ctx, agenda, own) : []
  })
  const plages: PlageRow[] = [...made, ...changed].filter(({ agendaId }) => agendas.has(agendaId))
  if (plages.length === 0) return 0
  // Asked together, answered in this order: slots are read once they are those of their plage.
  const [, rows] = await Promise.all([insertPlages(ctx.tx, ctx.cptsId, made), listOfPlages(ctx.tx, ctx.cptsId, plages)])
  const own = Map.groupBy(rows, ({ plageId }) => plageId)
  const actes = await recordComputedActes(
    ctx,
    plages.map((plage) => acteOf(agendas.get(plage.agendaId)!, plage, own.get(plage.id) ?? [])),
  )
  await setActes(
    ctx.tx,
    ctx.cptsId,
    plages.map(({ id }, rank) => ({ plageId: id, acteId: actes[rank]!.acteId })),
  )
  return plages.length
}

/** A plage that ended becomes one computed acte; an appointment that changes after gives a correction. */
import { count } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { recordComputedActe } from '../../registre/index.ts'
import { type CreneauPasse, countPlage, groupPlages, isOver } from '../rules/plage.ts'
import { type AgendaDesPlages, listAgendasDesPlages } from '../store/agenda-store.ts'
import {
  type CreneauSansPlage,
  insertPlage,
  listOfPlage,
  listSansPlage,
  type PlageRow,
  setActe,
  takeChanged,
} from '../store/plage-store.ts'

const pastOf = (slot: CreneauSansPlage): CreneauPasse => ({
  ...slot,
  debut: fromDate(slot.debut),
  fin: fromDate(slot.fin),
})

/** No motive, no age, no commune of a patient: counts only. */
const tell = async (ctx: Ctx, agenda: AgendaDesPlages, plage: PlageRow, rows: CreneauSansPlage[]): Promise<void> => {
  const slots = rows.map(pastOf)
  const compte = countPlage(slots)
  const minutes = slots.reduce((sum, s) => sum + (s.fin.epochMilliseconds - s.debut.epochMilliseconds) / 60_000, 0)
  const lieu = agenda.lieux.find((one) => one.id === plage.lieuId)
  const span = { debut: fromDate(plage.debut), fin: fromDate(plage.fin) }
  const { acteId } = await recordComputedActe(ctx, {
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
  })
  await setActe(ctx.tx, ctx.cptsId, plage.id, acteId)
}

const tellNew = async (ctx: Ctx, agenda: AgendaDesPlages, slots: CreneauSansPlage[]): Promise<number> => {
  const over = groupPlages(slots.map(pastOf), agenda.zone).filter((plage) => isOver(plage, ctx.now))
  for (const { compte: _, ...plage } of over) {
    const id = newId(ctx.now.epochMilliseconds)
    const row = { id, agendaId: agenda.id, lieuId: plage.lieuId, debut: toDate(plage.debut), fin: toDate(plage.fin) }
    // Asked together, answered in this order: its slots are read once they are its own.
    const [, rows] = await Promise.all([
      insertPlage(ctx.tx, ctx.cptsId, { id, agendaId: agenda.id, ...plage }),
      listOfPlage(ctx.tx, ctx.cptsId, row),
    ])
    await tell(ctx, agenda, row, rows)
  }
  return over.length
}

/** How many actes were written or corrected. Can be run twice: the second run writes none. */
export const tellPlages = async (ctx: Ctx): Promise<number> => {
  const [slots, changed] = await Promise.all([
    listSansPlage(ctx.tx, ctx.cptsId, ctx.now),
    takeChanged(ctx.tx, ctx.cptsId),
  ])
  const byAgenda = new Map<string, CreneauSansPlage[]>()
  for (const slot of slots) {
    const list = byAgenda.get(slot.agendaId)
    if (list) list.push(slot)
    else byAgenda.set(slot.agendaId, [slot])
  }
  const ids = new Set([...byAgenda.keys(), ...changed.map(({ agendaId }) => agendaId)])
  const agendas = await listAgendasDesPlages(ctx.tx, ctx.cptsId, [...ids])
  let told = 0
  for (const [agendaId, own] of byAgenda) {
    const agenda = agendas.get(agendaId)
    if (agenda) told += await tellNew(ctx, agenda, own)
  }
  for (const plage of changed) {
    const agenda = agendas.get(plage.agendaId)
    if (agenda) await tell(ctx, agenda, plage, await listOfPlage(ctx.tx, ctx.cptsId, plage))
    told++
  }
  return told
}

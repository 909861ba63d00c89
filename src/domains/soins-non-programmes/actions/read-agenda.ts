/** What an agenda shows of itself. */
import { ok, type Result } from '../../../kernel/result.ts'
import { fromDate, type Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { nomAffiche, professionnelOfPersonne } from '../../communaute/index.ts'
import { listMyCpts } from '../../comptes/index.ts'
import type { AgendaResume, CreneauDAgenda, PartageLu } from '../contract.ts'
import { sayDisponibilite, sayException } from '../rules/dire-disponibilite.ts'
import { spanOfDays } from '../rules/heures.ts'
import type { GenreCreneau, Visibilite } from '../rules/vocabulary.ts'
import { listAgendas, listLieux } from '../store/agenda-store.ts'
import { type CreneauLu, listCreneaux } from '../store/creneau-store.ts'
import { listPartages } from '../store/partage-store.ts'
import { type Agenda, readAgendaState } from './lay-slots.ts'
import { type AgendaRow, personneOf } from './resolve-agenda.ts'

type ResumeRow = Awaited<ReturnType<typeof listAgendas>>[number]
export const resumeOf = (row: ResumeRow): AgendaResume => ({
  ...row,
  prochainLibre: row.prochainLibre ? fromDate(row.prochainLibre).toString() : null,
})

export const readPartages = async (ctx: Ctx, personneId?: string): Promise<PartageLu[]> => {
  const rows = await listPartages(ctx.tx, ctx.cptsId, personneId)
  const me = personneOf(ctx)
  const mine = me ? await listMyCpts(ctx.tx, me, ctx.now.toString().slice(0, 10)) : []
  const names = new Map<string, string>()
  for (const row of rows.filter((one) => one.nom === null)) {
    const who = await professionnelOfPersonne(ctx.tx, ctx.cptsId, row.personneId)
    if (who) names.set(row.personneId, nomAffiche(who))
  }
  return rows.map(({ nom, statut, depuis, ...row }) => {
    const given = row.domicile === ctx.cptsId
    const other = given ? row.avec : row.domicile
    return {
      ...row,
      nom: nom ?? names.get(row.personneId) ?? '',
      cptsNom: mine.find((cpts) => cpts.id === other)?.nom ?? null,
      sens: given ? 'donne' : 'recu',
      statut: statut as PartageLu['statut'],
      depuis: fromDate(depuis).toString(),
    }
  })
}

const disponibilitesOf = (state: Agenda, laid: Map<string, number>) =>
  state.disponibilites
    .filter((rule) => !rule.arretee)
    .map(({ zone, arretee: _, ...rule }) => ({
      ...rule,
      jours: [...rule.jours],
      visibilites: [...rule.visibilites],
      phrase: sayDisponibilite({ ...rule, zone }),
      creneauxAVenir: laid.get(rule.id) ?? 0,
    }))

const exceptionsOf = (state: Agenda, zone: string) =>
  state.exceptions.map((one) => ({
    id: one.id,
    genre: one.genre,
    debut: one.genre === 'absence' ? one.debut.toString() : null,
    fin: one.genre === 'absence' ? one.fin.toString() : null,
    jour: one.genre === 'absence' ? null : one.jour,
    disponibiliteId: one.genre === 'absence' ? null : one.disponibiliteId,
    phrase: sayException(one, zone),
  }))

export const readDetail = async (ctx: Ctx, agenda: AgendaRow) => {
  const [resume] = await listAgendas(ctx.tx, ctx.cptsId, ctx.now, undefined, agenda.id)
  const state = await readAgendaState(ctx, agenda)
  const ahead = await listCreneaux(ctx.tx, ctx.cptsId, agenda.id, ctx.now, ctx.now.add({ hours: 24 * 90 }))
  const laid = new Map<string, number>()
  for (const slot of ahead) {
    if (slot.disponibiliteId && slot.statut === 'offert')
      laid.set(slot.disponibiliteId, (laid.get(slot.disponibiliteId) ?? 0) + 1)
  }
  return {
    ...resumeOf(resume!),
    preferences: {
      duree: agenda.duree,
      genre: agenda.genre as GenreCreneau,
      visibilites: agenda.visibilites as Visibilite[],
      lieuId: agenda.lieuId,
    },
    lieux: (await listLieux(ctx.tx, ctx.cptsId, agenda.id)).map(
      ({ id, libelle, adresse, commune, communeNom, lon, lat }) => ({
        id,
        libelle,
        adresse,
        commune,
        communeNom,
        lon,
        lat,
      }),
    ),
    disponibilites: disponibilitesOf(state, laid),
    exceptions: exceptionsOf(state, agenda.zone),
    partages: await readPartages(ctx, agenda.personneId),
  }
}

const etatOf = (slot: CreneauLu, now: Instant): CreneauDAgenda['etat'] => {
  if (slot.statut === 'retire') return 'retire'
  if (slot.rendezVousStatut && slot.rendezVousStatut !== 'annule') return slot.rendezVousStatut
  return fromDate(slot.fin).epochMilliseconds <= now.epochMilliseconds ? 'passe' : 'libre'
}

export const readCreneaux = async (
  ctx: Ctx,
  agenda: AgendaRow,
  from: Instant,
  to: Instant,
): Promise<CreneauDAgenda[]> =>
  (await listCreneaux(ctx.tx, ctx.cptsId, agenda.id, from, to)).map((slot) => ({
    id: slot.id,
    debut: fromDate(slot.debut).toString(),
    fin: fromDate(slot.fin).toString(),
    etat: etatOf(slot, ctx.now),
    ponctuel: slot.disponibiliteId === null,
    disponibiliteId: slot.disponibiliteId,
    place: slot.place,
    genre: slot.genre,
    visibilites: slot.visibilites,
    lieuId: slot.lieuId,
    lieu: slot.lieu,
    rendezVousId: slot.rendezVousId,
    aDeplacer: slot.aDeplacer,
  }))

/** Between two civil days of the agenda's zone, both included. */
export const readCreneauxOfDays = async (
  ctx: Ctx,
  agenda: AgendaRow,
  days: { du: string; au: string },
): Promise<Result<{ creneaux: CreneauDAgenda[] }>> => {
  const span = spanOfDays(days.du, days.au, agenda.zone)
  return ok({ creneaux: await readCreneaux(ctx, agenda, span.du, span.au) })
}

/** Opens the agenda of a professional here, with the places where they consult. */
import { foldText } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { exerciceLabel, findProfessionnel, listLieux as listLieuxExercice, nomAffiche } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { soinsContract } from '../contract.ts'
import { findDomicile, insertAgenda, insertLieu, listAgendas, listLieux, updateAgenda } from '../store/agenda-store.ts'
import { findCommune } from '../store/commune-store.ts'
import { publishedOfAgenda, republish } from '../store/creneau-store.ts'
import { laySlots, readAgendaState } from './lay-slots.ts'
import { readCreneauxOfDays, readDetail, resumeOf } from './read-agenda.ts'
import { type AgendaRow, onNamed, readNamed } from './resolve-agenda.ts'

/** `médecin généraliste`: as it reads in the middle of a sentence. */
const metierOf = (who: { profession: string; specialite: string | null }): string => {
  const label = exerciceLabel(who.profession, who.specialite)
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}

/** Places that are open and whose commune is known; the first one is the habit. */
const copyLieux = async (ctx: Ctx, agendaId: string, professionnelId: string): Promise<void> => {
  let first: string | null = null
  for (const place of await listLieuxExercice(ctx.tx, ctx.cptsId, [professionnelId])) {
    if (place.ferme || !place.commune) continue
    const id = newId(ctx.now.epochMilliseconds)
    const lieu = {
      id,
      agendaId,
      lieuExerciceId: place.id,
      libelle: place.nom || `Cabinet, ${place.commune.nom}`,
      adresse: place.adresse || null,
      commune: place.commune.code,
      communeNom: place.commune.nom,
      lon: place.point?.lon ?? null,
      lat: place.point?.lat ?? null,
    }
    await insertLieu(ctx.tx, ctx.cptsId, lieu, ctx.now)
    first ??= id
  }
  if (first) await updateAgenda(ctx.tx, ctx.cptsId, agendaId, { lieuId: first })
}

export const openAgenda = defineAction(soinsContract.openAgenda, {
  audit: 'agenda.ouvrir',
  constraints: { agenda_domicile_unique: 'agenda-lives-elsewhere', agenda_professionnel: 'agenda-already-open' },
  run: async (ctx, { body }) => {
    const who = await findProfessionnel(ctx.tx, ctx.cptsId, body.professionnelId)
    if (!who) return refuse('professionnel-unknown')
    const home = await findDomicile(ctx.tx, who.personneId)
    if (home) return refuse(home.cptsId === ctx.cptsId ? 'agenda-already-open' : 'agenda-lives-elsewhere')
    const id = newId(ctx.now.epochMilliseconds)
    const agenda = {
      id,
      personneId: who.personneId,
      professionnelId: who.id,
      nom: nomAffiche(who),
      profession: who.profession,
      specialite: who.specialite,
      metier: metierOf(who),
      zone: (await findCpts(ctx.tx, ctx.cptsId))!.zone,
    }
    await insertAgenda(ctx.tx, ctx.cptsId, agenda, ctx.now)
    await copyLieux(ctx, id, who.id)
    return ok({ id })
  },
})

export const listAgendasAction = defineAction(soinsContract.listAgendas, {
  audit: 'agenda.lire',
  run: async (ctx, { query }) => {
    const search = query.recherche ? foldText(query.recherche) : undefined
    return ok({ agendas: (await listAgendas(ctx.tx, ctx.cptsId, ctx.now, search)).map(resumeOf) })
  },
})

export const readAgenda = defineAction(soinsContract.readAgenda, {
  audit: 'agenda.lire',
  run: async (ctx, { params }) => {
    const found = await readNamed(ctx, params.agendaId)
    return found.ok ? ok(await readDetail(ctx, found.value)) : found
  },
})

export const listCreneauxAgenda = defineAction(soinsContract.listCreneauxAgenda, {
  audit: 'agenda.lire',
  run: async (ctx, { params, query }) => {
    const found = await readNamed(ctx, params.agendaId)
    return found.ok ? readCreneauxOfDays(ctx, found.value, query) : found
  },
})

export type Preferences = {
  duree?: number | undefined
  genre?: 'cabinet' | 'domicile' | 'teleconsultation' | undefined
  visibilites?: string[] | undefined
  lieuId?: string | null | undefined
  ouvert?: boolean | undefined
}
/** Habits serve the next slots; those already laid keep what they were offered with. */
export const changePreferences = async (
  ctx: Ctx,
  agenda: AgendaRow,
  { duree, genre, visibilites, lieuId, ouvert }: Preferences,
): Promise<Result<{ ok: true }, 'lieu-unknown'>> => {
  if (lieuId) {
    const lieux = await listLieux(ctx.tx, ctx.cptsId, agenda.id)
    if (!lieux.some((lieu) => lieu.id === lieuId)) return refuse('lieu-unknown')
  }
  await updateAgenda(ctx.tx, ctx.cptsId, agenda.id, {
    ...(duree === undefined ? {} : { duree }),
    ...(genre === undefined ? {} : { genre }),
    ...(visibilites === undefined ? {} : { visibilites: [...new Set(visibilites)] }),
    ...(lieuId === undefined ? {} : { lieuId }),
    ...(ouvert === undefined ? {} : { ouvert }),
  })
  if (ouvert !== undefined && ouvert !== agenda.ouvert) {
    const after = { ...agenda, ouvert }
    await laySlots(ctx, after, await readAgendaState(ctx, after))
  }
  return ok({ ok: true })
}

export const editAgenda = defineAction(soinsContract.editAgenda, {
  audit: 'agenda.modifier',
  constraints: { rendez_vous_creneau: 'creneau-booked' },
  run: onNamed((ctx, agenda, { body }: { params: { agendaId: string }; body: Preferences }) =>
    changePreferences(ctx, agenda, body),
  ),
})

export const addLieu = defineAction(soinsContract.addLieu, {
  audit: 'agenda.lieu',
  run: async (ctx, { params, body }) => {
    const found = await readNamed(ctx, params.agendaId)
    if (!found.ok) return found
    const commune = await findCommune(ctx.tx, body.commune)
    if (!commune) return refuse('commune-unknown', { code: body.commune })
    const id = newId(ctx.now.epochMilliseconds)
    const point =
      body.lon !== null && body.lat !== null ? { lon: body.lon, lat: body.lat } : { lon: commune.lon, lat: commune.lat }
    const { libelle, adresse, lieuExerciceId } = body
    const lieu = {
      id,
      agendaId: params.agendaId,
      lieuExerciceId,
      libelle,
      adresse,
      commune: commune.code,
      communeNom: commune.nom,
      ...point,
    }
    await insertLieu(ctx.tx, ctx.cptsId, lieu, ctx.now)
    if (!found.value.lieuId) await updateAgenda(ctx.tx, ctx.cptsId, params.agendaId, { lieuId: id })
    return ok({ id })
  },
})

/** The community changed a name or a trade: the copies follow, in the agenda and in the search index. */
export const refreshNames = async (ctx: Ctx, agenda: AgendaRow): Promise<void> => {
  const who = await findProfessionnel(ctx.tx, ctx.cptsId, agenda.professionnelId)
  if (!who) return
  const { profession, specialite } = who
  const fresh = { nom: nomAffiche(who), profession, specialite, metier: metierOf(who) }
  if (
    agenda.nom === fresh.nom &&
    agenda.metier === fresh.metier &&
    agenda.profession === profession &&
    agenda.specialite === specialite
  )
    return
  await updateAgenda(ctx.tx, ctx.cptsId, agenda.id, fresh)
  await republish(ctx.tx, await publishedOfAgenda(ctx.tx, ctx.cptsId, agenda.id))
}

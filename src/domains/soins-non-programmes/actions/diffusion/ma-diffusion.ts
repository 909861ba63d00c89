/** What one professional does with their link: look, say yes with an hour, say no, or ask for no more of these. */
import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import { fromDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { findCpts } from '../../../comptes/index.ts'
import { soinsContract } from '../../contract.ts'
import { kindsOf } from '../../rules/demande-cherchee.ts'
import { proposeHeures } from '../../rules/diffusion/heures.ts'
import type { Contrainte, Degre, TrancheAge } from '../../rules/vocabulary.ts'
import { lockAgenda } from '../../store/agenda-store.ts'
import { listCreneaux } from '../../store/creneau-store.ts'
import { findDemande } from '../../store/demande-store.ts'
import {
  type EnvoiLu,
  findEnvoi,
  openGroupe,
  saveReponse,
  takeDiffusion,
} from '../../store/diffusion/diffusion-store.ts'
import { isRefusing, setRefus } from '../../store/diffusion/groupe-store.ts'
import { findRendezVous } from '../../store/rendez-vous-store.ts'
import { findPublie } from '../../store/search-store.ts'
import { type BookRefusal, book, TAKEN } from '../book-creneau.ts'
import { type OfferRefusal, OVERLAPS, offerCreneau } from '../offer-creneau.ts'
import { type AgendaRow, readNamed } from '../resolve-agenda.ts'
import { forgetLiensDuGroupe, holdEnvois, sendEnvois } from './envois.ts'
import { readCandidats } from './groupes.ts'

type Mine = { envoi: EnvoiLu; agenda: AgendaRow }

/** The link names the one message that it answers: nothing in the request can name another. */
const findMine = async (ctx: Ctx, lock = false): Promise<Result<Mine, 'diffusion-unknown'>> => {
  const envoiId = ctx.actor.kind === 'lien' ? ctx.actor.sujet.envoiId : undefined
  const envoi = typeof envoiId === 'string' ? await findEnvoi(ctx.tx, ctx.cptsId, envoiId) : undefined
  if (!envoi) return refuse('diffusion-unknown')
  if (lock) await lockAgenda(ctx.tx, ctx.cptsId, envoi.agendaId)
  const agenda = await readNamed(ctx, envoi.agendaId)
  return agenda.ok ? ok({ envoi, agenda: agenda.value }) : refuse('diffusion-unknown')
}

type Etat = 'ouverte' | 'pas-encore' | 'acceptee' | 'refusee' | 'prise' | 'finie'
const etatOf = (ctx: Ctx, { envoi }: Mine, demandeStatut: string): Etat => {
  if (envoi.reponse === 'accepte') return 'acceptee'
  if (envoi.statut === 'acceptee') return 'prise'
  if (envoi.statut !== 'en-cours' || demandeStatut !== 'ouverte') return 'finie'
  if (fromDate(envoi.echeance).epochMilliseconds <= ctx.now.epochMilliseconds) return 'finie'
  if (fromDate(envoi.ouvreLe).epochMilliseconds > ctx.now.epochMilliseconds) return 'pas-encore'
  return envoi.reponse === 'refuse' ? 'refusee' : 'ouverte'
}

const genreOf = (contraintes: readonly string[]) => kindsOf(new Set(contraintes as Contrainte[]))[0]!

/** Their own free slots first, then round hours that their agenda leaves free. */
const readOffers = async (ctx: Ctx, { agenda }: Mine, demande: { echeance: Date; contraintes: string[] }) => {
  const echeance = fromDate(demande.echeance)
  const until = echeance.epochMilliseconds > ctx.now.epochMilliseconds ? echeance : ctx.now.add({ hours: 24 })
  const slots = await listCreneaux(ctx.tx, ctx.cptsId, agenda.id, ctx.now.subtract({ hours: 4 }), until)
  const offered = slots.filter(({ statut }) => statut === 'offert')
  const genre = genreOf(demande.contraintes)
  const free = offered.filter((one) => one.rendezVousId === null && one.debut.getTime() > ctx.now.epochMilliseconds)
  const pris = offered.map(({ debut, fin }) => ({ debut: fromDate(debut), fin: fromDate(fin) }))
  return {
    creneaux: free
      .filter((one) => one.genre === genre)
      .slice(0, 4)
      .map(({ id, debut, fin }) => ({ id, debut: fromDate(debut).toString(), fin: fromDate(fin).toString() })),
    heures: proposeHeures({ now: ctx.now, echeance: until, zone: agenda.zone, duree: agenda.duree, pris }).map(String),
  }
}

export const readMaDiffusion = defineAction(soinsContract.readMaDiffusion, {
  audit: 'ma-diffusion.lire',
  run: async (ctx) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    const { envoi, agenda } = mine.value
    const demande = await findDemande(ctx.tx, ctx.cptsId, envoi.demandeId)
    if (!demande) return refuse('diffusion-unknown')
    const etat = etatOf(ctx, mine.value, demande.statut)
    const isTold = etat === 'ouverte' || etat === 'acceptee' || etat === 'refusee'
    const taken = envoi.rendezVousId ? await findRendezVous(ctx.tx, ctx.cptsId, envoi.rendezVousId) : undefined
    return ok({
      cptsNom: (await findCpts(ctx.tx, ctx.cptsId))!.nom,
      nom: agenda.nom,
      zone: agenda.zone,
      etat,
      habituel: envoi.habituel,
      jusquA: fromDate(envoi.echeance).toString(),
      /** Nothing of the request once it is somebody else’s. */
      demande: isTold
        ? {
            trancheAge: demande.trancheAge as TrancheAge,
            communeNom: demande.communeNom,
            degre: demande.degre as Degre,
            echeance: fromDate(demande.echeance).toString(),
            genre: genreOf(demande.contraintes),
          }
        : null,
      ...(etat === 'ouverte' || etat === 'refusee'
        ? await readOffers(ctx, mine.value, demande)
        : { creneaux: [], heures: [] }),
      rendezVous: taken
        ? { debut: fromDate(taken.debut).toString(), fin: fromDate(taken.fin).toString(), statut: taken.statut }
        : null,
      recevoir: !(await isRefusing(ctx.tx, ctx.cptsId, agenda.id)),
    })
  },
})

type Chosen = { creneauId: string } | { jour: string; heure: string }
/** A free slot of theirs, or an hour that their agenda takes in: its constraints decide. */
const slotOf = async (ctx: Ctx, { agenda }: Mine, chosen: Chosen, contraintes: readonly string[]) => {
  if ('creneauId' in chosen) {
    const free = await findPublie(ctx.tx, ctx.cptsId, chosen.creneauId)
    return free?.agendaId === agenda.id ? ok(free.creneauId) : refuse('creneau-already-taken')
  }
  const offered = await offerCreneau(ctx, agenda, { ...chosen, genre: genreOf(contraintes) })
  return offered.ok ? ok(offered.value.id) : offered
}

type AcceptRefusal =
  | 'diffusion-unknown'
  | 'diffusion-already-yours'
  | 'diffusion-not-open'
  | 'diffusion-taken'
  | 'diffusion-over'
  | BookRefusal
  | OfferRefusal
  | 'creneau-overlaps'

export const acceptMaDiffusion = defineAction(soinsContract.acceptMaDiffusion, {
  audit: 'ma-diffusion.accepter',
  constraints: { ...TAKEN, ...OVERLAPS, diffusion_une_acceptation: 'diffusion-taken' },
  run: async (ctx, { body }): Promise<Result<{ debut: string; fin: string }, AcceptRefusal>> => {
    const mine = await findMine(ctx, true)
    if (!mine.ok) return mine
    const { envoi } = mine.value
    const demande = await findDemande(ctx.tx, ctx.cptsId, envoi.demandeId)
    if (!demande) return refuse('diffusion-unknown')
    if (envoi.reponse === 'accepte') return refuse('diffusion-already-yours')
    if (etatOf(ctx, mine.value, demande.statut) === 'pas-encore') return refuse('diffusion-not-open')
    if (!(await takeDiffusion(ctx.tx, ctx.cptsId, envoi.diffusionId, ctx.now))) {
      const now = await findEnvoi(ctx.tx, ctx.cptsId, envoi.id)
      return refuse(now?.statut === 'acceptee' ? 'diffusion-taken' : 'diffusion-over')
    }
    const slot = await slotOf(ctx, mine.value, body, demande.contraintes)
    if (!slot.ok) return slot
    const booked = await book(ctx, slot.value, envoi.demandeId)
    if (!booked.ok) return booked.refusal.code === 'demande-not-open' ? refuse('diffusion-over') : booked
    const { rendezVousId, debut, fin } = booked.value
    await saveReponse(ctx.tx, ctx.cptsId, envoi.id, { reponse: 'accepte', rendezVousId }, ctx.now)
    await holdEnvois(ctx, [envoi.diffusionId])
    return ok({ debut, fin })
  },
})

/** The usual professional who says no gives their turn to the group at once. */
const letGroupIn = async (ctx: Ctx, { envoi }: Mine): Promise<void> => {
  const opened = await openGroupe(ctx.tx, ctx.cptsId, envoi.diffusionId, ctx.now)
  if (opened.length === 0) return
  await holdEnvois(ctx, [envoi.diffusionId])
  await forgetLiensDuGroupe(ctx, envoi.diffusionId)
  const known = new Map((await readCandidats(ctx)).map((who) => [who.agendaId, who]))
  const envois = opened.flatMap(({ agendaId, ...one }) => {
    const who = known.get(agendaId)
    return who?.courriel && !who.refuse ? [{ ...one, personneId: who.personneId, courriel: who.courriel }] : []
  })
  await sendEnvois(ctx, { id: envoi.diffusionId, echeance: fromDate(envoi.echeance), tour: 2 }, envois)
}

export const refuseMaDiffusion = defineAction(soinsContract.refuseMaDiffusion, {
  audit: 'ma-diffusion.refuser',
  run: async (
    ctx,
    { body },
  ): Promise<Result<{ ok: true }, 'diffusion-unknown' | 'diffusion-already-yours' | 'diffusion-over'>> => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    const { envoi } = mine.value
    if (envoi.reponse === 'accepte') return refuse('diffusion-already-yours')
    if (envoi.statut !== 'en-cours') return refuse('diffusion-over')
    await saveReponse(ctx.tx, ctx.cptsId, envoi.id, { reponse: 'refuse', raison: body.raison }, ctx.now)
    if (envoi.habituel) await letGroupIn(ctx, mine.value)
    return ok({ ok: true })
  },
})

export const setMaDiffusionRecevoir = defineAction(soinsContract.setMaDiffusionRecevoir, {
  audit: 'ma-diffusion.recevoir',
  run: async (ctx, { body }) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    await setRefus(ctx.tx, ctx.cptsId, mine.value.agenda.id, !body.recevoir, ctx.now)
    return ok({ ok: true as const })
  },
})

/** What a regulator does at the home of the agenda that the address names: look, take, give back. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { MOTIF_LABELS, soinsActions, TRANCHE_AGE_LABELS } from '../../soins-non-programmes/index.ts'
import { regulationContract } from '../contract.ts'
import {
  communeOf,
  findAgendaNom,
  findPris,
  findRegulateur,
  listPris,
  noteRegulateur,
  type RegulateurLu,
  workAtHome,
} from '../store/regulateur-store.ts'
import { followRendezVous } from './suivre.ts'

/** As the SAS shows them: today, tomorrow, the day after. */
const DAYS = 3
const MOST = 60

type Place = { home: Ctx; regulateur: RegulateurLu }

/** The account is read again at each act: the SAS may have closed it since. */
const atHome = async <T, C extends string>(
  ctx: Ctx,
  personneId: string,
  work: (place: Place) => Promise<Result<T, C>>,
): Promise<Result<T, C | 'conditions-needed' | 'not-regulateur' | 'professionnel-unknown'>> => {
  const id = ctx.actor.kind === 'lien' ? ctx.actor.sujet.regulateurId : undefined
  const regulateur = typeof id === 'string' ? await findRegulateur(ctx, id) : undefined
  if (!regulateur) return refuse('not-regulateur')
  if (!regulateur.conditionsLe) return refuse('conditions-needed')
  const crossed = await workAtHome(ctx, personneId, (home) => work({ home, regulateur }))
  return crossed.ok ? crossed.value : refuse('professionnel-unknown')
}

/** The desks of the home hear of it at once: the address of the request names no CPTS. */
const tellDesks = (ctx: Ctx, home: Ctx): void => ctx.tellFollowers(home.cptsId, 'soins-non-programmes')

const choicesOf = (labels: Record<string, string>) => Object.entries(labels).map(([code, nom]) => ({ code, nom }))

export const readRegulation = defineAction(regulationContract.readRegulation, {
  audit: 'regulation.lire',
  run: (ctx, { params }) =>
    atHome(ctx, params.professionnelId, async ({ home, regulateur }) => {
      const agenda = await findAgendaNom(home, params.professionnelId)
      if (!agenda) return refuse('professionnel-unknown')
      const end = civilDate(ctx.now, agenda.zone).add({ days: DAYS }).toZonedDateTime(agenda.zone).toInstant()
      const found = await soinsActions.searchCreneaux.run(home, {
        params: { cptsId: home.cptsId },
        query: { personneId: params.professionnelId, au: end.toString(), limite: MOST, regle: 'delai' },
      })
      if (!found.ok) return refuse('professionnel-unknown')
      const pris = await listPris(home, regulateur.id, params.professionnelId)
      return ok({
        regulateur: `${regulateur.prenom} ${regulateur.nom}`,
        ...agenda,
        creneaux: found.value.creneaux.map(({ creneauId, debut, fin, quand, genre, lieu, adresse, communeNom }) => {
          return { creneauId, debut, fin, quand, genre, lieu, adresse, communeNom }
        }),
        rendezVous: pris.map(({ id, debut, fin }) => ({
          id,
          debut: fromDate(debut).toString(),
          fin: fromDate(fin).toString(),
        })),
        motifs: choicesOf(MOTIF_LABELS),
        tranches: choicesOf(TRANCHE_AGE_LABELS),
      })
    }),
})

/** Without a name: a regulator has no second factor here. The practice is told by telephone. */
export const bookRegulation = defineAction(regulationContract.bookRegulation, {
  audit: 'regulation.reserver',
  constraints: {
    rendez_vous_creneau_pris: 'creneau-already-taken',
    rendez_vous_creneau: 'creneau-already-taken',
  },
  run: (ctx, { params, body }) =>
    atHome(ctx, params.professionnelId, async ({ home, regulateur }) => {
      const commune = await communeOf(ctx, body.codePostal)
      if (!commune) return refuse('code-postal-unknown')
      const inCpts = { cptsId: home.cptsId }
      const { trancheAge, motif } = body
      const opened = await soinsActions.openDemande.run(home, {
        params: inCpts,
        body: {
          appelant: 'regulation',
          trancheAge,
          motif,
          commune: commune.code,
          degre: '48h',
          contraintes: [],
          identite: null,
        },
      })
      if (!opened.ok) return refuse('creneau-already-taken')
      const booked = await soinsActions.bookCreneau.run(home, {
        params: { ...inCpts, creneauId: params.creneauId },
        body: { demandeId: opened.value.id },
      })
      if (!booked.ok) return refuse('creneau-already-taken')
      const { rendezVousId, phrase } = booked.value
      await noteRegulateur(home, { rendezVousId, demandeId: opened.value.id }, regulateur.id)
      await followRendezVous(home, rendezVousId)
      tellDesks(ctx, home)
      return ok({ rendezVousId, phrase })
    }),
})

export const cancelRegulation = defineAction(regulationContract.cancelRegulation, {
  audit: 'regulation.annuler',
  run: (ctx, { params }) =>
    atHome(ctx, params.professionnelId, async ({ home, regulateur }) => {
      const pris = await findPris(home, params.rendezVousId, regulateur.id)
      if (!pris) return refuse('rendez-vous-unknown')
      const inCpts = { cptsId: home.cptsId, rendezVousId: params.rendezVousId }
      const cancelled = await soinsActions.cancelRendezVous.run(home, { params: inCpts })
      if (!cancelled.ok) return refuse('rendez-vous-over')
      // The SAS keeps its patient: the request does not wait here.
      const closed = await soinsActions.closeDemande.run(home, {
        params: { cptsId: home.cptsId, demandeId: pris.demandeId },
        body: { cause: 'orientee-sas' },
      })
      if (!closed.ok) return refuse('rendez-vous-over')
      await followRendezVous(home, params.rendezVousId)
      tellDesks(ctx, home)
      return ok({ ok: true as const })
    }),
})

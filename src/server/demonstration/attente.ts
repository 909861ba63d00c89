/** At the desk of the first community: requests that wait for what is not free, and one that was told to a group yesterday. */
import { soinsActions, USAGE_DIFFUSION } from '../../domains/soins-non-programmes/index.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Volunteer } from './agendas.ts'
import { atHour } from './calendar.ts'
import { at, attempt, byLink, perform } from './perform.ts'

/** A visitor has time to answer, and starts the demonstration as often as they like. */
const REGLAGE = { diffusionMinutes: 240, diffusionsParJour: 20 }
const GROUPE = 'Médecins volontaires ce soir'
const ASKED = 5

type Waiting = {
  heures: number
  demande: {
    trancheAge: '0-1' | '6-15' | '80-plus'
    motif: 'dents-bouche' | 'nourrisson' | 'dos-articulation'
    degre: '24h' | '48h'
  }
  contraintes: readonly 'ne-se-deplace-pas'[]
  professions: string[]
}
/** The first one has waited past its deadline. */
const WAITING: readonly Waiting[] = [
  {
    heures: 26,
    demande: { trancheAge: '6-15', motif: 'dents-bouche', degre: '24h' },
    contraintes: [],
    professions: ['40'],
  },
  {
    heures: 3,
    demande: { trancheAge: '0-1', motif: 'nourrisson', degre: '24h' },
    contraintes: [],
    professions: ['50'],
  },
  {
    heures: 1,
    demande: { trancheAge: '80-plus', motif: 'dos-articulation', degre: '48h' },
    contraintes: ['ne-se-deplace-pas'],
    professions: ['70'],
  },
]

type Story = { volunteers: readonly Volunteer[]; communes: readonly string[]; today: Temporal.PlainDate }

export const playAttente = async (ctx: Ctx, story: Story): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const reglage = await perform(ctx, soinsActions.readReglage, { params })
  await perform(ctx, soinsActions.editReglage, { params, body: { ...reglage, ...REGLAGE } })
  for (const [rank, { heures, demande, contraintes, professions }] of WAITING.entries()) {
    const then = at(ctx, ctx.now.subtract({ hours: heures }))
    const commune = story.communes[rank % story.communes.length]!
    const { id: demandeId } = await perform(then, soinsActions.openDemande, {
      params,
      body: { appelant: 'patient', ...demande, commune, contraintes: [...contraintes], identite: null },
    })
    await perform(then, soinsActions.putAttente, {
      params: { ...params, demandeId },
      body: { professions, communes: [], rayonKm: null, personneId: null, exclusif: false },
    })
  }
  await playDiffusion(ctx, story)
}

/** Yesterday at the end of the afternoon: one could not, one could, the others were told that it was taken. */
const playDiffusion = async (ctx: Ctx, { volunteers, communes, today }: Story): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const day = today.subtract({ days: 1 })
  const opened = at(ctx, atHour(day, '16:10'))
  const { id: groupeId } = await perform(at(ctx, atHour(day, '16:05')), soinsActions.createGroupe, {
    params,
    body: {
      nom: GROUPE,
      professions: [],
      communes: [],
      structures: [],
      membres: volunteers.slice(0, ASKED).map(({ agendaId }) => agendaId),
    },
  })
  const { id: demandeId } = await perform(opened, soinsActions.openDemande, {
    params,
    body: {
      appelant: 'proche',
      trancheAge: '2-5',
      motif: 'fievre',
      degre: 'jour',
      commune: communes[0]!,
      contraintes: [],
      identite: null,
    },
  })
  const inDemande = { ...params, demandeId }
  const body = { groupeId, habituelAgendaId: null }
  if (!(await attempt(opened, soinsActions.sendDiffusion, { params: inDemande, body })).ok) return
  const { diffusions } = await perform(opened, soinsActions.listDiffusions, { params, query: { demandeId, limite: 1 } })
  const [first, second] = diffusions[0]!.envois
  if (!first || !second) return
  const as = (envoiId: string, time: string) => byLink(at(ctx, atHour(day, time)), USAGE_DIFFUSION, { envoiId })
  await perform(as(first.id, '16:18'), soinsActions.refuseMaDiffusion, { params, body: { raison: 'complet' } })
  await perform(as(second.id, '16:27'), soinsActions.acceptMaDiffusion, {
    params,
    // Later than any plage of the demonstration ends: the agenda is free.
    body: { jour: day.toString(), heure: '20:30' },
  })
  const { rendezVous } = await perform(opened, soinsActions.readDemande, { params: inDemande })
  await perform(at(ctx, atHour(day, '21:00')), soinsActions.markRendezVous, {
    params: { ...params, rendezVousId: rendezVous!.id },
    body: { statut: 'honore' },
  })
}

/** The message of this professional that still waits for an answer: sent now, if the former one is over. */
export const openMessage = async (
  ctx: Ctx,
  personneId: string,
): Promise<{ envoiId: string; diffusionId: string } | null> => {
  const params = { cptsId: ctx.cptsId }
  const { groupes, professionnels } = await perform(ctx, soinsActions.listGroupes, { params })
  const who = professionnels.find((one) => one.personneId === personneId)
  const [groupe] = groupes
  if (!who || !groupe) return null
  const find = async () => {
    const { diffusions } = await perform(ctx, soinsActions.listDiffusions, { params, query: { limite: 20 } })
    const running = diffusions.find(({ statut }) => statut === 'en-cours')
    const envoi = running?.envois.find(({ nom, habituel, reponse }) => nom === who.nom && habituel && reponse === null)
    return running && envoi ? { envoiId: envoi.id, diffusionId: running.id } : null
  }
  const known = await find()
  if (known) return known
  const { enAttente } = await perform(ctx, soinsActions.listAttente, { params })
  const waiting = enAttente.find(({ enRetard }) => !enRetard)
  if (!waiting) return null
  const sent = await attempt(ctx, soinsActions.sendDiffusion, {
    params: { ...params, demandeId: waiting.demandeId },
    body: { groupeId: groupe.id, habituelAgendaId: who.agendaId },
  })
  return sent.ok ? find() : null
}

/**
 * The triage grid of each community, a few calls of the day and callers sent elsewhere. The first one has its grid
 * validated by its invented doctor, so that the desk shows it; the other keeps the example, which nobody validated.
 */
import { listProfessionnels, listStructures, type ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { createLien, listAppartenances } from '../../domains/comptes/index.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import type { Ctx } from '../actions/action.ts'
import { at, perform } from './perform.ts'

const MEDECIN = '10'

const asPersonne = (ctx: Ctx, personneId: string): Ctx => ({
  ...ctx,
  actor: { kind: 'personne', personneId, sessionId: '', secondFacteur: true, operateur: false },
})

const medecinOf = (people: readonly ProfessionnelConnu[]): ProfessionnelConnu | undefined =>
  people.find(({ profession, rpps, enExercice }) => profession === MEDECIN && rpps && enExercice)

/** Validated by a doctor of the community, forty days ago; a next version is being written. */
const validate = async (ctx: Ctx, people: readonly ProfessionnelConnu[]): Promise<string | null> => {
  const { cptsId } = ctx
  const past = at(ctx, ctx.now.subtract({ hours: 24 * 40 }))
  const { id: grilleId } = await perform(past, soinsActions.createGrille, {
    params: { cptsId },
    body: { depuis: 'exemple' },
  })
  const medecin = medecinOf(people)
  if (!medecin) return null
  const params = { cptsId, grilleId }
  const draft = await perform(past, soinsActions.readGrille, { params })
  const { empreinte } = await perform(past, soinsActions.saveGrille, {
    params,
    body: { contenu: { ...draft.contenu, titre: 'Orienter un appel (démonstration)' }, empreinte: draft.empreinte },
  })
  await perform(asPersonne(past, medecin.personneId), soinsActions.validateGrille, { params, body: { empreinte } })
  await perform(past, soinsActions.useGrille, { params })
  await perform(ctx, soinsActions.createGrille, { params: { cptsId }, body: { depuis: grilleId } })
  return grilleId
}

type Issue = 'information' | 'erreur' | 'raccroche' | 'autre'
/** Hours before now, who called, what came of it, for how many seconds. */
const CALLS: readonly [number, 'patient' | 'proche' | 'professionnel' | 'autre', Issue, number][] = [
  [1, 'patient', 'information', 75],
  [2, 'autre', 'erreur', 12],
  [3, 'professionnel', 'information', 140],
  [5, 'proche', 'information', 95],
  [26, 'patient', 'raccroche', 8],
  [27, 'patient', 'information', 60],
  [29, 'professionnel', 'autre', 210],
]

const noteCalls = async (ctx: Ctx): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const nothing = { demandeId: null, rappelLe: null, telephone: null }
  for (const [hours, appelant, issue, dureeSecondes] of CALLS) {
    const recuLe = ctx.now.subtract({ hours }).toString()
    await perform(ctx, soinsActions.noteAppel, {
      params,
      body: { ...nothing, recuLe, appelant, issue, dureeSecondes },
    })
  }
  for (const [back, due] of [
    [2, -1],
    [1, 2],
  ] as const)
    await perform(ctx, soinsActions.noteAppel, {
      params,
      body: {
        ...{ ...nothing, appelant: 'proche', issue: 'rappel', dureeSecondes: 50 },
        recuLe: ctx.now.subtract({ hours: back }).toString(),
        rappelLe: ctx.now.add({ hours: due }).toString(),
      },
    })
}

type Sent = {
  /** Days ago. */
  days: number
  motif: 'peau' | 'traitement-en-cours' | 'autre' | 'ventre'
  destination: 'pharmacie' | 'sas' | 'urgences' | 'medecin-traitant'
  suite: 'aboutie' | 'revenue' | null
  pas: [question: string, reponse: string][]
}
const SENT: readonly Sent[] = [
  { days: 9, motif: 'peau', destination: 'pharmacie', suite: 'aboutie', pas: [['besoin', 'produit']] },
  { days: 6, motif: 'autre', destination: 'sas', suite: 'aboutie', pas: [['besoin', 'doute']] },
  { days: 4, motif: 'traitement-en-cours', destination: 'pharmacie', suite: 'revenue', pas: [['besoin', 'produit']] },
  { days: 2, motif: 'ventre', destination: 'urgences', suite: null, pas: [] },
  {
    days: 1,
    motif: 'autre',
    destination: 'medecin-traitant',
    suite: null,
    pas: [
      ['besoin', 'soignant'],
      ['medecin-traitant', 'oui'],
    ],
  },
]

const sendElsewhere = async (ctx: Ctx, grilleId: string | null, commune: string): Promise<void> => {
  const { cptsId } = ctx
  const pharmacy = (await listStructures(ctx.tx, cptsId)).find(
    ({ genre, fermeeLe }) => genre === 'officine' && !fermeeLe,
  )
  for (const { days, motif, destination, suite, pas } of SENT) {
    const then = at(ctx, ctx.now.subtract({ hours: 24 * days }))
    const { id: demandeId } = await perform(then, soinsActions.openDemande, {
      params: { cptsId },
      body: {
        ...{ appelant: 'patient', trancheAge: '30-64', motif, degre: '24h', contraintes: [], commune, identite: null },
      },
    })
    const params = { cptsId, demandeId }
    if (grilleId && pas.length > 0) {
      const steps = [['signes', 'non'] as const, ...pas].map(([question, reponse]) => ({ question, reponse }))
      await perform(then, soinsActions.keepParcours, { params, body: { grilleId, pas: steps } })
    }
    const structureId = destination === 'pharmacie' ? (pharmacy?.id ?? null) : null
    await perform(then, soinsActions.orientDemande, { params, body: { destination, structureId } })
    if (suite) await perform(at(ctx, then.now.add({ hours: 20 })), soinsActions.noteSuite, { params, body: { suite } })
  }
}

export const playTriage = async (ctx: Ctx, story: { rank: number; commune: string }): Promise<void> => {
  const people = await listProfessionnels(ctx.tx, ctx.cptsId)
  const secretaire = (await listAppartenances(ctx.tx, ctx.cptsId)).find(({ roles }) => roles.includes('secretariat'))
  const desk = secretaire ? asPersonne(ctx, secretaire.id) : ctx
  if (story.rank > 0)
    await perform(ctx, soinsActions.createGrille, { params: { cptsId: ctx.cptsId }, body: { depuis: 'exemple' } })
  const grilleId = story.rank === 0 ? await validate(ctx, people) : null
  await noteCalls(desk)
  await sendElsewhere(desk, grilleId, story.commune)
}

const LINK_DAYS = 30

/** The version that is being written, for the doctor who would validate it. */
export const renewGrilleLinks = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  const { cptsId } = ctx
  const { grilles } = await perform(ctx, soinsActions.listGrilles, { params: { cptsId } })
  const draft = grilles.find(({ statut }) => statut === 'brouillon')
  const medecin = medecinOf(await listProfessionnels(ctx.tx, cptsId))
  if (!draft || !medecin) return []
  const sujet = { grilleId: draft.id, professionnelId: medecin.id, demonstration: true }
  const asked = { cptsId, usage: 'grille', personneId: medecin.personneId, sujet, days: LINK_DAYS }
  const { token } = await createLien(ctx.tx, asked, ctx.now)
  return [{ usage: 'grille', tell: 'relire une grille de triage, et la valider comme médecin', token }]
}

/** A doctor answers in one tap; later, says whether the patient came. By a link, signed in, or by the desk for them. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { exerciceLabel, findProfessionnel, nomAffiche, professionnelOfPersonne } from '../../communaute/index.ts'
import { recordComputedActe } from '../../registre/index.ts'
import { medecinTraitantContract } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import { classeOf } from '../rules/criteres.ts'
import type { Raison } from '../rules/vocabulary.ts'
import { changeMois, findCapacite } from '../store/capacite-store.ts'
import { findDemande, lockDemande, moveDemande, updateDemande } from '../store/demande-store.ts'
import {
  findProposition,
  listPropositionsOf,
  moveProposition,
  type PropositionRow,
} from '../store/proposition-store.ts'
import { sendNews } from './courriels.ts'
import { close } from './demandes.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { openIdentites, readable } from './identites.ts'
import { instantOf, readPlace } from './place.ts'
import { pourquoiOf, readMedecins } from './present.ts'
import { USAGE_PROPOSITION } from './retirer.ts'

type Reponse = { choix: 'accepter' } | { choix: 'refuser'; raison: Raison }
type Done = Result<{ ok: true }, MtRefusal>

/** The same answer twice is once. */
const answer = async (ctx: Ctx, row: PropositionRow, reponse: Reponse): Promise<Done> => {
  const { tx, cptsId, now } = ctx
  if (row.statut === 'acceptee' && reponse.choix === 'accepter') return DONE
  if (row.statut === 'refusee' && reponse.choix === 'refuser') return DONE
  if (row.statut !== 'ouverte') return refuse('proposition-answered')
  if (row.echeance.getTime() <= now.epochMilliseconds) return refuse('proposition-late')
  await lockDemande(tx, cptsId, row.demandeId)
  const repondueLe = toDate(now)
  if (reponse.choix === 'accepter') {
    if (!(await moveProposition(tx, cptsId, row.id, 'ouverte', { statut: 'acceptee', repondueLe })))
      return refuse('proposition-answered')
    await moveDemande(tx, cptsId, row.demandeId, ['proposee'], 'trouvee')
    if (await sendNews(ctx, row.demandeId, row.id))
      await updateDemande(tx, cptsId, row.demandeId, { prevenueLe: toDate(now) })
    await ctx.publish({ name: 'proposition-mt.acceptee', cptsId, id: row.id })
    return DONE
  }
  const { raison } = reponse
  if (!(await moveProposition(tx, cptsId, row.id, 'ouverte', { statut: 'refusee', raison, repondueLe })))
    return refuse('proposition-answered')
  await moveDemande(tx, cptsId, row.demandeId, ['proposee'], 'attente')
  // Full is full: nothing more is proposed to this doctor this month.
  if (raison === 'complet')
    await changeMois(tx, cptsId, { capaciteId: row.capaciteId, mois: row.mois as string, plafond: 0 })
  await ctx.publish({ name: 'proposition-mt.refusee', cptsId, id: row.id })
  return DONE
}

/** An acte says that a patient found a doctor: who the doctor is, how many days it took, and nothing of the patient. */
const tellRegistre = async (ctx: Ctx, row: PropositionRow, deposeeLe: Date): Promise<string> => {
  const { zone } = await readPlace(ctx)
  const capacite = await findCapacite(ctx.tx, ctx.cptsId, row.capaciteId)
  const professionnel = await findProfessionnel(ctx.tx, ctx.cptsId, capacite!.professionnelId)
  const days = Math.round((ctx.now.epochMilliseconds - deposeeLe.getTime()) / 86_400_000)
  const span = { debut: ctx.now, fin: ctx.now }
  const { acteId } = await recordComputedActe(ctx, {
    source: `medecin-traitant:${row.id}`,
    genre: 'medecin-traitant-trouve',
    mission: 'acces',
    titre: 'Médecin traitant trouvé',
    ...span,
    zone,
    commune: null,
    lieu: null,
    faits: { delaiJours: days },
    participants: [
      {
        professionnelId: professionnel!.id,
        nom: nomAffiche(professionnel!),
        profession: exerciceLabel(professionnel!.profession, professionnel!.specialite),
        qualite: 'effecteur',
        ...span,
      },
    ],
    preuve: 'Calculé de la demande, de l’accord du médecin et de la venue du patient.',
  })
  return acteId
}

const markSeen = async (ctx: Ctx, row: PropositionRow, vu: 'oui' | 'non'): Promise<Done> => {
  const { tx, cptsId, now } = ctx
  const demande = await lockDemande(tx, cptsId, row.demandeId)
  const fresh = await findProposition(tx, cptsId, row.id, true)
  if (!demande || !fresh) return refuse('proposition-unknown')
  if (fresh.vuLe !== null && vu === 'oui') return DONE
  if (fresh.statut !== 'acceptee' || fresh.vuLe !== null) return refuse('proposition-not-accepted')
  if (vu === 'non') {
    await moveProposition(tx, cptsId, row.id, 'acceptee', { statut: 'sans-suite' })
    await moveDemande(tx, cptsId, row.demandeId, ['trouvee'], 'attente')
    await updateDemande(tx, cptsId, row.demandeId, { prevenueLe: null })
    return DONE
  }
  const acteId = await tellRegistre(ctx, row, demande.deposeeLe)
  await moveProposition(tx, cptsId, row.id, 'acceptee', { statut: 'acceptee', vuLe: toDate(now), acteId })
  await close(ctx, row.demandeId, ['trouvee'], 'medecin-trouve')
  return DONE
}

/** The link names the proposal; nothing in what is sent can name another. */
const findMine = async (ctx: Ctx): Promise<PropositionRow | undefined> => {
  const { actor } = ctx
  const id = actor.kind === 'lien' && actor.usage === USAGE_PROPOSITION ? actor.sujet.propositionId : undefined
  return typeof id === 'string' ? findProposition(ctx.tx, ctx.cptsId, id) : undefined
}

type Medecin = { capacite: { engagees: number; parMois: number; plafond: number | null } }
/** A band of age, a commune, criteria: what a doctor needs to answer, and nobody could be known by. */
const show = async (ctx: Ctx, row: PropositionRow, medecin: Medecin | undefined) => {
  const { cpts, regles } = await readPlace(ctx)
  const demande = (await findDemande(ctx.tx, ctx.cptsId, row.demandeId))!
  const { plafond, parMois = 0, engagees = 0 } = medecin?.capacite ?? { plafond: null }
  return {
    id: row.id,
    cpts,
    statut: row.statut as 'ouverte',
    trancheAge: demande.trancheAge as '0-15',
    communeNom: demande.communeNom,
    criteres: demande.criteres as 'ald'[],
    classe: classeOf(demande, regles),
    km: pourquoiOf(row)?.km ?? null,
    proposeeLe: row.proposeeLe.toISOString(),
    echeance: row.echeance.toISOString(),
    vuLe: instantOf(row.vuLe),
    raison: row.raison as Raison | null,
    restantes: Math.max(0, (plafond ?? parMois) - engagees),
  }
}

export const readMaProposition = defineDeskAction(medecinTraitantContract.readMaProposition, {
  audit: 'ma-proposition-mt.lire',
  run: async (ctx) => {
    const row = await findMine(ctx)
    if (!row) return refuse('proposition-unknown')
    return ok(await show(ctx, row, (await readMedecins(ctx)).get(row.capaciteId)))
  },
})

export const answerMaProposition = defineDeskAction(medecinTraitantContract.answerMaProposition, {
  audit: 'ma-proposition-mt.repondre',
  run: async (ctx, { body }): Promise<Done> => {
    const row = await findMine(ctx)
    return row ? answer(ctx, row, body) : refuse('proposition-unknown')
  },
})

export const markMaPropositionVue = defineDeskAction(medecinTraitantContract.markMaPropositionVue, {
  audit: 'ma-proposition-mt.vu',
  run: async (ctx, { body }): Promise<Done> => {
    const row = await findMine(ctx)
    return row ? markSeen(ctx, row, body.vu) : refuse('proposition-unknown')
  },
})

export const markPropositionVue = defineDeskAction(medecinTraitantContract.markPropositionVue, {
  audit: 'proposition-mt.vu',
  run: async (ctx, { params, body }): Promise<Done> => {
    const row = await findProposition(ctx.tx, ctx.cptsId, params.propositionMtId)
    return row ? markSeen(ctx, row, body.vu) : refuse('proposition-unknown')
  },
})

/** Signed in: the doctor of this CPTS whom the person is. */
const mineSignedIn = async (ctx: Ctx) => {
  const personneId = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
  const professionnel = personneId ? await professionnelOfPersonne(ctx.tx, ctx.cptsId, personneId) : undefined
  const mine = [...(await readMedecins(ctx)).values()].find(
    ({ capacite }) => professionnel && capacite.professionnelId === professionnel.id,
  )
  return mine ?? null
}

export const listMesPatients = defineDeskAction(medecinTraitantContract.listMesPatients, {
  audit: 'mes-patients-mt.lire',
  run: async (ctx) => {
    const identitesOuvertes = ctx.actor.kind === 'personne' && ctx.actor.secondFacteur
    const mine = await mineSignedIn(ctx)
    if (!mine) return ok({ identitesOuvertes, propositions: [] })
    const rows = (await listPropositionsOf(ctx.tx, ctx.cptsId, { capaciteId: mine.capacite.id })).filter(
      ({ statut }) => statut === 'ouverte' || statut === 'acceptee',
    )
    const accepted = rows.filter(({ statut }) => statut === 'acceptee').map(({ demandeId }) => demandeId)
    const who = identitesOuvertes ? await openIdentites(ctx, accepted) : new Map()
    const propositions = []
    for (const row of rows) {
      const { cpts: _, restantes: __, ...shown } = await show(ctx, row, mine)
      const known = who.get(row.demandeId)
      const found = known && readable(known)
      const identite = found
        ? {
            nom: found.nom,
            prenom: found.prenom,
            anneeNaissance: found.anneeNaissance,
            telephone: found.telephone ?? found.tiersTelephone,
          }
        : null
      propositions.push({ ...shown, identite })
    }
    return ok({ identitesOuvertes, propositions })
  },
})

const findMineSignedIn = async (ctx: Ctx, id: string): Promise<PropositionRow | undefined> => {
  const mine = await mineSignedIn(ctx)
  const row = mine ? await findProposition(ctx.tx, ctx.cptsId, id) : undefined
  return row?.capaciteId === mine?.capacite.id ? row : undefined
}

export const answerMonPatient = defineDeskAction(medecinTraitantContract.answerMonPatient, {
  audit: 'mes-patients-mt.repondre',
  run: async (ctx, { params, body }): Promise<Done> => {
    const row = await findMineSignedIn(ctx, params.propositionMtId)
    return row ? answer(ctx, row, body) : refuse('proposition-unknown')
  },
})

export const markMonPatientVu = defineDeskAction(medecinTraitantContract.markMonPatientVu, {
  audit: 'mes-patients-mt.vu',
  run: async (ctx, { params, body }): Promise<Done> => {
    const row = await findMineSignedIn(ctx, params.propositionMtId)
    return row ? markSeen(ctx, row, body.vu) : refuse('proposition-unknown')
  },
})

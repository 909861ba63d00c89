/** What an instance decided of one or several requests: all of them, or none when one cannot be decided so. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { adhesionContract } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { sayComplement, sayInvitation, sayRefus } from '../rules/courriels.ts'
import { avance, type Effet, etapeCourante, type Organe, type Parcours } from '../rules/parcours.ts'
import { type DemandeRow, findDemande, insertPas, updateDemande } from '../store/demande-store.ts'
import { findReglage } from '../store/reglage-store.ts'
import { admit, endAdmission, welcome } from './admit.ts'
import { nomDemande, prochesOf } from './demandes.ts'
import { openDemande } from './page.ts'
import { plusDays, readEffet, readParcours, readPlace } from './place.ts'
import { pageAddress } from './reglages.ts'

const MAIL_DAYS = 20

type Decision = { issue: 'favorable' | 'refus' | 'complement'; mot: string | null; jour: string }
type Where = { cpts: string; today: string; parcours: Parcours; effet: Effet }
type Chosen = { row: DemandeRow; organe: Organe; fiche: string | null }
/** What the base refuses of a fiche that is made here. */
const constraints = {
  professionnel_rpps: 'rpps-already-known',
  professionnel_personne: 'personne-already-known',
  personne_rpps_key: 'rpps-being-added',
  structure_finess: 'finess-already-known',
  adhesion_overlap: 'adhesion-overlaps',
  adhesion_structure_overlap: 'adhesion-overlaps',
} as const

export const decideDemandes = defineAction(adhesionContract.decideDemandes, {
  audit: 'demande-adhesion.decider',
  constraints,
  run: async (ctx, { body }): Promise<Result<{ decidees: number; admises: number }, AdhesionRefusal>> => {
    const { demandes, ...decision } = body
    if (decision.issue !== 'favorable' && decision.mot === null) return refuse('decision-needs-words')
    const place = await readPlace(ctx)
    if (decision.jour > place.today) return refuse('decision-to-come')
    const where = { ...place, parcours: await readParcours(ctx, place.today), effet: await readEffet(ctx) }
    let admises = 0
    for (const one of demandes) {
      const chosen = await choose(ctx, where, decision, one)
      if (!chosen.ok) return chosen
      const done = await decideOne(ctx, where, decision, chosen.value)
      if (!done.ok) return done
      if (done.value.admise) admises++
    }
    return ok({ decidees: demandes.length, admises })
  },
})

const choose = async (
  ctx: Ctx,
  { parcours, today, effet }: Where,
  { issue }: Decision,
  asked: { demandeAdhesionId: string; fiche: string | null },
): Promise<Result<Chosen, AdhesionRefusal>> => {
  const row = await findDemande(ctx.tx, ctx.cptsId, asked.demandeAdhesionId, true)
  if (!row || row.etat === 'a-confirmer') return refuse('demande-unknown')
  if (row.etat !== 'en-cours' && row.etat !== 'a-completer')
    return refuse('demande-is-decided', { nom: nomDemande(row) })
  if (row.etat === 'a-completer' && issue === 'favorable')
    return refuse('demande-waits-for-answer', { nom: nomDemande(row) })
  // A path that was shortened since: its last organ ends what is under way.
  const step = etapeCourante(parcours, row.etape) ?? parcours.etapes.at(-1)!
  const creates = issue === 'favorable' && avance(parcours, row.etape, effet).admise && row.professionnelId === null
  if (creates && row.genre === 'professionnel' && asked.fiche === null) {
    const proches = await prochesOf(ctx, row, today)
    if (proches.length > 0) return refuse('demande-fiche-to-choose', { nom: nomDemande(row) })
  }
  return ok({ row, organe: step.organe, fiche: asked.fiche === 'nouvelle' ? null : asked.fiche })
}

const decideOne = async (
  ctx: Ctx,
  where: Where,
  decision: Decision,
  { row, organe, fiche }: Chosen,
): Promise<Result<{ admise: boolean }, AdhesionRefusal>> => {
  const { issue, mot, jour } = decision
  const now = toDate(ctx.now)
  const auteurId = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
  const pas = { cptsId: ctx.cptsId, id: newId(ctx.now.epochMilliseconds), demandeId: row.id, le: now, auteurId }
  await insertPas(ctx.tx, { ...pas, organe, issue, mot, jour })
  if (issue === 'complement') {
    await updateDemande(ctx.tx, ctx.cptsId, row.id, { etat: 'a-completer', complement: mot })
    await tell(ctx, row, 'complement', sayComplement(where.cpts, row.prenom, mot!, await openDemande(ctx, row.id)))
    return ok({ admise: false })
  }
  if (issue === 'refus') return refuseOne(ctx, where, { row, organe, raison: mot!, jour })
  return acceptOne(ctx, where, { row, organe, fiche, jour })
}

const refuseOne = async (
  ctx: Ctx,
  { cpts }: Where,
  { row, organe, raison, jour }: { row: DemandeRow; organe: Organe; raison: string; jour: string },
): Promise<Result<{ admise: boolean }, AdhesionRefusal>> => {
  // Somebody who was a member since the first step is one no more.
  const ended = await endAdmission(ctx, row, jour)
  if (!ended.ok) return ended
  const change = { etat: 'refusee', complement: null, raison, decideeLe: toDate(ctx.now) }
  await updateDemande(ctx.tx, ctx.cptsId, row.id, change)
  await tell(ctx, row, 'refus', sayRefus(cpts, row.prenom, organe, raison))
  return ok({ admise: false })
}

const acceptOne = async (
  ctx: Ctx,
  { parcours, effet, cpts }: Where,
  { row, fiche, jour }: Chosen & { jour: string },
): Promise<Result<{ admise: boolean }, AdhesionRefusal>> => {
  const { etape, finie, admise } = avance(parcours, row.etape, effet)
  const isNew = admise && row.professionnelId === null && row.structureId === null
  const made = isNew ? await admit(ctx, row, { fiche, debut: jour }) : ok({})
  if (!made.ok) return made
  const ended = finie ? { etat: 'acceptee', decideeLe: toDate(ctx.now) } : {}
  await updateDemande(ctx.tx, ctx.cptsId, row.id, { etape, ...made.value, ...ended })
  if (isNew) {
    const reste = finie ? null : (etapeCourante(parcours, etape)?.organe ?? null)
    await welcome(ctx, { ...row, ...made.value }, { cpts, depuis: jour, reste })
  }
  return ok({ admise: isNew })
}

const tell = async (
  ctx: Ctx,
  row: DemandeRow,
  what: 'complement' | 'refus',
  message: { sujet: string; corps: string },
): Promise<void> => {
  await queueCourriel(ctx, {
    cle: `demande-adhesion:${row.id}:${what}:${ctx.now.epochMilliseconds}`,
    destinataire: row.courriel,
    ...message,
    expireLe: plusDays(ctx.now, MAIL_DAYS),
  })
}

export const inviteToJoin = defineAction(adhesionContract.inviteToJoin, {
  audit: 'adhesion.inviter',
  run: async (ctx, { body }) => {
    const reglage = await findReglage(ctx.tx, ctx.cptsId)
    if (!reglage?.ouverte || !reglage.adresse) return refuse('page-is-closed')
    const { cpts } = await readPlace(ctx)
    const message = sayInvitation(cpts, body.mot, pageAddress(ctx.address, reglage.adresse))
    let envoyees = 0
    for (const destinataire of new Set(body.courriels)) {
      const cle = `invitation-adhesion:${newId(ctx.now.epochMilliseconds)}`
      if (await queueCourriel(ctx, { cle, destinataire, ...message, expireLe: plusDays(ctx.now, MAIL_DAYS) }))
        envoyees++
    }
    return ok({ envoyees })
  },
})

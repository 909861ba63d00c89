/**
 * The treasurer's year: a scale that an assembly voted, presences that became sums, two people, lots of transfers, some
 * expenses; somebody near the ceiling, and work left for today at each step. Every amount is invented.
 */
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { actAs, listAppartenances } from '../../domains/comptes/index.ts'
import { indemnitesActions as actions } from '../../domains/indemnites/index.ts'
import { sampleBareme, sampleIban } from '../../domains/indemnites/samples.ts'
import { keepDocument } from '../../domains/registre/index.ts'
import { createCompteBancaire, listComptesConnus } from '../../domains/tresorerie/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { note, proprietes } from '../documents/blocs.ts'
import { renderPdf } from '../documents/index.ts'
import { indemnitesVotees } from './decisions.ts'
import { at, perform } from './perform.ts'

const ZONE = 'Europe/Paris'
type Day = Temporal.PlainDate
type Bureau = { coordination: string; presidence: string; tresorerie: string }
type Story = { today: Day; opening: Day; now: Instant; people: readonly ProfessionnelConnu[]; whole: boolean }

const morning = (day: Day): Instant => day.toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' }).toInstant()

const bureauOf = async ({ tx, cptsId }: Ctx): Promise<Bureau> => {
  const held = await listAppartenances(tx, cptsId)
  const of = (role: string) => held.find(({ roles }) => roles.includes(role))!.id
  return { coordination: of('coordination'), presidence: of('presidence'), tresorerie: of('tresorerie') }
}

const DOUBTFUL = 2

/** Presences of a period become sums: as many as a treasurer would look at in an evening. */
const declare = async (ctx: Ctx, bureau: Bureau, period: { du: Day; au: Day }, most: number): Promise<string[]> => {
  const params = { cptsId: ctx.cptsId }
  const query = { du: period.du.toString(), au: period.au.toString() }
  const { propositions } = await perform(ctx, actions.listPropositions, { params, query })
  // What nothing is said against, spread over the period; and a few that make a treasurer look twice.
  const plain = propositions.filter(({ avertissements }) => avertissements.length === 0)
  const doubtful = propositions.filter(({ avertissements }) => avertissements.length === 1).slice(0, DOUBTFUL)
  const step = Math.max(1, Math.floor(plain.length / most))
  const chosen = [...plain.filter((_, index) => index % step === 0).slice(0, most), ...doubtful]
  const presences = chosen.map(({ acteId, rang }) => ({ acteId, rang }))
  if (presences.length === 0) return []
  await actAs(ctx, bureau.coordination, (as) => perform(as, actions.declarePresences, { params, body: { presences } }))
  const { sommes } = await perform(ctx, actions.listSommes, { params, query: { etat: 'declaree', quoi: 'temps' } })
  return sommes.map(({ id }) => id)
}

const control = (ctx: Ctx, who: string, sommeIds: string[]) =>
  actAs(ctx, who, (as) => perform(as, actions.controlSommes, { params: { cptsId: ctx.cptsId }, body: { sommeIds } }))

/** By the treasurer; what the treasurer receives, by the president. */
const approve = async (ctx: Ctx, bureau: Bureau, sommeIds: string[]): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const body = { sommeIds, motif: 'Dans l’attente d’un versement de l’ACI' }
  const { refus } = await actAs(ctx, bureau.tresorerie, (as) => perform(as, actions.approveSommes, { params, body }))
  const left = refus.map(({ sommeId }) => sommeId)
  if (left.length > 1)
    await actAs(ctx, bureau.presidence, (as) =>
      perform(as, actions.approveSommes, { params, body: { ...body, sommeIds: left } }),
    )
}

/** Whoever has something to receive says where, by their own page. */
const giveIbans = async (ctx: Ctx, people: readonly ProfessionnelConnu[]): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const { aPayer } = await perform(ctx, actions.listAPayer, { params })
  for (const { professionnelId, nom, ibanFin } of aPayer) {
    const rank = people.findIndex(({ id }) => id === professionnelId)
    if (rank < 0 || ibanFin !== null) continue
    const body = { titulaire: nom, iban: sampleIban(rank) }
    await actAs(ctx, people[rank]!.personneId, (as) => perform(as, actions.setMonIban, { params, body }))
  }
}

const payAll = async (ctx: Ctx, bureau: Bureau, compteId: string, paidOn: Instant | null): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const { aPayer } = await perform(ctx, actions.listAPayer, { params })
  const sommeIds = aPayer.flatMap(({ ibanFin, sommes }) => (ibanFin ? sommes.map(({ id }) => id) : []))
  if (sommeIds.length === 0) return
  const executionLe = ctx.now.toZonedDateTimeISO(ZONE).toPlainDate().add({ days: 1 }).toString()
  await actAs(ctx, bureau.tresorerie, async (as) => {
    const { id: lotId } = await perform(as, actions.createLot, { params, body: { compteId, executionLe, sommeIds } })
    if (!paidOn) return
    const lot = { params: { ...params, lotId } }
    await perform(as, actions.handLot, lot)
    const jour = paidOn.toZonedDateTimeISO(ZONE).toPlainDate().toString()
    await perform({ ...as, now: paidOn }, actions.payLot, { ...lot, body: { jour } })
  })
}

const FACTURES = [
  { fournisseur: 0, objet: 'Location de la salle des assemblées', centimes: 24_000, mission: null, days: 200 },
  {
    fournisseur: 1,
    objet: 'Affiches de la semaine de la vaccination',
    centimes: 38_640,
    mission: 'prevention',
    days: 120,
  },
  {
    fournisseur: 1,
    objet: 'Impression du guide du retour à domicile',
    centimes: 51_200,
    mission: 'parcours',
    days: 12,
  },
] as const

const receipt = async (ctx: Ctx, { objet, centimes }: { objet: string; centimes: number }): Promise<string> => {
  const rendered = await renderPdf({
    titre: 'Facture',
    auteur: 'Fournisseur fictif',
    sujet: objet,
    date: ctx.now.toString().slice(0, 10),
    pied: 'Pièce fictive de la démonstration',
    blocs: [
      proprietes([
        { nom: 'Objet', valeur: objet },
        { nom: 'Montant', valeur: `${(centimes / 100).toFixed(2).replace('.', ',')}${NBSP}€` },
      ]),
      note('Pièce fictive, sans valeur.'),
    ],
  })
  if (!rendered.ok) throw new Error(rendered.refusal.code)
  const kept = await keepDocument(ctx, {
    nom: `facture-${centimes}.pdf`,
    bytes: rendered.value.contenu,
    personnel: false,
  })
  if (!kept.ok) throw new Error(kept.refusal.code)
  return kept.value.empreinte
}

const spend = async (ctx: Ctx, bureau: Bureau, { today }: Story): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const ids: string[] = []
  for (const [rank, nom] of ['Mairie de démonstration', 'Imprimerie des Salins fictifs'].entries()) {
    const body = { nom, siret: null, iban: sampleIban(900 + rank), note: '' }
    ids.push(
      (await actAs(ctx, bureau.coordination, (as) => perform(as, actions.createFournisseur, { params, body }))).id,
    )
  }
  for (const [rank, { fournisseur, objet, centimes, mission, days }] of FACTURES.entries()) {
    const day = today.subtract({ days })
    const then = at(ctx, morning(day))
    const justificatif = await receipt(then, { objet, centimes })
    const body = {
      fournisseurId: ids[fournisseur]!,
      professionnelId: null,
      objet,
      mission,
      jour: day.toString(),
      numero: `F-${day.year}-${rank + 1}`,
      centimes,
      justificatif,
    }
    const { id } = await actAs(then, bureau.coordination, (as) => perform(as, actions.declareDepense, { params, body }))
    if (rank === FACTURES.length - 1) continue
    await control(then, bureau.coordination, [id])
    await approve(then, bureau, [id])
  }
}

/** Days before today at which the treasurer sat down, and how many sums each time. */
const SITTINGS = [
  { days: 250, sums: 14, paidAfter: 2 },
  { days: 160, sums: 16, paidAfter: 3 },
  { days: 70, sums: 18, paidAfter: 2 },
] as const
const MONTHS_READ = 2

/** The scale that the assembly voted: the same amounts, by a decision of the register. */
const voteBareme = async (ctx: Ctx, bureau: Bureau): Promise<void> => {
  const decision = await indemnitesVotees(ctx)
  if (!decision) return
  const body = sampleBareme(decision.priseLe, { decisionId: decision.id, decision: decision.phrase })
  const params = { cptsId: ctx.cptsId }
  const after = at(ctx, morning(Temporal.PlainDate.from(decision.priseLe).add({ days: 1 })))
  await actAs(after, bureau.tresorerie, (as) => perform(as, actions.createBaremeIndemnites, { params, body }))
}

export const playIndemnites = async (ctx: Ctx, story: Story): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const bureau = await bureauOf(ctx)
  const { today, opening, people } = story
  const voted = at(ctx, morning(opening))
  await actAs(voted, bureau.tresorerie, (as) =>
    perform(as, actions.createBaremeIndemnites, { params, body: sampleBareme(opening.toString()) }),
  )
  await voteBareme(ctx, bureau)
  if (!story.whole) return
  const known = (await listComptesConnus(ctx.tx, ctx.cptsId))[0]
  const compteId =
    known?.id ??
    (await perform(voted, createCompteBancaire, { params, body: { nom: 'Compte courant', iban: sampleIban(999) } })).id
  const exercice = { debut: `${today.year}-01-01`, fin: `${today.year}-12-31` }
  await actAs(ctx, bureau.tresorerie, (as) => perform(as, actions.createExercice, { params, body: exercice }))
  // Nine zeros pass the key of a SIREN, and are nobody’s.
  await actAs(ctx, bureau.tresorerie, (as) =>
    perform(as, actions.saveReglageComptable, { params, body: { siren: '000000000', comptes: [] } }),
  )
  await spend(ctx, bureau, story)
  for (const { days, sums, paidAfter } of SITTINGS) {
    const day = today.subtract({ days })
    const then = at(ctx, morning(day))
    const ids = await declare(
      then,
      bureau,
      { du: day.subtract({ months: MONTHS_READ }), au: day.subtract({ days: 1 }) },
      sums,
    )
    if (ids.length === 0) continue
    await control(then, bureau.coordination, ids)
    await approve(at(ctx, morning(day.add({ days: 1 }))), bureau, ids)
    await giveIbans(at(ctx, morning(day.add({ days: 1 }))), people)
    await payAll(at(ctx, morning(day.add({ days: 1 }))), bureau, compteId, morning(day.add({ days: 1 + paidAfter })))
  }
  await leaveWork(ctx, bureau, story, compteId)
}

/** Of the last weeks: some are declared, some checked, some approved, one lot is ready; somebody said what they had elsewhere. */
const leaveWork = async (ctx: Ctx, bureau: Bureau, { today, people }: Story, compteId: string): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const recent = at(ctx, morning(today.subtract({ days: 3 })))
  const ids = await declare(recent, bureau, { du: today.subtract({ days: 60 }), au: today.subtract({ days: 4 }) }, 24)
  const third = Math.floor(ids.length / 3)
  const checked = ids.slice(0, 2 * third)
  if (checked.length > 0) await control(recent, bureau.coordination, checked)
  if (third > 0) await approve(at(ctx, morning(today.subtract({ days: 1 }))), bureau, checked.slice(0, third))
  await giveIbans(at(ctx, morning(today.subtract({ days: 1 }))), people.slice(0, Math.floor(people.length * 0.8)))
  const { personnes } = await perform(ctx, actions.listPersonnesIndemnisees, { params, query: {} })
  const near = personnes.toSorted((a, b) => b.payeCentimes - a.payeCentimes)[0]
  const who = near && people.find(({ id }) => id === near.professionnelId)
  if (!who || near.plafond.plafondCentimes === null || near.plafond.resteCentimes === null) return
  const annee = near.plafond.annee
  // Enough to stand at 82 % of the ceiling.
  const centimes = Math.floor(near.plafond.resteCentimes - near.plafond.plafondCentimes * 0.18)
  if (centimes > 0)
    await actAs(ctx, who.personneId, (as) =>
      perform(as, actions.declareAilleurs, {
        params,
        body: { annee, centimes, precision: 'Une CPTS voisine, chiffre fictif' },
      }),
    )
  await payAll(at(ctx, morning(today.subtract({ days: 1 }))), bureau, compteId, null)
}

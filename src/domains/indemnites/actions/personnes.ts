/** By person and civil year: owed, paid, what is left under the ceiling; and the link by which each one declares. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { exerciceLabel, findProfessionnel, listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import { createLien, revokeLiensAbout } from '../../comptes/index.ts'
import { indemnitesContract, type PersonneIndemnisee } from '../contract.ts'
import { sayLien } from '../labels.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { sumPaidByYear } from '../store/mouvement-store.ts'
import { listPlafonds, listRestes } from '../store/plafond-store.ts'
import { listSommeRows, type SommeRow } from '../store/somme-store.ts'
import { readPlace } from './moi.ts'
import { listComptesDe } from './tiers.ts'
import { verdictOf } from './view.ts'

const sumOf = (rows: readonly SommeRow[], of: (row: SommeRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)
const waits = ({ etat }: SommeRow): boolean => etat === 'declaree' || etat === 'controlee'
const isTime = ({ genre }: { genre: string }): boolean => genre === 'indemnite' || genre === 'remuneration'

const readPersonnes = async (ctx: Ctx, annee: number): Promise<PersonneIndemnisee[]> => {
  const { tx, cptsId } = ctx
  const rows = (await listSommeRows(tx, cptsId, {})).filter((row) => row.professionnelId !== null && isTime(row))
  const paid = (await sumPaidByYear(tx, cptsId)).filter((one) => one.annee === annee && isTime(one))
  const people = (await listProfessionnels(tx, cptsId)).filter(({ id }) =>
    rows.some((row) => row.professionnelId === id),
  )
  const restes = await listRestes(
    tx,
    people.map(({ personneId }) => personneId),
    annee,
  )
  const comptes = await listComptesDe(
    ctx,
    people.map(({ id }) => id),
  )
  const bySomeone = Map.groupBy(rows, (row) => row.professionnelId!)
  return people.map((who) => {
    const own = bySomeone.get(who.id) ?? []
    return {
      professionnelId: who.id,
      nom: nomAffiche(who),
      exercice: exerciceLabel(who.profession, who.specialite),
      enAttenteCentimes: sumOf(own.filter(waits), ({ centimes }) => centimes),
      approuveCentimes: sumOf(own, ({ engageCentimes }) => engageCentimes),
      payeCentimes: paid
        .filter((one) => one.professionnelId === who.id)
        .reduce((sum, { centimes }) => sum + centimes, 0),
      ibanFin: comptes.get(who.id)?.ibanFin ?? null,
      plafond: verdictOf(annee, restes.get(who.personneId)),
    }
  })
}

export const listPersonnesIndemnisees = defineAction(indemnitesContract.listPersonnesIndemnisees, {
  audit: 'indemnite.personnes',
  run: async (ctx, { query }) => {
    const { annee: now } = await readPlace(ctx)
    const annee = query.annee ?? now
    const annees = (await listPlafonds(ctx.tx))
      .map((one) => one.annee)
      .filter((one) => one >= now - 3 && one <= now + 1)
    return ok({
      annee,
      annees: [...new Set([...annees, now, annee])].toSorted(),
      personnes: await readPersonnes(ctx, annee),
    })
  },
})

const HEADS = [
  'Nom',
  'Profession',
  'En attente',
  'Approuvé',
  'Payé',
  'Plafond',
  'Reste sous le plafond',
  'Part du plafond',
]
const table = (annee: number, personnes: readonly PersonneIndemnisee[]): TableFile => ({
  nom: `indemnites-par-personne-${annee}`,
  feuille: `Année civile ${annee}`,
  entetes: HEADS,
  largeurs: (column) => (column < 2 ? 32 : 18),
  lignes: personnes.map((one) => [
    one.nom,
    one.exercice,
    one.enAttenteCentimes / 100,
    one.approuveCentimes / 100,
    one.payeCentimes / 100,
    one.plafond.plafondCentimes === null ? null : one.plafond.plafondCentimes / 100,
    one.plafond.resteCentimes === null ? null : one.plafond.resteCentimes / 100,
    one.plafond.part === null ? null : Math.round(one.plafond.part * 1000) / 1000,
  ]),
})

export const exportPersonnes = defineAction(indemnitesContract.exportPersonnes, {
  audit: 'indemnite.exporter',
  run: async (ctx, { params: { format }, query }) => {
    const annee = query.annee ?? (await readPlace(ctx)).annee
    const file = table(annee, await readPersonnes(ctx, annee))
    return ok(format === 'csv' ? csvOf(file) : await xlsxOf(file))
  },
})

export const USAGE_INDEMNITES = 'indemnites'
const LINK_DAYS = 60

/** One standing link a person: a new one closes the former. */
export const createLienIndemnites = defineAction(indemnitesContract.createLienIndemnites, {
  audit: 'indemnite.lien',
  run: async (
    ctx,
    { params, body },
  ): Promise<Result<{ lien: string; expireLe: string; envoye: boolean }, IndemnitesRefusal>> => {
    const { tx, cptsId, now } = ctx
    const who = await findProfessionnel(tx, cptsId, params.professionnelId)
    if (!who) return refuse('personne-unknown')
    if (body.envoyer && !who.courriel) return refuse('adresse-absente')
    const sujet = { professionnelId: who.id }
    await revokeLiensAbout(tx, cptsId, { usage: USAGE_INDEMNITES, sujet }, now)
    const made = await createLien(
      tx,
      { cptsId, usage: USAGE_INDEMNITES, personneId: who.personneId, sujet, days: LINK_DAYS },
      now,
    )
    const lien = `${ctx.address}/lien/${made.token}`
    const { nom: cpts } = await readPlace(ctx)
    const envoye =
      body.envoyer &&
      (await queueCourriel(ctx, {
        cle: `indemnites:${made.id}`,
        destinataire: who.courriel!,
        expireLe: made.expireLe,
        ...sayLien({ cpts, lien }),
      }))
    return ok({ lien, expireLe: made.expireLe.toString(), envoye })
  },
})

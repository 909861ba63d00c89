/** Suppliers, and expenses with their receipts. */
import { newId } from '../../../kernel/ids.ts'
import { passesLuhn } from '../../../kernel/luhn.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findProfessionnel, nomAffiche } from '../../communaute/index.ts'
import { indemnitesContract } from '../contract.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { insertSomme } from '../store/somme-store.ts'
import { findFournisseurRow, insertFournisseur, listFournisseurRows } from '../store/tiers-store.ts'
import { personneOf, readPlace } from './moi.ts'
import { giveIban } from './tiers.ts'

export const listFournisseurs = defineAction(indemnitesContract.listFournisseurs, {
  audit: 'fournisseur.lister',
  run: async ({ tx, cptsId }) => ok({ fournisseurs: await listFournisseurRows(tx, cptsId) }),
})

/** Fourteen digits with their key; La Poste alone has SIRETs of another kind, which sum to a multiple of five. */
const readSiret = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s\u00a0.]/g, '')
  const isLaPoste = digits.startsWith('356000000') && [...digits].reduce((sum, one) => sum + Number(one), 0) % 5 === 0
  return /^\d{14}$/.test(digits) && (passesLuhn(digits) || isLaPoste) ? digits : null
}

export const createFournisseur = defineAction(indemnitesContract.createFournisseur, {
  audit: 'fournisseur.ajouter',
  constraints: { fournisseur_siret: 'fournisseur-connu' },
  run: async (ctx, { body }): Promise<Result<{ id: string }, IndemnitesRefusal>> => {
    const siret = body.siret ? readSiret(body.siret) : null
    if (body.siret && !siret) return refuse('fournisseur-siret')
    const id = newId(ctx.now.epochMilliseconds)
    await insertFournisseur(ctx.tx, {
      cptsId: ctx.cptsId,
      id,
      nom: body.nom,
      siret,
      note: body.note,
      creeLe: toDate(ctx.now),
    })
    if (!body.iban) return ok({ id })
    const tiers = { professionnelId: null, fournisseurId: id }
    const given = await giveIban(ctx, tiers, { titulaire: body.nom, iban: body.iban, par: 'bureau' })
    return given.ok ? ok({ id }) : given
  },
})

export const setIbanFournisseur = defineAction(indemnitesContract.setIbanFournisseur, {
  audit: 'fournisseur.iban',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, IndemnitesRefusal>> => {
    const row = await findFournisseurRow(ctx.tx, ctx.cptsId, params.fournisseurId)
    if (!row) return refuse('fournisseur-unknown')
    const tiers = { professionnelId: null, fournisseurId: row.id }
    const given = await giveIban(ctx, tiers, { titulaire: row.nom, iban: body.iban, par: 'bureau' })
    return given.ok ? ok({ ok: true as const }) : given
  },
})

type Payee = {
  genre: 'frais' | 'facture'
  beneficiaire: string
  professionnelId: string | null
  fournisseurId: string | null
  personneId: string | null
}

const payeeOf = async (
  { tx, cptsId }: Ctx,
  { fournisseurId, professionnelId }: { fournisseurId: string | null; professionnelId: string | null },
): Promise<Result<Payee, IndemnitesRefusal>> => {
  if ((fournisseurId === null) === (professionnelId === null)) return refuse('beneficiaire-un')
  if (fournisseurId) {
    const row = await findFournisseurRow(tx, cptsId, fournisseurId)
    return row
      ? ok({ genre: 'facture', beneficiaire: row.nom, professionnelId: null, fournisseurId, personneId: null })
      : refuse('fournisseur-unknown')
  }
  const who = await findProfessionnel(tx, cptsId, professionnelId!)
  return who
    ? ok({
        genre: 'frais',
        beneficiaire: nomAffiche(who),
        professionnelId,
        fournisseurId: null,
        personneId: who.personneId,
      })
    : refuse('personne-unknown')
}

export const declareDepense = defineAction(indemnitesContract.declareDepense, {
  audit: 'depense.declarer',
  constraints: { somme_justificatif: 'justificatif-unknown' },
  run: async (ctx, { body }): Promise<Result<{ id: string }, IndemnitesRefusal>> => {
    const { today } = await readPlace(ctx)
    if (body.jour > today) return refuse('jour-a-venir')
    const payee = await payeeOf(ctx, body)
    if (!payee.ok) return payee
    const id = newId(ctx.now.epochMilliseconds)
    const { objet, mission, jour, numero, centimes, justificatif } = body
    await insertSomme(ctx.tx, {
      cptsId: ctx.cptsId,
      id,
      ...payee.value,
      objet,
      mission,
      jour,
      numero,
      centimes,
      justificatif,
      par: 'saisie',
      declareeLe: toDate(ctx.now),
      declareePar: personneOf(ctx),
    })
    return ok({ id })
  },
})

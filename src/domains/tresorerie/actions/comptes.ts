/** The accounts of the CPTS. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { tresorerieContract } from '../contract.ts'
import { checkIban, type IbanFault } from '../rules/iban.ts'
import { insertCompte, listCompteRows, updateCompteRow } from '../store/compte-store.ts'
import { sealIban } from './iban-chiffre.ts'

const constraints = { compte_bancaire_iban: 'iban-already-known' } as const

export const listComptesBancaires = defineAction(tresorerieContract.listComptesBancaires, {
  audit: 'compte-bancaire.lister',
  run: async ({ tx, cptsId }) => {
    const rows = await listCompteRows(tx, cptsId)
    return ok({
      comptes: rows.map((row) => ({ ...row, lignes: Number(row.lignes ?? 0), dernierJour: row.dernierJour ?? null })),
    })
  },
})

export const createCompteBancaire = defineAction(tresorerieContract.createCompteBancaire, {
  audit: 'compte-bancaire.ajouter',
  constraints,
  run: async ({ tx, cptsId, now }, { body }) => {
    const iban = checkIban(body.iban)
    if (!iban.ok) return iban
    const id = newId(now.epochMilliseconds)
    await insertCompte(tx, {
      cptsId,
      id,
      nom: body.nom,
      ...sealIban(cptsId, id, iban.value),
      creeLe: toDate(now),
    })
    return ok({ id })
  },
})

export const updateCompteBancaire = defineAction(tresorerieContract.updateCompteBancaire, {
  audit: 'compte-bancaire.corriger',
  constraints,
  run: async (
    { tx, cptsId },
    { params: { compteBancaireId }, body },
  ): Promise<Result<{ ok: true }, IbanFault | 'compte-unknown' | 'iban-already-known'>> => {
    const { iban: typed, ...change } = body
    const iban = typed === null ? null : checkIban(typed)
    if (iban && !iban.ok) return iban
    const sealed = iban ? sealIban(cptsId, compteBancaireId, iban.value) : {}
    const isKnown = await updateCompteRow(tx, cptsId, compteBancaireId, { ...change, ...sealed })
    return isKnown ? ok({ ok: true as const }) : refuse('compte-unknown')
  },
})

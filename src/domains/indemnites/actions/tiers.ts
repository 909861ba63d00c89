/** The account of somebody: checked, sealed under the key of the installation, and shown by its end only. */
import { newId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { checkIban, openIban, sealIban } from '../../tresorerie/index.ts'
import { type CoordonneesRow, listCoordonneesEnUsage, replaceCoordonnees, type Tiers } from '../store/tiers-store.ts'
import type { Place } from './moi.ts'

type IbanFault = 'iban-malformed' | 'iban-length' | 'iban-key'

export const giveIban = async (
  { tx, cptsId, now }: Place,
  tiers: Tiers,
  given: { titulaire: string; iban: string; par: 'lien' | 'connecte' | 'bureau' },
): Promise<Result<string, IbanFault>> => {
  const iban = checkIban(given.iban)
  if (!iban.ok) return iban
  const id = newId(now.epochMilliseconds)
  const { ibanScelle, ibanFin } = sealIban(cptsId, id, iban.value)
  await replaceCoordonnees(tx, {
    cptsId,
    id,
    ...tiers,
    titulaire: given.titulaire.slice(0, 70),
    ibanScelle,
    ibanFin,
    par: given.par,
    donneLe: toDate(now),
  })
  return iban
}

/** Null for an account that came from another installation: its key did not come with it. */
export const revealIban = (row: CoordonneesRow): string | null =>
  row.ibanScelle ? openIban(row.cptsId, row.id, row.ibanScelle) : null

export const listComptesDe = async (
  { tx, cptsId }: Place,
  tiers: readonly string[],
): Promise<Map<string, CoordonneesRow>> =>
  new Map(
    (await listCoordonneesEnUsage(tx, cptsId, tiers)).map((row) => [(row.professionnelId ?? row.fournisseurId)!, row]),
  )

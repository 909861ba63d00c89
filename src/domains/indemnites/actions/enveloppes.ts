/**
 * The money of the ACI follows: what is approved is kept aside in the envelope of its mission, taken out when it is paid,
 * and brought back when it comes back. A CPTS without envelopes goes on without.
 */
import { ok, type Result } from '../../../kernel/result.ts'
import { engage, giveBack, type LedgerRefusal, listEnveloppes, pay, release } from '../../financement/index.ts'
import type { SommeRow } from '../store/somme-store.ts'
import type { Place } from './moi.ts'

const ORIGINE = 'somme-due'
type Line = Pick<SommeRow, 'id' | 'mission' | 'ficheActionId' | 'objet' | 'beneficiaire'>

/** Found once for a transaction: two hundred sums are approved at a time. */
const found = new WeakMap<object, Promise<ReadonlyMap<string | null, string>>>()
const readEnveloppes = async (place: Place) =>
  new Map<string | null, string>((await listEnveloppes(place)).map(({ poste, id }) => [poste, id]))

const enveloppeOf = async (place: Place, mission: string | null): Promise<string | undefined> => {
  const known = found.get(place.tx) ?? readEnveloppes(place)
  found.set(place.tx, known)
  return (await known).get(mission ?? 'fonctionnement')
}

const sommeOf = async (place: Place, row: Line, given: { centimes: number; le: string; motif: string }) => {
  const enveloppeId = await enveloppeOf(place, row.mission)
  return (
    enveloppeId && {
      ...given,
      enveloppeId,
      libelle: `${row.objet}, ${row.beneficiaire}`.slice(0, 300),
      ficheActionId: row.ficheActionId,
      origine: ORIGINE,
      origineId: row.id,
    }
  )
}

export const engageSomme = async (
  place: Place,
  row: Line,
  given: { centimes: number; le: string; motif: string },
): Promise<Result<null, LedgerRefusal>> => {
  const somme = await sommeOf(place, row, given)
  return somme ? engage(place, somme) : ok(null)
}

export const paySomme = async (
  place: Place,
  row: Line,
  given: { centimes: number; le: string },
): Promise<Result<null, LedgerRefusal>> => {
  const somme = await sommeOf(place, row, { ...given, motif: 'Payé\u00a0: la banque a exécuté le virement.' })
  return somme ? pay(place, somme) : ok(null)
}

export const releaseSomme = (place: Place, sommeId: string, given: { le: string; motif: string }): Promise<number> =>
  release(place, { origine: ORIGINE, origineId: sommeId, libelle: 'Somme annulée', ...given })

/** The bank sent it back: it is owed still, and kept aside again. */
export const returnSomme = (place: Place, row: Line, given: { centimes: number; le: string; motif: string }) =>
  comeBack(place, row, { ...given, encoreDu: true })

/** Paid by mistake, and given back by who had it: the envelope may spend it again. */
export const recoverSomme = (place: Place, row: Line, given: { centimes: number; le: string; motif: string }) =>
  comeBack(place, row, { ...given, encoreDu: false })

const comeBack = (
  place: Place,
  row: Line,
  given: { centimes: number; le: string; motif: string; encoreDu: boolean },
): Promise<number> =>
  giveBack(place, {
    ...given,
    origine: ORIGINE,
    origineId: row.id,
    libelle: `Retour\u00a0: ${row.objet}, ${row.beneficiaire}`.slice(0, 300),
  })

/** What the file of a contract year says of its money: who signed, and each envelope over that year. */
import { Temporal } from '../../../kernel/time.ts'
import type { Poste } from '../../../referentials/baremes/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { loadContrats } from './load-contrats.ts'
import { loadEnveloppes } from './load-enveloppes.ts'

export type ArgentAnnee = {
  contrat: { cpam: string; ars: string; signeLe: string }
  enveloppes: {
    poste: Poste
    contracte: number
    recu: number
    engage: number
    paye: number
    reste: number
    prevision: number
    aVerifier: boolean
  }[]
}

/** Null when the contract has no such year. Other resources than the ACI are not of the contract. */
export const readArgentAnnee = async (ctx: Ctx, anneeId: string): Promise<ArgentAnnee | null> => {
  const found = (await loadContrats(ctx)).find(({ annees }) => annees.some(({ row }) => row.id === anneeId))
  if (!found) return null
  const { cpam, ars, signeLe } = found.row
  const { enveloppes } = await loadEnveloppes(ctx, anneeId)
  return {
    contrat: { cpam, ars, signeLe },
    enveloppes: enveloppes.flatMap(({ poste, contracte, solde, prevision }) =>
      poste === null
        ? []
        : [
            {
              poste,
              contracte: contracte.total,
              recu: solde.recu,
              engage: solde.engage,
              paye: solde.paye,
              reste: solde.reste,
              prevision: prevision.centimes,
              aVerifier: contracte.statut === 'a-verifier',
            },
          ],
    ),
  }
}

/** The last day of a year that the contract gives by the day after it. */
export const dernierJourDe = ({ au }: { au: string }): string =>
  Temporal.PlainDate.from(au).subtract({ days: 1 }).toString()

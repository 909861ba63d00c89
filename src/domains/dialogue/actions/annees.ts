/** The contract years of a CPTS: those of its contract, or those that its signature opens while none is written. */
import { ok } from '../../../kernel/result.ts'
import { civilDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { type AnneeConnue, dernierJourDe, readAnneesContrat, readSignature } from '../../financement/index.ts'
import { preparationContract } from '../contract-preparation.ts'
import { type Annee, anneeAPreparer, anneesDepuis, etatAnnee } from '../rules/annees.ts'
import { empreinteDeCle } from '../rules/cle.ts'
import { listDossierRows } from '../store/dossier-store.ts'
import { theDossierSigner } from './cle.ts'
import { dossierVu } from './vues.ts'

/** A contract lasts five years: annex 1 of the arrêté, secondary source. */
const DUREE = 5

export const zoneOf = async (ctx: Ctx): Promise<string> => (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'

/** `id` is that of the contract, where one is written. */
export type AnneeLue = Annee & {
  id: string | null
  taille: string | null
  variables: AnneeConnue['variables']
}

const ofContract = ({ id, rang, du, taille, variables, ...one }: AnneeConnue): AnneeLue => ({
  ...{ id, rang, du, variables },
  au: dernierJourDe(one),
  taille: `taille ${taille.replace('T', '')}`,
})

export const readAnnees = async (ctx: Ctx): Promise<{ signature: string | null; annees: AnneeLue[] }> => {
  const written = (await readAnneesContrat(ctx)).map(ofContract)
  const signature = (await readSignature(ctx)) ?? written[0]?.du ?? null
  if (written.length > 0 || signature === null) return { signature, annees: written }
  return {
    signature,
    annees: anneesDepuis(signature, DUREE).map((one) => ({ ...one, id: null, taille: null, variables: [] })),
  }
}

export const findAnnee = async (ctx: Ctx, du: string): Promise<AnneeLue | undefined> =>
  (await readAnnees(ctx)).annees.find((one) => one.du === du)

export const readDialogue = defineAction(preparationContract.readDialogue, {
  audit: 'dialogue.lire',
  run: async (ctx) => {
    const zone = await zoneOf(ctx)
    const today = civilDate(ctx.now, zone).toString()
    const { signature, annees } = await readAnnees(ctx)
    const dossiers = Map.groupBy(await listDossierRows(ctx.tx, ctx.cptsId), ({ du }) => du)
    return ok({
      aujourdhui: today,
      zone,
      signature,
      annees: annees
        .filter((one) => etatAnnee(one, today) !== 'a-venir' || one.rang === 1)
        .map((one) => ({
          rang: one.rang,
          du: one.du,
          au: one.au,
          etat: etatAnnee(one, today),
          dossiers: (dossiers.get(one.du) ?? []).map(dossierVu),
        })),
      aPreparer: anneeAPreparer(annees, today, new Set(dossiers.keys()))?.du ?? null,
      cle: (await empreinteDeCle(theDossierSigner().publicKey))!,
    })
  },
})

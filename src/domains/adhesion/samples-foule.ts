/** For a bench and a test: thousands of members, their dues called, a statement that pays them. Through the real actions. */
import type { Ctx } from '../../server/actions/action.ts'
import { perform } from '../../server/demonstration/perform.ts'
import { acceptImport, startImport } from '../communaute/index.ts'
import { acceptReleve, createCompteBancaire, startReleve } from '../tresorerie/index.ts'
import { callCampagne } from './actions/appeler.ts'
import { readCampagne, saveCampagne } from './actions/campagnes.ts'
import { matchSures } from './actions/encaissement.ts'
import { MONTANTS_MODELES } from './samples.ts'

const ANNEE = 2026
const base64 = (lines: readonly string[]): string => Buffer.from(lines.join('\r\n')).toString('base64')

/** Members by a file, the account, the scale. Gives the account. */
export const fillMembres = async (ctx: Ctx, count: number): Promise<string> => {
  const params = { cptsId: ctx.cptsId }
  const people = Array.from({ length: count }, (_, i) => {
    const name = `Membre${i.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`
    return `${name};Prénom;${i % 4 === 0 ? 'Médecin' : 'Infirmier'};${name.toLowerCase()}@exemple.example`
  })
  const contenu = base64(['Nom;Prénom;Profession;Courriel', ...people])
  const { id: importId } = await perform(ctx, startImport, { params, body: { fichier: 'membres.csv', contenu } })
  await perform(ctx, acceptImport, {
    params: { ...params, importId },
    body: { lignes: 'toutes', existants: 'completer', adherentDepuis: '2025-01-01' },
  })
  const compte = { nom: 'CPTS', iban: 'FR14 2004 1010 0505 0001 3M02 606' }
  const { id: compteBancaireId } = await perform(ctx, createCompteBancaire, { params, body: compte })
  await perform(ctx, saveCampagne, {
    params: { ...params, annee: ANNEE },
    body: {
      decision: 'Assemblée générale',
      decisionId: null,
      decideeLe: '2026-01-10',
      echeance: '2026-12-31',
      compteBancaireId,
      relances: [30, 60],
      montants: MONTANTS_MODELES,
    },
  })
  return compteBancaireId
}

export const callFoule = (ctx: Ctx) =>
  perform(ctx, callCampagne, { params: { cptsId: ctx.cptsId, annee: ANNEE }, body: { envoyer: true } })

/** Nine in ten copied the reference; the others wrote their name. */
export const payFoule = async (ctx: Ctx, compteBancaireId: string) => {
  const params = { cptsId: ctx.cptsId }
  const { lesAppels } = await perform(ctx, readCampagne, { params: { ...params, annee: ANNEE } })
  const lines = lesAppels.map(
    ({ nom, reference, duCentimes }, i) =>
      `24/11/2026;VIR SEPA ${nom.toUpperCase()} ${i % 10 === 0 ? 'COTISATION' : reference};${duCentimes / 100},00`,
  )
  const body = { compteBancaireId, fichier: 'novembre.csv', contenu: base64(['Date;Libellé;Montant', ...lines]) }
  const { id: releveId } = await perform(ctx, startReleve, { params, body })
  await perform(ctx, acceptReleve, { params: { ...params, releveId }, body: { lignes: 'toutes' } })
  return perform(ctx, matchSures, { params, body: {} })
}

export const readFoule = (ctx: Ctx) => perform(ctx, readCampagne, { params: { cptsId: ctx.cptsId, annee: ANNEE } })

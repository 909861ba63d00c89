/** The contracts, year by year, each line with its trace. */
import { ok } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import type { Taille } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readSignatureAci } from '../../projet/index.ts'
import { currentTerritoire, tailleOf } from '../../territoire/index.ts'
import type { AnneeLue, ContratLu, LigneLue } from '../contract-contrat.ts'
import { contratContract } from '../contract-contrat.ts'
import { plusRecent, pourCalculer } from '../rules/baremes.ts'
import type { Baremes, Contrat } from '../rules/contrat.ts'
import { perteSiGlisse } from '../rules/simulation.ts'
import { weakest } from '../rules/trace.ts'
import { type Ligne, totalDesLignes, valeurDeLAnnee } from '../rules/valeur.ts'
import { listAvenantRows, listPieceRows } from '../store/contrat-store.ts'
import { readJour } from './jour.ts'
import { loadBaremes } from './load-baremes.ts'
import { type AnneeEntiere, type ContratEntier, enCoursLe, loadContrats, loadReglages } from './load-contrats.ts'
import { loadContratsEstimes } from './load-lignes.ts'
import { montantOf } from './montant.ts'

const ligneOf = ({ poste, part, condition, maximum, estimation, parLignes, enAttente, trace }: Ligne): LigneLue => ({
  poste,
  part,
  condition,
  montant: montantOf(trace()),
  maximum,
  estimation,
  parLignes,
  enAttente,
})

type Known = { baremes: Baremes; references: readonly string[] }

const anneeOf = (entiere: AnneeEntiere, contrat: Contrat, { baremes, references }: Known): AnneeLue => {
  const { row, annee, tailles, montants, accords } = entiere
  const lignes = valeurDeLAnnee(contrat, annee, baremes)
  return {
    id: row.id,
    rang: row.rang,
    du: row.du,
    au: row.au,
    fin: annee.fin,
    bareme: row.bareme,
    crise: annee.crise,
    criseReconnueLe: row.criseReconnueLe,
    tailles,
    montants,
    lignes: lignes.map(ligneOf),
    total: { ...totalDesLignes(lignes), statut: weakest(lignes.map(({ trace }) => trace().statut)) },
    variables: accords,
    lignees: annee.variables.flatMap((one) => (one.lignes ? [one.mission] : [])),
    baremePlusRecent: plusRecent(references, row.bareme),
  }
}

type Papers = {
  avenants: Awaited<ReturnType<typeof listAvenantRows>>
  pieces: Awaited<ReturnType<typeof listPieceRows>>
}

const contratOf = (entier: ContratEntier, known: Known, { avenants, pieces }: Papers): ContratLu => {
  const { row, annees, missions, contrat } = entier
  const own = <T extends { contratId: string }>(all: readonly T[]) =>
    all.filter(({ contratId }) => contratId === row.id)
  return {
    id: row.id,
    numero: row.numero,
    signeLe: row.signeLe,
    debut: row.debut,
    fin: row.fin,
    resilieLe: row.resilieLe,
    cpam: row.cpam,
    ars: row.ars,
    signataire: row.signataire,
    note: row.note,
    annees: annees.map((one) => anneeOf(one, contrat, known)),
    missions: missions.map((one) => ({
      ...one,
      perteParMois: one.demarreeLe === null && one.debut ? perteSiGlisse(contrat, known.baremes, one.mission, 1) : null,
    })),
    avenants: own(avenants).map(({ id, numero, signeLe, effetLe, objet }) => ({ id, numero, signeLe, effetLe, objet })),
    pieces: own(pieces).map(({ id, genre, libelle, empreinte, ajouteLe }) => ({
      id,
      genre: genre as ContratLu['pieces'][number]['genre'],
      libelle,
      empreinte,
      ajouteLe: fromDate(ajouteLe).toString(),
    })),
  }
}

export const readLus = async (ctx: Ctx): Promise<ContratLu[]> => {
  const baremes = await loadBaremes(ctx.tx)
  const known = { baremes: pourCalculer(baremes), references: baremes.map(({ reference }) => reference) }
  const papers = {
    avenants: await listAvenantRows(ctx.tx, ctx.cptsId),
    pieces: await listPieceRows(ctx.tx, ctx.cptsId),
  }
  return (await loadContratsEstimes(ctx)).map((entier) => contratOf(entier, known, papers))
}

/** What the house knows of the territory gives the first size. */
const proposeSize = async (ctx: Ctx): Promise<{ population: number | null; taille: Taille | null }> => {
  const territoire = await currentTerritoire(ctx)
  if (!territoire) return { population: null, taille: null }
  return { population: territoire.population, taille: (await tailleOf(ctx, territoire.population)) as Taille }
}

export const readContrats = defineAction(contratContract.readContrats, {
  audit: 'contrat.lire',
  run: async (ctx) => {
    const aujourdhui = await readJour(ctx)
    const current = enCoursLe(await loadContrats(ctx), aujourdhui)
    return ok({
      aujourdhui,
      contrats: await readLus(ctx),
      enCours: current && { contratId: current.entier.row.id, anneeId: current.annee.row.id },
      reglages: await loadReglages(ctx),
      baremes: (await loadBaremes(ctx.tx)).map(({ reference, nom, depuis }) => ({ reference, nom, depuis })),
      propose: { signeLe: await readSignatureAci(ctx), ...(await proposeSize(ctx)) },
    })
  },
})

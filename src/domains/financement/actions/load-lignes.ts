/** Lines of the variable part: as they are written, then as the figures of today judge them. */
import type { Mission } from '../../../referentials/index.ts'
import type { Sens } from '../../../referentials/indicateurs/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type Periode, readValeurs, type ValeurLue } from '../../evaluation/index.ts'
import type { Changement, GenreChangement } from '../rules/annonce.ts'
import {
  accordeDesLignes,
  type EstimeDesLignes,
  estimerMission,
  type FormeLigne,
  type Jugement,
  juger,
  type Palier,
} from '../rules/lignes.ts'
import { listLigneRows, listPalierRows, listReferentRows, listVersionRows } from '../store/ligne-store.ts'
import { type AccordDeLigne, readAccords } from './accords.ts'
import { readJour } from './jour.ts'
import { type AnneeEntiere, type ContratEntier, loadContrats } from './load-contrats.ts'

export type VersionLue = {
  version: number
  libelle: string
  enonce: string
  forme: FormeLigne
  sens: Sens
  code: string | null
  depart: number | null
  departLe: string | null
  cible: number | null
  changement: Changement | null
  preuves: string[]
  avenantId: string | null
  motif: string
  retiree: boolean
  ecriteLe: Date
  paliers: Palier[]
}
export type LigneEcrite = {
  id: string
  anneeId: string
  mission: Mission
  rang: number
  referents: string[]
  /** The oldest first; one at least. */
  versions: VersionLue[]
  /** The last one. */
  texte: VersionLue
}

type Read = Pick<Ctx, 'tx' | 'cptsId'>

/** All of them, those that hold no more too. In the order in which they were entered. */
export const loadLignesEcrites = async ({ tx, cptsId }: Read): Promise<LigneEcrite[]> => {
  const rows = await listLigneRows(tx, cptsId)
  if (rows.length === 0) return []
  const paliers = Map.groupBy(await listPalierRows(tx, cptsId), ({ ligneId, version }) => `${ligneId} ${version}`)
  const versions = Map.groupBy(await listVersionRows(tx, cptsId), ({ ligneId }) => ligneId)
  const referents = Map.groupBy(await listReferentRows(tx, cptsId), ({ ligneId }) => ligneId)
  return rows.map(({ id, anneeId, mission, rang }) => {
    const all = (versions.get(id) ?? []).map(
      ({ cptsId: _, ligneId, forme, sens, changement, changementGenre, ...row }): VersionLue => ({
        ...row,
        forme: forme as FormeLigne,
        sens: sens as Sens,
        changement: changement === null ? null : { genre: changementGenre as GenreChangement, valeur: changement },
        paliers: (paliers.get(`${ligneId} ${row.version}`) ?? []).map(({ seuil, centimes, nom }) => ({
          seuil,
          centimes,
          nom,
        })),
      }),
    )
    return {
      id,
      anneeId,
      mission: mission as Mission,
      rang,
      referents: (referents.get(id) ?? []).map(({ professionnelId }) => professionnelId),
      versions: all,
      texte: all.at(-1)!,
    }
  })
}

/** Those that hold. */
export const loadLignes = async (ctx: Read): Promise<LigneEcrite[]> =>
  (await loadLignesEcrites(ctx)).filter(({ texte }) => !texte.retiree)

/** The contract year as the indicators read it. */
export const periodeDe = ({ annee }: Pick<AnneeEntiere, 'annee'>): Periode => ({
  genre: 'contrat',
  debut: annee.du,
  fin: annee.fin,
})

export type LigneJugee = LigneEcrite & {
  /** Null: no indicator, or a year that has not begun. */
  valeur: ValeurLue | null
  jugement: Jugement
  accord: AccordDeLigne | null
}

/** Each indicator is read once, over the years that have begun. */
const readFigures = async (ctx: Ctx, lignes: readonly LigneEcrite[], contrats: readonly ContratEntier[]) => {
  const today = await readJour(ctx)
  const named = new Set(lignes.map(({ anneeId }) => anneeId))
  const annees = contrats
    .flatMap(({ annees: all }) => all)
    .filter(({ row, annee }) => named.has(row.id) && annee.du <= today && annee.du < annee.fin)
  const codes = [...new Set(lignes.flatMap(({ texte }) => texte.code ?? []))]
  const figures = new Map<string, ValeurLue>()
  if (codes.length === 0 || annees.length === 0) return figures
  for (const one of await readValeurs(ctx, { codes, periodes: annees.map(periodeDe) })) {
    const annee = annees.find(({ annee: { du } }) => du === one.periode.debut)
    if (annee) figures.set(`${annee.row.id} ${one.code}`, one)
  }
  return figures
}

const judgeAll = async (ctx: Ctx, contrats: readonly ContratEntier[]): Promise<LigneJugee[]> => {
  const lignes = await loadLignes(ctx)
  if (lignes.length === 0) return []
  const figures = await readFigures(ctx, lignes, contrats)
  const accords = await readAccords(ctx)
  return lignes.map((one) => {
    const valeur = figures.get(`${one.anneeId} ${one.texte.code}`) ?? null
    return {
      ...one,
      valeur,
      jugement: juger(one.texte, valeur?.valeur ?? null),
      accord: accords.get(one.id) ?? null,
    }
  })
}

/** A page asks for the same lines several times: they are judged once for each request. */
const judged = new WeakMap<Ctx, Promise<LigneJugee[]>>()

export const loadLignesJugees = (ctx: Ctx): Promise<LigneJugee[]> => {
  const known = judged.get(ctx)
  if (known) return known
  const found = loadContrats(ctx).then((contrats) => judgeAll(ctx, contrats))
  judged.set(ctx, found)
  return found
}
/** After a writing, in the same request. */
export const forgetJugees = (ctx: Ctx): void => {
  judged.delete(ctx)
}

/** Of the lines of one mission of one year. */
export const estimeDe = (lignes: readonly LigneJugee[]): EstimeDesLignes =>
  estimerMission(lignes.map(({ jugement, accord }) => ({ estime: jugement.estime, accorde: accord?.centimes ?? null })))

const withLines = (entiere: AnneeEntiere, lignes: readonly LigneJugee[]): AnneeEntiere => {
  const own = lignes.filter(({ anneeId }) => anneeId === entiere.row.id)
  if (own.length === 0) return entiere
  const { annee, accords } = entiere
  const byMission = Map.groupBy(own, ({ mission }) => mission)
  const judgedOnes = [...byMission].map(([mission, some]) => {
    const estime = estimeDe(some)
    // Granted line by line is the last word; before that, what was granted as a whole holds.
    const whole = accords.find((one) => one.mission === mission)?.centimes ?? null
    return { mission, taux: null, accorde: accordeDesLignes(estime) ?? whole, lignes: estime }
  })
  const others = annee.variables.filter(({ mission }) => !byMission.has(mission))
  return { ...entiere, annee: { ...annee, variables: [...others, ...judgedOnes] } }
}

/** Contracts whose variable parts are worth what their lines are worth today: for what counts money. */
export const loadContratsEstimes = async (ctx: Ctx): Promise<ContratEntier[]> => {
  const contrats = await loadContrats(ctx)
  const lignes = await loadLignesJugees(ctx)
  if (lignes.length === 0) return contrats
  return contrats.map((entier) => {
    const annees = entier.annees.map((one) => withLines(one, lignes))
    return { ...entier, annees, contrat: { ...entier.contrat, annees: annees.map(({ annee }) => annee) } }
  })
}

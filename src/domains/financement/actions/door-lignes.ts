/** What later rooms and the indicators read of the lines of the variable part, and of the years of the contract. */
import type { Mission } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { CibleDeContrat } from '../../evaluation/index.ts'
import { FAIT, rangerPaliers } from '../rules/lignes.ts'
import { loadContrats } from './load-contrats.ts'
import { type LigneEcrite, loadLignes, loadLignesJugees } from './load-lignes.ts'
import { findDansLeContrat } from './read-lignes.ts'
import { ligneVueOf, loadKnown } from './view-lignes.ts'

/** For the indicators: the years run as the contract says. */
export const readPeriodesContrat = async (ctx: Ctx): Promise<{ debut: string; fin: string }[]> =>
  (await loadContrats(ctx)).flatMap(({ annees }) =>
    annees.filter(({ annee }) => annee.du < annee.fin).map(({ annee }) => ({ debut: annee.du, fin: annee.fin })),
  )

/** The target as it is signed; without one, the best step. */
const cibleDe = ({ texte }: LigneEcrite): number | null => {
  if (texte.forme === 'fait') return FAIT
  return texte.cible ?? rangerPaliers(texte).at(-1)?.seuil ?? null
}

/** For the indicators: baselines and targets that the lines say. No figure is read here: the indicators ask for it. */
export const readCiblesDesLignes = async (ctx: Ctx): Promise<CibleDeContrat[]> => {
  const lignes = await loadLignes(ctx)
  if (lignes.length === 0) return []
  const annees = new Map(
    (await loadContrats(ctx)).flatMap(({ annees: all }) => all.map(({ row, annee }) => [row.id, annee] as const)),
  )
  return lignes.flatMap((ligne): CibleDeContrat[] => {
    const { code, depart, departLe, libelle } = ligne.texte
    const [annee, cible] = [annees.get(ligne.anneeId), cibleDe(ligne)]
    if (code === null || annee === undefined || cible === null) return []
    return [{ code, debut: annee.du, fin: annee.fin, depart, departLe, cible, note: libelle }]
  })
}

export type LigneConnue = {
  id: string
  mission: Mission
  libelle: string
  /** The wording, as it was signed. */
  enonce: string
  depart: string | null
  cible: string | null
  valeur: string | null
  /** False: too few people for the figure to leave the CPTS. */
  publiable: boolean
  constat: string
  prochain: string
  meilleur: number
  estime: number | null
  accorde: number | null
}

/** Of one contract year, in the order in which they were entered. */
export const readLignesAnnee = async (ctx: Ctx, anneeId: string): Promise<LigneConnue[]> => {
  const place = findDansLeContrat(await loadContrats(ctx), anneeId)
  const own = (await loadLignesJugees(ctx)).filter((one) => one.anneeId === anneeId)
  if (!place || own.length === 0) return []
  const known = await loadKnown(
    ctx,
    own.map(({ texte }) => texte.code),
  )
  return own.map((one) => {
    const { id, mission, libelle, enonce, dit, meilleur, estime, accord } = ligneVueOf(one, place.annee, known)
    return {
      ...{ id, mission, libelle, enonce, depart: dit.depart, cible: dit.cible, meilleur, estime },
      valeur: one.valeur?.valeur == null ? null : dit.valeur,
      publiable: one.valeur?.publiable ?? true,
      constat: dit.constat,
      prochain: dit.prochain,
      accorde: accord?.centimes ?? null,
    }
  })
}

/** Of one professional: the lines that name them. */
export const readDonneesFinancement = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => ({
  referentDe: (await loadLignes(ctx))
    .filter(({ referents }) => referents.includes(professionnelId))
    .map(({ anneeId, mission, texte }) => ({ anneeId, mission, ligne: texte.libelle })),
})

/** Whether a proposal is adopted. The majority, its base and who decides a tie are what the statutes of the CPTS say. */
import { formatNumber } from '../../../kernel/french.ts'
import type { Majorite } from '../../../referentials/modeles-statuts/regles.ts'
import { sayPart, sayPour, sayVoix } from './phrases.ts'
import { seuil } from './seuil.ts'

export type Suffrages = {
  pour: number
  contre: number
  abstentions: number
  /** Blank or spoilt ballots: cast, and never expressed. */
  nuls?: number
  /** Voices present or represented, and voices of the whole instance: needed where they are the base. */
  presents: number
  membres: number
  /** What the president voted, for a tie that the president decides; null when unknown, or secret. */
  presidence?: 'pour' | 'contre' | null
}
export type ResultatMajorite = {
  issue: 'adoptee' | 'rejetee' | 'partage'
  /** Voices for that were needed; null where more for than against was enough. */
  requis: number | null
  base: number
  explication: string
}

const HALF = { num: 1, den: 2, strict: true }
const BASES: Record<Majorite['base'], string> = {
  exprimes: 'exprimées',
  presents: 'présentes ou représentées',
  membres: 'de l’instance',
}

const expressed = (regle: Majorite, { pour, contre, abstentions }: Suffrages): number =>
  pour + contre + (regle.abstentions ? abstentions : 0)

const baseOf = (regle: Majorite, suffrages: Suffrages): number =>
  regle.genre === 'simple' || regle.base === 'exprimes' ? expressed(regle, suffrages) : suffrages[regle.base]

const VERDICTS = { adoptee: 'Adoptée', rejetee: 'Rejetée', partage: 'Partage des voix' } as const

/** For and against are equal and nothing else counts: the president decides where the statutes say so. */
const tie = (regle: Majorite, suffrages: Suffrages, base: number, requis: number | null): ResultatMajorite => {
  const said = sayPour(suffrages.pour, suffrages.contre)
  const end = (issue: ResultatMajorite['issue'], why: string) => ({
    issue,
    requis,
    base,
    explication: `${VERDICTS[issue]}\u00a0: ${said}, ${why}.`,
  })
  if (regle.partage === 'rejet') return end('rejetee', 'à égalité la proposition est rejetée')
  if (suffrages.presidence === 'pour') return end('adoptee', 'la voix de la présidence, pour, l’emporte')
  if (suffrages.presidence === 'contre') return end('rejetee', 'la voix de la présidence, contre, l’emporte')
  return end('partage', 'la voix de la présidence doit trancher')
}

export const computeMajorite = (regle: Majorite, suffrages: Suffrages): ResultatMajorite => {
  const { pour, contre } = suffrages
  const base = baseOf(regle, suffrages)
  const part = regle.genre === 'qualifiee' ? regle.part : regle.genre === 'absolue' ? HALF : null
  const requis = part && seuil(base, part)
  if (pour + contre === 0)
    return { issue: 'rejetee', requis, base, explication: 'Rejetée\u00a0: aucune voix pour ni contre.' }
  if (pour === contre && pour + contre === base && regle.genre !== 'qualifiee')
    return tie(regle, suffrages, base, requis)
  const isAdopted = requis === null ? pour > contre : pour >= requis
  // Where abstentions count, a simple majority may meet equal voices for and against that are not the whole.
  if (requis === null && pour === contre) return tie(regle, suffrages, base, requis)
  const issue = isAdopted ? 'adoptee' : 'rejetee'
  const why =
    requis === null
      ? 'la majorité simple suffit'
      : `il en fallait ${formatNumber(requis)} pour (${sayPart(part!)} des ${sayVoix(base)} ${BASES[regle.base]})`
  return { issue, requis, base, explication: `${VERDICTS[issue]}\u00a0: ${sayPour(pour, contre)}, ${why}.` }
}

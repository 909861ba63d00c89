/** What a count gives: adopted or not by the majority of the instance, or who is chosen of a list. */
import { count, formatNumber, listInWords } from '../../../kernel/french.ts'
import type { Majorite } from '../../../referentials/modeles-statuts/regles.ts'
import type { Depouillement, Option } from './depouillement.ts'
import { computeMajorite } from './majorite.ts'
import type { Assistance } from './quorum.ts'

export type Issue = 'adoptee' | 'rejetee' | 'partage' | 'elu' | 'sans-resultat'
export type Resultat = Depouillement & {
  /** People who voted, themselves or by procuration. */
  votants: number
  issue: Issue
  explication: string
  /** Keys of the options chosen. */
  elus: string[]
}
export type Question = {
  nature: 'resolution' | 'choix'
  options: readonly Option[]
  choixMax: number
  majorite: Majorite
}
export const RESOLUTION: readonly Option[] = [
  { cle: 'pour', libelle: 'Pour' },
  { cle: 'contre', libelle: 'Contre' },
  { cle: 'abstention', libelle: 'Abstention' },
]

type Vote = {
  depouillement: Depouillement
  votants: number
  assistance: Assistance
  presidence: 'pour' | 'contre' | null
}

const sayVoices = (value: number): string => count(value, 'voix', 'voix')

/** Those who have the most voices, as many as there are places; equal ones on the last place are not told apart. */
const chosen = (
  { options, choixMax }: Question,
  { voix }: Depouillement,
): Pick<Resultat, 'issue' | 'explication' | 'elus'> => {
  const ranked = options
    .map((option) => ({ ...option, recu: voix[option.cle] ?? 0 }))
    .filter(({ recu }) => recu > 0)
    .toSorted((a, b) => b.recu - a.recu)
  if (ranked.length === 0)
    return { issue: 'sans-resultat', explication: 'Aucune voix ne s’est portée sur un choix.', elus: [] }
  const last = ranked[choixMax - 1]
  const next = ranked[choixMax]
  if (last && next && last.recu === next.recu) {
    const equal = ranked.filter(({ recu }) => recu === last.recu).map(({ libelle }) => libelle)
    return {
      issue: 'sans-resultat',
      explication: `Égalité à ${sayVoices(last.recu)} entre ${listInWords(equal)}\u00a0: un autre scrutin doit les départager.`,
      elus: [],
    }
  }
  const elus = ranked.slice(0, choixMax)
  const said = elus.map(({ libelle, recu }) => `${libelle} (${sayVoices(recu)})`)
  const others = ranked.slice(choixMax).map(({ libelle, recu }) => `${libelle} ${formatNumber(recu)}`)
  return {
    issue: 'elu',
    explication: `${elus.length > 1 ? 'Retenus' : 'Retenu'}\u00a0: ${listInWords(said)}${others.length > 0 ? `\u00a0; ensuite ${listInWords(others)}` : ''}.`,
    elus: elus.map(({ cle }) => cle),
  }
}

const asideOf = ({ blancs, nuls }: Depouillement): string => {
  const parts = [
    ...(blancs > 0 ? [`${formatNumber(blancs)} blanc${blancs > 1 ? 's' : ''}`] : []),
    ...(nuls > 0 ? [`${formatNumber(nuls)} nul${nuls > 1 ? 's' : ''}`] : []),
  ]
  return parts.length > 0 ? ` Bulletins écartés\u00a0: ${listInWords(parts)}.` : ''
}

const judged = ({ majorite }: Question, { depouillement, assistance, presidence }: Vote) => {
  const { voix, blancs, nuls } = depouillement
  const { presents, representes, total } = assistance
  const { issue, explication } = computeMajorite(majorite, {
    pour: voix.pour ?? 0,
    contre: voix.contre ?? 0,
    abstentions: voix.abstention ?? 0,
    nuls: blancs + nuls,
    presents: presents.voix + representes.voix,
    membres: total.voix,
    presidence,
  })
  const abstained = voix.abstention ?? 0
  const said = abstained > 0 ? ` ${count(abstained, 'abstention')}.` : ''
  return { issue, explication: `${explication}${said}`, elus: [] }
}

export const resultatOf = (question: Question, vote: Vote): Resultat => {
  const found = question.nature === 'choix' ? chosen(question, vote.depouillement) : judged(question, vote)
  return {
    ...vote.depouillement,
    votants: vote.votants,
    ...found,
    explication: `${found.explication}${asideOf(vote.depouillement)}`,
  }
}

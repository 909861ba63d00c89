/** The rules of the statutes, told as sentences. */
import { count, listInWords, numberInWords, plural } from '../../kernel/french.ts'
import type {
  Majorite,
  Organe,
  Part,
  Quorum,
  ReglesInstance,
  ReglesMandats,
  ReglesStatuts,
} from '../../referentials/modeles-statuts/regles.ts'
import { FONCTION_LABELS, type Noms } from './labels.ts'
import { sayPart } from './rules/phrases.ts'

type Nommer = Pick<Noms, 'college' | 'instance'>

const sayMonths = (mois: number): string => (mois % 12 === 0 ? count(mois / 12, 'an') : count(mois, 'mois', 'mois'))

export const sayComposition = (regles: ReglesInstance, noms: Nommer): string => {
  const { genre, colleges, parmi } = regles.composition
  const named = colleges.map(({ college, sieges }) =>
    sieges === null ? noms.college(college) : `${noms.college(college)} (${count(sieges, 'siège')})`,
  )
  const voix = regles.poids === 'college' ? 'chacun avec les voix de son collège' : 'une voix par personne'
  if (genre === 'colleges')
    return named.length === 0
      ? 'Aucun collège n’y siège encore.'
      : `Tous les membres des collèges ${listInWords(named)}, ${voix}.`
  const among = parmi === null ? '' : ` parmi les membres de l’instance ${noms.instance(parmi)}`
  const from = named.length === 0 ? '' : `, venues des collèges ${listInWords(named)}`
  return `Les personnes qui y ont un mandat${among}${from}, ${voix}.`
}

export const sayConvocation = ({ convocation: { jours } }: ReglesInstance): string =>
  jours === 0 ? 'Aucun délai de convocation n’est fixé.' : `Convocation au moins ${count(jours, 'jour')} avant.`

const sayOf = (part: Part, base: string): string => `${sayPart(part)} ${base}`

export const sayQuorum = (quorum: Quorum | null): string => {
  if (quorum === null) return 'Aucun quorum\u00a0: l’instance décide quel que soit le nombre de présents.'
  const base = quorum.base === 'voix' ? 'des voix' : 'des membres'
  const ending = quorum.base === 'voix' ? 'es' : 's'
  const there = quorum.representes ? `présent${ending} ou représenté${ending}` : `présent${ending}`
  const first = `Quorum\u00a0: ${sayOf(quorum.part, base)}, ${there}.`
  if (quorum.seconde === null) return first
  const { jours, part } = quorum.seconde
  const second = part === null ? 'sans quorum' : `avec ${sayOf(part, base)}`
  return `${first} À défaut, seconde réunion ${jours === 0 ? '' : `au moins ${count(jours, 'jour')} après, `}${second}.`
}

const BASES: Record<Majorite['base'], string> = {
  exprimes: 'des voix exprimées',
  presents: 'des voix présentes ou représentées',
  membres: 'de toutes les voix de l’instance',
}

export const sayMajorite = (majorite: Majorite): string => {
  const { genre, part, base, abstentions, partage } = majorite
  const main =
    genre === 'simple'
      ? 'Majorité simple\u00a0: plus de voix pour que contre'
      : genre === 'absolue'
        ? `Majorité absolue\u00a0: plus de la moitié ${BASES[base]}`
        : `Majorité qualifiée\u00a0: ${sayOf(part!, BASES[base])}`
  const counted = genre !== 'simple' && base === 'exprimes' && abstentions ? ', abstentions comprises' : ''
  const tie =
    genre === 'qualifiee'
      ? ''
      : partage === 'presidence'
        ? ' À égalité, la voix de la présidence l’emporte.'
        : ' À égalité, la proposition est rejetée.'
  return `${main}${counted}.${tie}`
}

export const sayProcurations = (procurations: ReglesInstance['procurations']): string => {
  if (procurations === null) return 'Pas de procuration.'
  const { plafond, memeCollege } = procurations
  return `${numberInWords(plafond, true).replace(/^./, (letter) => letter.toUpperCase())} ${plural(plafond, 'procuration')} au plus par personne présente${memeCollege ? ', dans le même collège' : ''}.`
}

const RENEWED: Record<ReglesMandats['renouvellement'], string> = {
  entier: '',
  moitie: ', renouvelés par moitié',
  tiers: ', renouvelés par tiers',
}

export const sayMandats = (mandats: ReglesMandats | null): string => {
  if (mandats === null) return 'Pas de mandat\u00a0: on y siège par son collège.'
  const { mois, consecutifs, renouvellement, jusquAuRemplacement, fonctions } = mandats
  const term = mois === null ? 'Mandats sans terme' : `Mandats de ${sayMonths(mois)}`
  const limit = consecutifs === null ? '' : `, ${numberInWords(consecutifs)} de suite au plus`
  const stay = jusquAuRemplacement ? ' Au terme, on reste en fonction jusqu’au remplacement.' : ''
  const offices = fonctions.map(({ fonction, nombre }) =>
    nombre === 1 ? FONCTION_LABELS[fonction].toLowerCase() : `${FONCTION_LABELS[fonction].toLowerCase()} (${nombre})`,
  )
  const named = offices.length === 0 ? '' : ` Fonctions\u00a0: ${listInWords(offices)}.`
  return `${term}${RENEWED[renouvellement]}${limit}.${stay}${named}`
}

/** Every rule of an instance, one sentence each, in the order in which a meeting meets them. */
export const sayRegles = (regles: ReglesInstance, noms: Nommer): string[] => [
  sayComposition(regles, noms),
  sayConvocation(regles),
  sayQuorum(regles.quorum),
  sayMajorite(regles.majorite),
  sayProcurations(regles.procurations),
  ...(regles.composition.genre === 'mandats' || regles.mandats ? [sayMandats(regles.mandats)] : []),
]

export const ORGANE_LABELS: Record<Organe, string> = {
  bureau: 'le bureau',
  ca: 'le conseil d’administration',
  ag: 'l’assemblée générale',
}
export const ACCEPTE_LABELS: Record<ReglesStatuts['admission']['accepte'][number], string> = {
  charte: 'la charte',
  'reglement-interieur': 'le règlement intérieur',
  donnees: 'l’usage de ses données professionnelles',
}

const cited = (sentence: string, article: string): string =>
  article === '' ? sentence : `${sentence.replace(/\.$/, '')} (${article}).`

export const sayAdmission = ({ admission }: ReglesStatuts): string => {
  const { instruction, veto, ratification, voteApresAg, accepte, article } = admission
  const steps = [
    instruction === null ? 'La demande suffit' : `La demande est examinée par ${ORGANE_LABELS[instruction]}`,
    ...(veto === null ? [] : [`${ORGANE_LABELS[veto]} peut la refuser`]),
    ...(ratification === null ? [] : [`${ORGANE_LABELS[ratification]} la confirme`]),
  ]
  const accepts =
    accepte.length === 0 ? '' : ` Le nouveau membre accepte ${listInWords(accepte.map((one) => ACCEPTE_LABELS[one]))}.`
  const later = voteApresAg ? ' Il vote après l’assemblée générale qui suit.' : ''
  return cited(`${steps.join(', ')}.${accepts}${later}`, article)
}

export const sayVote = ({ vote }: ReglesStatuts): string =>
  cited(
    vote.cotisationAJour ? 'Seul vote qui a réglé sa cotisation.' : 'Le droit de vote ne dépend pas de la cotisation.',
    vote.article,
  )

export const sayPerte = ({ perte: { radiation, nonPaiementJours, article } }: ReglesStatuts): string => {
  const excluded =
    radiation === null
      ? ''
      : ` La radiation est prononcée par ${ORGANE_LABELS[radiation.par]}${radiation.entendu ? ', la personne entendue' : ''}.`
  const unpaid =
    nonPaiementJours === null
      ? ''
      : ` Une cotisation impayée ${count(nonPaiementJours, 'jour')} après son échéance met fin à l’adhésion.`
  return cited(`L’adhésion se perd par démission ou décès.${excluded}${unpaid}`, article)
}

export const sayCotisation = ({ cotisation }: ReglesStatuts): string => {
  const { fixeePar, surPropositionDe, periode, remboursable, article } = cotisation
  const proposed = surPropositionDe === null ? '' : ` sur proposition ${OF[surPropositionDe]}`
  const span = periode === 'annee-civile' ? 'par année civile' : 'pour un an à partir de l’adhésion'
  return cited(
    `Fixée chaque année par ${ORGANE_LABELS[fixeePar]}${proposed}, ${span}. ${remboursable ? 'Elle peut être remboursée.' : 'Elle n’est pas remboursée.'}`,
    article,
  )
}
const OF: Record<Organe, string> = {
  bureau: 'du bureau',
  ca: 'du conseil d’administration',
  ag: 'de l’assemblée générale',
}

export const CHAPITRES: readonly {
  cle: keyof ReglesStatuts
  titre: string
  dire: (regles: ReglesStatuts) => string
}[] = [
  { cle: 'admission', titre: 'Devenir membre', dire: sayAdmission },
  { cle: 'vote', titre: 'Voter', dire: sayVote },
  { cle: 'perte', titre: 'Cesser d’être membre', dire: sayPerte },
  { cle: 'cotisation', titre: 'Cotisation', dire: sayCotisation },
]

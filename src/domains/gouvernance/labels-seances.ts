/** French sentences of séances and scrutins, for mails, minutes and screens. */
import { capitalizeFirst, listInWords } from '../../kernel/french.ts'
import type { Majorite } from '../../referentials/modeles-statuts/regles.ts'
import type { Resultat } from './rules/resultat.ts'

export const GENRE_SCRUTIN = {
  'main-levee': 'à main levée',
  'appel-nominal': 'à l’appel nominal',
  secret: 'à bulletin secret, en ligne',
} as const

export const ETAT_SEANCE = {
  preparation: 'en préparation',
  convoquee: 'convoquée',
  ouverte: 'en cours',
  close: 'procès-verbal à signer',
  'sans-quorum': 'sans quorum',
  signee: 'procès-verbal signé',
} as const

/** « Approuver les comptes : adoptée, 12 voix pour, 3 contre. » */
export const sayResultat = (intitule: string, { explication }: Pick<Resultat, 'explication'>): string =>
  `${intitule.replace(/[.\s]+$/, '')}. ${explication}`.slice(0, 1000)

export const sayConvocationLines = (of: {
  instance: string
  documents: readonly string[]
  procurations: boolean
  isSeconde: boolean
  consultative: boolean
}): string[] => [
  `${of.isSeconde ? 'Seconde convocation' : 'Convocation'}\u00a0: ${of.instance}.`,
  ...(of.consultative ? ['Votre voix y est consultative\u00a0: elle est entendue, elle ne vote pas.'] : []),
  ...(of.documents.length > 0 ? [`Documents à lire par le lien\u00a0: ${listInWords([...of.documents])}.`] : []),
  ...(of.procurations
    ? [capitalizeFirst('par le même lien, vous pouvez donner procuration, puis voter en séance.')]
    : []),
]

const NAMED: Record<string, string> = {
  '2/3': 'des deux tiers',
  '3/4': 'des trois quarts',
  '3/5': 'des trois cinquièmes',
}
const BASES = {
  exprimes: 'des voix exprimées',
  presents: 'des voix présentes ou représentées',
  membres: 'de toutes les voix de l’instance',
} as const

/** « Majorité des deux tiers des voix exprimées ; à égalité, la voix de la présidence l’emporte. » */
export const sayMajorite = ({ genre, part, base, partage }: Majorite): string => {
  const which =
    genre === 'simple'
      ? 'Majorité simple\u00a0: plus de voix pour que contre'
      : genre === 'absolue'
        ? `Majorité absolue\u00a0: plus de la moitié ${BASES[base]}`
        : `Majorité ${NAMED[`${part?.num}/${part?.den}`] ?? `de ${part?.num} sur ${part?.den}`} ${BASES[base]}`
  const tie = partage === 'presidence' ? 'la voix de la présidence l’emporte' : 'la proposition est rejetée'
  return `${which}\u00a0; à égalité, ${tie}.`
}

/** Why somebody does not vote by phone in a scrutin that is open. */
export const OBSTACLES = {
  consultative: 'Votre voix est consultative\u00a0: elle est entendue, elle ne vote pas.',
  room: 'Ce vote se tient dans la salle, à voix haute ou à main levée.',
  notHere: 'Signez d’abord votre présence\u00a0: seules les personnes présentes votent.',
} as const

export const ROLE_PV = { president: 'Présidence de séance', secretaire: 'Secrétariat de séance' } as const

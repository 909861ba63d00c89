/**
 * Professions as the supply of a territory counts them: the five of the APL, general practitioners apart from the other
 * doctors, and every other profession by its code. Each professional is of one and one only.
 */
import { isGeneraliste, professionLabel } from '../../../referentials/index.ts'

export type ProfessionOffre = {
  cle: string
  /** « Médecins généralistes », and « médecin généraliste » for one. */
  libelle: string
  singulier: string
  /** Inside a sentence, after « aux ». */
  pluriel: string
  /** The indicator of the catalogue that holds the APL of the Drees. */
  apl: string | null
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
const known = (cle: string, libelle: string, singulier: string, apl: string | null = null): ProfessionOffre => ({
  cle,
  libelle,
  singulier,
  pluriel: lower(libelle),
  apl,
})
const KNOWN: readonly ProfessionOffre[] = [
  known('medecins', 'Médecins généralistes', 'médecin généraliste', 'apl-medecins'),
  known('infirmiers', 'Infirmiers', 'infirmier', 'apl-infirmiers'),
  known(
    'masseurs-kinesitherapeutes',
    'Masseurs-kinésithérapeutes',
    'masseur-kinésithérapeute',
    'apl-masseurs-kinesitherapeutes',
  ),
  known('chirurgiens-dentistes', 'Chirurgiens-dentistes', 'chirurgien-dentiste', 'apl-chirurgiens-dentistes'),
  known('sages-femmes', 'Sages-femmes', 'sage-femme', 'apl-sages-femmes'),
  known('autres-medecins', 'Médecins d’autres spécialités', 'médecin d’une autre spécialité'),
  known('infirmiers-pratique-avancee', 'Infirmiers en pratique avancée', 'infirmier en pratique avancée'),
  known('21', 'Pharmaciens', 'pharmacien'),
  known('80', 'Pédicures-podologues', 'pédicure-podologue'),
  known('91', 'Orthophonistes', 'orthophoniste'),
  known('92', 'Orthoptistes', 'orthoptiste'),
  known('93', 'Psychologues', 'psychologue'),
  known('94', 'Ergothérapeutes', 'ergothérapeute'),
  known('95', 'Diététiciens', 'diététicien'),
  known('96', 'Psychomotriciens', 'psychomotricien'),
]
const byCle = new Map(KNOWN.map((one) => [one.cle, one]))
const BY_CODE: Readonly<Record<string, string>> = {
  '40': 'chirurgiens-dentistes',
  '50': 'sages-femmes',
  '70': 'masseurs-kinesitherapeutes',
}

export const PROFESSIONS_DE_L_APL: readonly ProfessionOffre[] = KNOWN.filter(({ apl }) => apl !== null)

/** A doctor whose specialty nobody wrote counts as a general practitioner, and the screen says how many they are. */
export const cleProfession = (profession: string, specialite: string | null): string => {
  if (profession === '10') return specialite === null || isGeneraliste(specialite) ? 'medecins' : 'autres-medecins'
  if (profession === '60') return specialite?.startsWith('SI') ? 'infirmiers-pratique-avancee' : 'infirmiers'
  return BY_CODE[profession] ?? profession
}

const CODES: Readonly<Record<string, string>> = {
  medecins: '10',
  'autres-medecins': '10',
  infirmiers: '60',
  'infirmiers-pratique-avancee': '60',
  ...Object.fromEntries(Object.entries(BY_CODE).map(([code, cle]) => [cle, code])),
}
/** The code of the nomenclature behind a key; several keys may share one. */
export const codeProfession = (cle: string): string => CODES[cle] ?? cle

/** A profession without words of its own is named by the nomenclature. */
export const professionOffre = (cle: string): ProfessionOffre => {
  const libelle = professionLabel(cle)
  return (
    byCle.get(cle) ?? {
      ...known(cle, libelle, lower(libelle)),
      pluriel: `professionnels «\u00a0${lower(libelle)}\u00a0»`,
    }
  )
}

/** The five of the APL, then the others that somebody holds here, by their name. */
export const professionsOffertes = (cles: Iterable<string>): ProfessionOffre[] => {
  const others = [...new Set(cles)].map(professionOffre).filter(({ apl }) => apl === null)
  return [...PROFESSIONS_DE_L_APL, ...others.sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'))]
}

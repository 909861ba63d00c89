/** What the verification of a frozen file says: one sentence for each thing that is wrong, naming the file. */
import { count, formatDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { formatEmpreinte } from './cle.ts'
import { type Defaut, type DefautGenre, MAX_ARCHIVE, type VerificationDossier } from './verifier.ts'

const ARCHIVE = 'L’archive'
/** A name of a hostile archive may hold anything: what a terminal would obey is shown as a sign. */
export const plainName = (nom: string): string => {
  const shown = nom.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')
  return shown.length > 100 ? `${shown.slice(0, 100)}…` : shown
}
const quoted = (nom: string | null): string => (nom === null ? ARCHIVE : `«${NBSP}${plainName(nom)}${NBSP}»`)

const SAYS: Record<DefautGenre, (fichier: string) => string> = {
  'archive-trop-grande': () =>
    `${ARCHIVE} dépasse ${MAX_ARCHIVE / 1_000_000_000}${NBSP}Go${NBSP}: elle n’a pas été lue.`,
  'archive-illisible': () => `${ARCHIVE} n’est pas celle d’un dossier figé, ou elle a été modifiée ou tronquée.`,
  'archive-comprime': () =>
    `${ARCHIVE} contient des fichiers compressés${NBSP}: celle d’un dossier figé n’en a pas. Elle a été refaite.`,
  'archive-trop-de-fichiers': () => `${ARCHIVE} contient trop de fichiers${NBSP}: elle n’a pas été lue.`,
  'archive-ajoute': () => `${ARCHIVE} contient des octets ajoutés après sa fin.`,
  'manifeste-illisible': (fichier) => `${fichier} ne se lit pas comme un manifeste.`,
  'manifeste-non-canonique': (fichier) => `${fichier} n’est pas écrit sous sa forme exacte${NBSP}: il a été modifié.`,
  'format-inconnu': (fichier) =>
    `${fichier} est d’un format plus récent que ce programme, qui ne sait pas le vérifier.`,
  'nom-interdit': (fichier) => `${fichier} est un nom de fichier interdit dans un dossier figé.`,
  'en-double': (fichier) => `${fichier} est deux fois dans l’archive.`,
  absent: (fichier) => `${fichier} manque.`,
  'en-trop': (fichier) => `${fichier} est dans l’archive sans être au manifeste.`,
  'cite-deux-fois': (fichier) => `${fichier} est cité deux fois au manifeste.`,
  taille: (fichier) => `${fichier} n’a pas la taille que dit le manifeste${NBSP}: il a été modifié.`,
  empreinte: (fichier) => `${fichier} n’a pas l’empreinte que dit le manifeste${NBSP}: il a été modifié.`,
  somme: (fichier) => `${fichier} n’a pas la somme de contrôle que dit l’archive${NBSP}: elle a été modifiée.`,
  'signature-fausse': (fichier) => `${fichier} n’est pas la signature de ce manifeste par la clé qu’il nomme.`,
  'signature-non-lue': (fichier) =>
    `${fichier} n’a pas pu être vérifié${NBSP}: ce programme ne connaît pas la signature Ed25519.`,
  'cle-empreinte': (fichier) => `${fichier} donne à sa clé une empreinte qui n’est pas la sienne.`,
  'cle-autre': (fichier) => `${fichier} est signé par une autre clé que celle du récépissé.`,
  'donnees-autres': (fichier) => `${fichier} n’est pas celui du dossier que dit le manifeste.`,
}

export const sayDefaut = ({ fichier, genre }: Defaut): string => SAYS[genre](quoted(fichier))

const day = (text: string): string => {
  try {
    return formatDate(Temporal.PlainDate.from(text), { weekday: false })
  } catch {
    return text
  }
}

/** « CPTS du Lez, année de contrat 2 (du 15 avril 2025 au 14 avril 2026), version 1, code K7QF3-M2P9X ». */
export const sayDossier = ({ cpts, annee, version, code }: NonNullable<VerificationDossier['manifeste']>): string =>
  `${plainName(cpts.nom)}, année de contrat ${annee.rang} (du ${day(annee.du)} au ${day(annee.au)}), version ${version}, code ${code}`

/** Never simply « authentique »: a key says who holds it, not who they are. */
export const sayConclusion = ({ manifeste, cle, comparee, defauts }: VerificationDossier): string => {
  if (!manifeste || !cle || defauts.length > 0) return `Non authentique${NBSP}: ${count(defauts.length, 'défaut')}.`
  const key = formatEmpreinte(cle)
  return comparee === 'attendue'
    ? `Authentique par rapport à la clé ${key}, celle que vous avez donnée.`
    : `Authentique par rapport à la clé ${key}. Comparez cette empreinte avec celle du récépissé${NBSP}: elle seule dit que la clé est celle de la CPTS.`
}

/** Of a paper that stayed at the CPTS. */
export const sayTemoin = (cited: boolean): string =>
  cited
    ? `pièce citée par le dossier, à l’octet près.`
    : `cette pièce n’est pas citée par le dossier, ou elle a été modifiée depuis.`

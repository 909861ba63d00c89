/** What a reader of the CPAM or of the ARS would ask for and would not find. Said, never left out; each has its place. */
import { count } from '../../../kernel/french.ts'
import type { Donnees, Manque, Partie, PartieDossier } from '../contract-donnees.ts'
import { etatAnnee } from './annees.ts'

export const MANQUES = [
  'annee-en-cours',
  'contrat',
  'territoire',
  'argent',
  'partie-sans-acte',
  'textes',
  'actes-declares',
  'resultats-inconnus',
  'resultats-absents',
  'lignes-sans-valeur',
  'pieces-absentes',
  'montants-a-verifier',
] as const
export type CodeManque = (typeof MANQUES)[number]

/** Where each is mended. */
export const lienDeManque = (code: CodeManque, partie: Partie | null): string => {
  switch (code) {
    case 'contrat':
      return '/finances/contrat'
    case 'lignes-sans-valeur':
      return '/finances/part-variable'
    case 'argent':
    case 'montants-a-verifier':
      return '/finances/enveloppes'
    case 'territoire':
      return '/territoire'
    case 'partie-sans-acte':
    case 'actes-declares':
    case 'pieces-absentes':
      return partie === null ? '/registre' : `/registre?mission=${partie}`
    case 'resultats-inconnus':
    case 'resultats-absents':
      return '/indicateurs'
    default:
      return partie === null ? '#' : `#${partie}`
  }
}

const say = (code: CodeManque, partie: PartieDossier | null, phrase: string): Manque & { code: CodeManque } => ({
  code,
  partie: partie?.partie ?? null,
  phrase,
})
type Found = ReturnType<typeof say>

const ofPartie = (one: PartieDossier, hasMoney: boolean): Found[] => {
  const found: Found[] = []
  const { preuves, resultats, argent } = one
  const declared = preuves.parGrade.find(({ grade }) => grade === 'declaree')?.nombre ?? 0
  const unknown = resultats.filter(({ valeur }) => valeur === null).length
  if (preuves.actes === 0 && one.socle)
    found.push(say('partie-sans-acte', one, 'Aucun acte n’est inscrit au registre sur l’année.'))
  if (declared > 0)
    found.push(
      say(
        'actes-declares',
        one,
        `${count(declared, 'acte n’a', 'actes n’ont')} qu’une preuve déclarée, la plus faible.`,
      ),
    )
  if (one.partie !== 'fonctionnement' && resultats.length === 0 && (one.socle || preuves.actes > 0))
    found.push(say('resultats-absents', one, 'Aucun indicateur n’est suivi.'))
  if (unknown > 0)
    found.push(say('resultats-inconnus', one, `${count(unknown, 'indicateur est', 'indicateurs sont')} sans valeur.`))
  const unmeasured = one.lignes.filter(({ id, valeur, accorde }) => id !== null && valeur === null && accorde === null)
  if (unmeasured.length > 0)
    found.push(
      say(
        'lignes-sans-valeur',
        one,
        `${count(unmeasured.length, 'ligne de la part variable est', 'lignes de la part variable sont')} sans valeur.`,
      ),
    )
  if (hasMoney && argent?.aVerifier)
    found.push(say('montants-a-verifier', one, 'Une source des montants reste à vérifier.'))
  const unwritten = [one.commentaire === '' && 'commentaire', one.prevision === '' && 'texte sur ce qui vient']
  const lacking = unwritten.filter((word) => word !== false)
  if (lacking.length > 0) found.push(say('textes', one, `Pas de ${lacking.join(', ni de ')}.`))
  return found
}

/** `today` is a day of the CPTS. */
export const findManques = (donnees: Donnees, today: string): Found[] => {
  const found: Found[] = []
  const { annexes, parties, total } = donnees
  if (etatAnnee(donnees.annee, today) !== 'close')
    found.push(
      say('annee-en-cours', null, 'L’année de contrat n’est pas finie\u00a0: les chiffres vont encore changer.'),
    )
  if (!donnees.contrat) found.push(say('contrat', null, 'Le contrat ACI n’est pas écrit.'))
  if (!donnees.territoire) found.push(say('territoire', null, 'Le territoire n’est pas dessiné.'))
  if (!total) found.push(say('argent', null, 'L’argent de l’année n’est pas suivi\u00a0: ni reçu, ni payé.'))
  const absent = annexes.documents.filter(({ reste }) => reste === 'introuvable').length
  if (absent > 0)
    found.push(
      say(
        'pieces-absentes',
        null,
        `${count(absent, 'pièce citée est introuvable', 'pièces citées sont introuvables')} sur le serveur.`,
      ),
    )
  return [...found, ...parties.flatMap((one) => ofPartie(one, total !== null))]
}

/**
 * What Pro Santé Connect says of a professional, read. Source: ANS, UserInfo of Pro Santé Connect: `SubjectNameID` is the
 * national number with its prefix, 8 and the RPPS for a professional; `sub` is a number of the provider and says nothing.
 */
export type IdentitePsc = {
  /** With its prefix, as the SAS writes those of its regulators. */
  numero: string
  /** Null for who has a card of an establishment and no RPPS. */
  rpps: string | null
  /** Where they work and as what, to choose from. */
  exercices: string[]
}

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isBag) : [])
const isControl = (sign: string): boolean => sign < ' ' || sign === '\u007f'
const textOf = (value: unknown): string => {
  if (typeof value !== 'string' || !value.isWellFormed()) return ''
  const kept = [...value].filter((sign) => !isControl(sign)).join('')
  return kept.trim().slice(0, 120)
}

/** The number of a card of an establishment holds a slash. */
const NUMBER = /^[0-9][0-9A-Za-z/.-]{4,60}$/
const RPPS = /^8(\d{11})$/
const MOST = 20

/** Each place of each way of working; what has no name of a place is told by its profession alone. */
const exercicesOf = (info: Record<string, unknown>, nameOf: (code: string) => string | null): string[] => {
  const ref = isBag(info.SubjectRefPro) ? info.SubjectRefPro : {}
  const told = listOf(ref.exercices).flatMap((exercice) => {
    const profession = nameOf(textOf(exercice.codeProfession)) ?? 'Professionnel'
    const places = listOf(exercice.activities).map(
      (one) => textOf(one.enseigneCommercialeSite) || textOf(one.raisonSocialeSite),
    )
    return (places.length > 0 ? places : ['']).map((place) => (place ? `${profession}, ${place}` : profession))
  })
  return [...new Set(told)].slice(0, MOST)
}

export const readIdentite = (info: unknown, nameOf: (code: string) => string | null): IdentitePsc | null => {
  if (!isBag(info)) return null
  const numero = typeof info.SubjectNameID === 'string' ? info.SubjectNameID.trim() : ''
  if (!NUMBER.test(numero)) return null
  return { numero, rpps: RPPS.exec(numero)?.[1] ?? null, exercices: exercicesOf(info, nameOf) }
}

/** Why nobody entered. The code stands in the address of the page, which says the sentence. */
export const REFUS_PSC = {
  'psc-abandonne': 'Vous avez quitté Pro Santé Connect avant la fin. Recommencez quand vous voudrez.',
  'psc-tentative':
    'Cette réponse de Pro Santé Connect n’est attendue par personne ici\u00a0: elle a déjà servi, elle a tardé, ou elle a été commencée dans un autre navigateur. Recommencez.',
  'psc-etat':
    'Cette réponse ne répond pas à la demande de ce navigateur. Rien n’a été ouvert\u00a0: recommencez depuis la page de connexion.',
  'psc-code': 'Pro Santé Connect n’a pas reconnu cette réponse\u00a0: elle a déjà servi ou elle a expiré. Recommencez.',
  'psc-jeton':
    'La réponse de Pro Santé Connect n’a pas passé les vérifications. Rien n’a été ouvert\u00a0: recommencez, et prévenez l’opérateur si cela se répète.',
  'psc-expire': 'La réponse de Pro Santé Connect a expiré, ou n’est pas encore valable. Recommencez.',
  'psc-niveau':
    'Pro Santé Connect n’a pas vérifié votre identité au niveau attendu. Utilisez votre e-CPS ou votre carte CPS.',
  'psc-identite':
    'Pro Santé Connect n’a pas donné de numéro national lisible. Vérifiez votre e-CPS ou votre carte auprès de votre ordre.',
  'psc-sans-rpps': 'Votre carte ne porte pas de RPPS\u00a0: entrez avec votre adresse et votre mot de passe.',
  'psc-sans-compte':
    'Votre RPPS n’ouvre aucun compte ici. Demandez à la coordination de votre CPTS de vous inviter, ou de noter votre RPPS sur votre fiche si vous avez déjà un compte.',
  'psc-invitation':
    'Cette invitation n’est pas au nom du RPPS que donne Pro Santé Connect\u00a0: demandez à la coordination de noter ce RPPS sur votre fiche, ou choisissez un mot de passe ci-dessous.',
  'psc-lien':
    'Cette invitation ne sert plus\u00a0: elle a été employée, annulée, ou elle a expiré. Demandez-en une nouvelle à la coordination.',
  'psc-sans-regulateur':
    'Votre numéro n’est pas celui d’un régulateur actif. Demandez au SAS d’ouvrir votre compte, ou entrez avec votre mot de passe.',
  'psc-injoignable': 'Pro Santé Connect ne répond pas. Réessayez dans un moment, ou entrez avec votre mot de passe.',
} as const
export type RefusPsc = keyof typeof REFUS_PSC

export const sayRefusPsc = (code: string | null): string | null =>
  code !== null && Object.hasOwn(REFUS_PSC, code) ? REFUS_PSC[code as RefusPsc] : null

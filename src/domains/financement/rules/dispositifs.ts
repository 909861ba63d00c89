/**
 * Names of schemes: what texts and ministers rename. Each is shown by its code where it stands alone (a title, a link, a
 * caption); inside a sentence French would want another article.
 */
export const DISPOSITIFS = {
  'contrat-aci': 'contrat ACI',
  'dialogue-de-gestion': 'dialogue de gestion',
  plafond: 'plafond annuel de la sécurité sociale (PASS)',
} as const
export type Dispositif = keyof typeof DISPOSITIFS
export const isDispositif = (code: string): code is Dispositif => Object.hasOwn(DISPOSITIFS, code)

export type Noms = Readonly<Record<Dispositif, string>>
export const nommer = (choisis: readonly { code: string; nom: string }[]): Noms => ({
  ...DISPOSITIFS,
  ...Object.fromEntries(choisis.filter(({ code }) => isDispositif(code)).map(({ code, nom }) => [code, nom])),
})

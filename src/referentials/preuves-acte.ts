/** What a proof can be. `personnel`: such a document names or shows persons, so it goes when their presences go. */
export type NatureDePreuve = { libelle: string; personnel: boolean }

export const NATURES_PREUVE = {
  'feuille-presence': { libelle: 'feuille de présence', personnel: true },
  'ordre-du-jour': { libelle: 'ordre du jour', personnel: false },
  'compte-rendu': { libelle: 'compte rendu', personnel: true },
  programme: { libelle: 'programme', personnel: false },
  support: { libelle: 'support présenté', personnel: false },
  attestation: { libelle: 'attestation', personnel: true },
  photographie: { libelle: 'photographie', personnel: true },
  'texte-adopte': { libelle: 'texte adopté', personnel: false },
  'retour-experience': { libelle: 'retour d’expérience', personnel: false },
  'bilan-action': { libelle: 'bilan de l’action', personnel: false },
  livrable: { libelle: 'document produit', personnel: false },
  autre: { libelle: 'autre document', personnel: true },
} as const satisfies Record<string, NatureDePreuve>
export type NaturePreuve = keyof typeof NATURES_PREUVE

export const isNaturePreuve = (code: string): code is NaturePreuve => Object.hasOwn(NATURES_PREUVE, code)

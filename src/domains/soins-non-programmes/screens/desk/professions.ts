/** Professions that answer unscheduled requests, by the code of the RPPS (TRE_G15), most asked first. */
export const PROFESSIONS_PROPOSEES: readonly { code: string; libelle: string }[] = [
  { code: '10', libelle: 'Médecin' },
  { code: '60', libelle: 'Infirmier' },
  { code: '50', libelle: 'Sage-femme' },
  { code: '40', libelle: 'Chirurgien-dentiste' },
  { code: '70', libelle: 'Masseur-kinésithérapeute' },
  { code: '21', libelle: 'Pharmacien' },
  { code: '80', libelle: 'Pédicure-podologue' },
  { code: '92', libelle: 'Orthoptiste' },
]

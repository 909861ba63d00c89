/** The duties, in the order in which those of one day are shown. */
export const CODES = [
  'registre-rompu',
  'territoire-a-dessiner',
  'membres-a-importer',
  'demandes-sans-reponse',
  'rendez-vous-a-noter',
  'creneaux-a-trouver',
  'registre-a-verifier',
  'cotisations-a-encaisser',
  'certificat-hds',
  'ars-sans-opposition',
  'missions-a-demarrer',
  'missions-a-deployer',
  'contrat-a-renouveler',
] as const
export type Code = (typeof CODES)[number]

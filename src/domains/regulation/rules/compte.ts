/**
 * The account of a regulator, as the SAS gives it. Source: ANS, guide « Service d’accès aux soins » 1.2.0, gestion des
 * comptes régulateurs: a national number or one of the SAS, a name, an address, and whether it is active.
 */
export const REGISTRES = ['national', 'sas'] as const
export type Registre = (typeof REGISTRES)[number]
/** National: 8 and the RPPS, 3 and a card of an establishment. Of the SAS: for who has no card. */
export type Numero = { registre: Registre; numero: string }

export type CompteRegulateur = Numero & { nom: string; prenom: string; courriel: string; actif: boolean }

/** What the SAS appends to the address of a slot: `sas`, `sas-preprod`… Nobody enters without it. */
export const comesFromSas = (origine: string | null | undefined): boolean =>
  /^sas(-[a-z0-9]{1,30})?$/.test(origine ?? '')

/** What a fiche-action still needs before it can begin. The same for the screen, the board and the move to « prête ». */

export const MANQUES = [
  'objectif',
  'mission',
  'referent',
  'public',
  'debut',
  'taches',
  'taches-sans-personne',
  'taches-sans-date',
  'indicateurs',
  'indicateurs-sans-cible',
  'preuves',
] as const
export type Manque = { code: (typeof MANQUES)[number]; nombre: number }

export type FicheJugee = {
  objectif: string
  missions: readonly string[]
  referents: readonly unknown[]
  publicVise: string
  debut: string | null
  taches: readonly { professionnel: unknown; qui: string; echeance: string | null }[]
  indicateurs: readonly { cible: number | null }[]
  preuves: readonly unknown[]
}

/** In the order of the page. Partners, budget and risks are useful, not compulsory: some actions have none. */
export const findManques = (fiche: FicheJugee): Manque[] => {
  const nobody = fiche.taches.filter(({ professionnel, qui }) => professionnel === null && qui === '').length
  const undated = fiche.taches.filter(({ echeance }) => echeance === null).length
  const untargeted = fiche.indicateurs.filter(({ cible }) => cible === null).length
  const found: [Manque['code'], number][] = [
    ['objectif', fiche.objectif === '' ? 1 : 0],
    ['mission', fiche.missions.length === 0 ? 1 : 0],
    ['referent', fiche.referents.length === 0 ? 1 : 0],
    ['public', fiche.publicVise === '' ? 1 : 0],
    ['debut', fiche.debut === null ? 1 : 0],
    ['taches', fiche.taches.length === 0 ? 1 : 0],
    ['taches-sans-personne', nobody],
    ['taches-sans-date', undated],
    ['indicateurs', fiche.indicateurs.length === 0 ? 1 : 0],
    ['indicateurs-sans-cible', untargeted],
    ['preuves', fiche.preuves.length === 0 ? 1 : 0],
  ]
  return found.filter(([, nombre]) => nombre > 0).map(([code, nombre]) => ({ code, nombre }))
}

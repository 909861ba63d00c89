/** The two communities of the demonstration. The communes are real, everything else is invented. */
import type { Histoire } from '../../domains/projet/samples-projet.ts'
import { ALBERES, BASSIN_DE_THAU } from '../../domains/territoire/samples.ts'

export type Community = {
  nom: string
  /** Short word for addresses of accounts: `coordination.thau@demo.invalid`. */
  mot: string
  /** Of fiction: no establishment begins with 999, and the telephone is in a range that ARCEP keeps. */
  finess: string
  telephone: string
  adresse: string
  communes: readonly string[]
  /** Joined the territory half-way through the year, so that its time line has two versions. */
  lateCommune: string
  professionnels: number
  /** Doctors and nurses who offer slots, and the slots that they lay in a week. */
  volontaires: number
  creneauxParSemaine: number
  callsPerYear: number
  /** How long ago the CPTS was created here. */
  bornDaysAgo: number
  /** How far its projet de santé is: an avenant of a signed contract, or a first sending that waits for the ARS. */
  projet: Histoire
  /** How long its plan of actions is. */
  fiches: 'twenty' | 'eight'
}

export const COMMUNITIES: readonly Community[] = [
  {
    nom: 'CPTS du Bassin de Thau (démonstration)',
    mot: 'thau',
    finess: '999000011',
    telephone: '04 65 71 00 11',
    adresse: 'Maison des associations, 12 quai du Levant (adresse inventée), 34200 Sète',
    communes: BASSIN_DE_THAU.communes,
    lateCommune: '34159',
    professionnels: 220,
    volontaires: 26,
    creneauxParSemaine: 92,
    callsPerYear: 3250,
    bornDaysAgo: 420,
    projet: 'avenant',
    fiches: 'twenty',
  },
  {
    nom: 'CPTS des Albères (démonstration)',
    mot: 'alberes',
    finess: '999000029',
    telephone: '04 65 71 00 29',
    adresse: '3 place du Platane (adresse inventée), 66700 Argelès-sur-Mer',
    communes: ALBERES.communes,
    lateCommune: '66129',
    professionnels: 90,
    volontaires: 11,
    creneauxParSemaine: 38,
    callsPerYear: 1320,
    bornDaysAgo: 400,
    projet: 'depot',
    fiches: 'eight',
  },
]

/** The two communities of the demonstration. The communes are real, everything else is invented. */
import { ALBERES, BASSIN_DE_THAU } from '../../domains/territoire/samples.ts'

export type Community = {
  nom: string
  /** Short word for addresses of accounts: `coordination.thau@demo.invalid`. */
  mot: string
  communes: readonly string[]
  /** Joined the territory half-way through the year, so that its time line has two versions. */
  lateCommune: string
  professionnels: number
  /** Doctors and nurses who offer slots, and the slots that they lay in a week. */
  volontaires: number
  creneauxParSemaine: number
  callsPerYear: number
  /** How long ago the CPTS was created here, and its contract signed. */
  bornDaysAgo: number
  signedDaysAgo: number
}

export const COMMUNITIES: readonly Community[] = [
  {
    nom: 'CPTS du Bassin de Thau (démonstration)',
    mot: 'thau',
    communes: BASSIN_DE_THAU.communes,
    lateCommune: '34159',
    professionnels: 220,
    volontaires: 26,
    creneauxParSemaine: 92,
    callsPerYear: 3250,
    bornDaysAgo: 420,
    signedDaysAgo: 236,
  },
  {
    nom: 'CPTS des Albères (démonstration)',
    mot: 'alberes',
    communes: ALBERES.communes,
    lateCommune: '66129',
    professionnels: 90,
    volontaires: 11,
    creneauxParSemaine: 38,
    callsPerYear: 1320,
    bornDaysAgo: 400,
    signedDaysAgo: 150,
  },
]

/** « 100 % CPTS », and what its members give: adhérent and actif are never mixed. */
import type { Compteur, IndicateurEcrit } from './modele.ts'
import { CENT_POUR_CENT, USAGE } from './sources.ts'

type Membres = Extract<Compteur, { sur: 'membres' }>['compte']
const FICHES = 'Annuaire et adhésions de la CPTS'
const AVEC_REGISTRE = 'Annuaire, adhésions et registre de la CPTS'

const common = {
  mission: null,
  sens: 'hausse',
  frequence: 'continue',
  grade: 'calculee',
  petitsNombres: 'professionnels',
} as const

const share = (code: string, nom: string, de: Membres, sur: Membres, source: string): IndicateurEcrit => ({
  ...common,
  code,
  nom,
  formule: { forme: 'part', de: { sur: 'membres', compte: de }, sur: { sur: 'membres', compte: sur } },
  unite: '%',
  source,
  provenance: CENT_POUR_CENT,
  propose: true,
})
const number = (code: string, nom: string, compte: Membres, source: string): IndicateurEcrit => ({
  ...common,
  code,
  nom,
  formule: { forme: 'nombre', de: { sur: 'membres', compte } },
  unite: 'professionnels',
  source,
  provenance: CENT_POUR_CENT,
  propose: false,
})

export const INDICATEURS_COMMUNAUTE: readonly IndicateurEcrit[] = [
  {
    ...common,
    code: 'population-couverte',
    nom: 'Population couverte par la CPTS',
    formule: { forme: 'nombre', de: { sur: 'territoire', compte: 'population' } },
    unite: 'habitants',
    source: 'Territoire de la CPTS et population municipale (Insee)',
    petitsNombres: 'aucun',
    provenance: CENT_POUR_CENT,
    propose: true,
  },
  share('part-adherents', 'Part des professionnels recensés qui sont adhérents', 'adherents', 'professionnels', FICHES),
  share('part-actifs', 'Part des adhérents qui sont actifs', 'adherents-actifs', 'adherents', AVEC_REGISTRE),
  number('adherents', 'Adhérents', 'adherents', FICHES),
  number('actifs', 'Professionnels actifs, adhérents ou non', 'actifs', AVEC_REGISTRE),
  {
    ...common,
    code: 'temps-donne',
    nom: 'Temps donné par les professionnels',
    formule: { forme: 'nombre', de: { sur: 'actes', compte: 'minutes', genres: [] } },
    unite: 'minutes',
    source: 'Registre de la CPTS, présences',
    provenance: USAGE,
    propose: true,
  },
  {
    ...common,
    code: 'presences',
    nom: 'Présences aux actes de la CPTS',
    formule: { forme: 'nombre', de: { sur: 'actes', compte: 'presences', genres: [] } },
    unite: 'présences',
    source: 'Registre de la CPTS, présences',
    provenance: USAGE,
    propose: false,
  },
]

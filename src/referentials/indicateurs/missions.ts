/** The five other missions. */
import type { Mission } from '../echeances.ts'
import type { CodeGenreActe } from '../genres-acte.ts'
import type { Provenance } from '../provenance.ts'
import type { IndicateurEcrit } from './modele.ts'
import { ANNEXES, BILAN_2025, REZONE, ROUBAIX, USAGE } from './sources.ts'

type Parts = Partial<IndicateurEcrit>
const REGISTRE = 'Registre de la CPTS'

/** Counted from the actes of the CPTS. */
const counted = (
  code: string,
  nom: string,
  mission: Mission,
  what: { genres: CodeGenreActe[]; compte?: 'actes' | 'presences' | { fait: string }; unite: string },
  provenance: Provenance,
  parts: Parts = {},
): IndicateurEcrit => ({
  code,
  nom,
  mission,
  formule: { forme: 'nombre', de: { sur: 'actes', compte: what.compte ?? 'actes', genres: what.genres, mission } },
  sens: 'hausse',
  unite: what.unite,
  source: REGISTRE,
  frequence: 'continue',
  grade: 'calculee',
  petitsNombres: 'aucun',
  provenance,
  propose: true,
  ...parts,
})

/** Given by somebody else, or kept by hand. */
const given = (
  code: string,
  nom: string,
  mission: Mission,
  valeur: 'nombre' | 'part' | 'oui-non',
  provenance: Provenance,
  parts: Parts = {},
): IndicateurEcrit => ({
  code,
  nom,
  mission,
  formule: { forme: 'externe', valeur },
  sens: 'hausse',
  unite: valeur === 'part' ? '%' : valeur === 'nombre' ? 'patients' : '',
  source: 'Suivi de la CPTS',
  frequence: 'annee',
  grade: 'declaree',
  petitsNombres: valeur === 'oui-non' ? 'aucun' : 'patients',
  provenance,
  propose: false,
  ...parts,
})
const byCpam = (source = 'Assurance Maladie (Rezone CPTS)'): Parts => ({ source, grade: 'externe' })

const PARCOURS = [
  counted(
    'parcours-protocoles',
    'Protocoles adoptés',
    'parcours',
    { genres: ['protocole-adopte'], unite: 'protocoles' },
    USAGE,
  ),
  counted(
    'parcours-concertations',
    'Concertations tenues',
    'parcours',
    { genres: ['concertation'], unite: 'concertations' },
    ANNEXES,
  ),
  counted(
    'parcours-situations',
    'Situations étudiées en concertation',
    'parcours',
    { genres: ['concertation'], compte: { fait: 'situations' }, unite: 'situations' },
    USAGE,
    { petitsNombres: 'patients' },
  ),
  given('parcours-inclus', 'Patients inclus dans un parcours', 'parcours', 'nombre', ANNEXES, { propose: true }),
  given(
    'parcours-outils',
    'Professionnels et structures qui se servent des outils partagés',
    'parcours',
    'nombre',
    USAGE,
    {
      unite: 'professionnels et structures',
      petitsNombres: 'professionnels',
    },
  ),
  given('rehospitalisations-30j', 'Réhospitalisations à 30 jours', 'parcours', 'part', USAGE, {
    ...byCpam('Assurance Maladie ou ATIH'),
    sens: 'baisse',
  }),
  given('hospitalisations-evitables', 'Hospitalisations potentiellement évitables', 'parcours', 'part', USAGE, {
    ...byCpam('Assurance Maladie ou ATIH'),
    sens: 'baisse',
  }),
]

const DEPISTAGES: [string, string][] = [
  ['depistage-sein', 'Dépistage du cancer du sein'],
  ['depistage-col', 'Dépistage du cancer du col de l’utérus'],
  ['depistage-colorectal', 'Dépistage du cancer colorectal'],
]
const PREVENTION = [
  given('vaccination-grippe-65', 'Vaccination contre la grippe des 65 ans et plus', 'prevention', 'part', REZONE, {
    ...byCpam(),
    propose: true,
  }),
  ...DEPISTAGES.map(([code, nom]) => given(code, nom, 'prevention', 'part', ANNEXES, { ...byCpam(), propose: true })),
  given('polymedication', 'Patients âgés polymédiqués', 'prevention', 'part', REZONE, { ...byCpam(), sens: 'baisse' }),
  given('antibiotiques', 'Patients ayant reçu un antibiotique dans l’année', 'prevention', 'part', USAGE, {
    ...byCpam(),
    sens: 'baisse',
  }),
  given(
    'suivi-diabete',
    'Patients diabétiques suivis selon les recommandations',
    'prevention',
    'part',
    USAGE,
    byCpam(),
  ),
  counted(
    'prevention-actions',
    'Actions de prévention',
    'prevention',
    { genres: ['evenement-prevention'], unite: 'actions' },
    ANNEXES,
  ),
  counted(
    'prevention-personnes',
    'Personnes rencontrées',
    'prevention',
    { genres: ['evenement-prevention'], compte: { fait: 'personnesRencontrees' }, unite: 'personnes' },
    USAGE,
    { petitsNombres: 'patients' },
  ),
  counted(
    'prevention-partenaires',
    'Rencontres de partenaires de prévention',
    'prevention',
    { genres: ['rencontre-partenaire'], unite: 'rencontres' },
    USAGE,
    { propose: false },
  ),
]

const CRISE = [
  given('crise-plan', 'Plan de réponse aux crises rédigé', 'crise', 'oui-non', ROUBAIX, { propose: true }),
  given('crise-plan-a-jour', 'Plan mis à jour dans l’année', 'crise', 'oui-non', ROUBAIX, { propose: true }),
  given('crise-plan-active', 'Plan activé dans l’année', 'crise', 'oui-non', ROUBAIX),
  counted('crise-exercices', 'Exercices de crise', 'crise', { genres: ['exercice'], unite: 'exercices' }, USAGE),
]

const QUALITE = [
  counted(
    'qualite-concertations',
    'Groupes de pratique et études de cas',
    'qualite',
    { genres: ['concertation', 'reunion'], unite: 'séances' },
    USAGE,
  ),
  counted(
    'qualite-protocoles',
    'Protocoles écrits',
    'qualite',
    { genres: ['protocole-adopte'], unite: 'protocoles' },
    USAGE,
  ),
  counted(
    'qualite-formations',
    'Formations tenues',
    'qualite',
    { genres: ['formation'], unite: 'formations' },
    ANNEXES,
  ),
  counted(
    'qualite-formes',
    'Présences en formation',
    'qualite',
    { genres: ['formation'], compte: 'presences', unite: 'présences' },
    ANNEXES,
    {
      petitsNombres: 'professionnels',
    },
  ),
]

const ACCOMPAGNEMENT = [
  given('stagiaires', 'Stagiaires et étudiants reçus', 'accompagnement', 'nombre', BILAN_2025, {
    unite: 'stagiaires',
    petitsNombres: 'professionnels',
    propose: true,
  }),
  given('installations', 'Installations accompagnées', 'accompagnement', 'nombre', BILAN_2025, {
    unite: 'installations',
    petitsNombres: 'professionnels',
    propose: true,
  }),
  counted(
    'accueil-nouveaux',
    'Rencontres avec les nouveaux professionnels',
    'accompagnement',
    { genres: ['reunion', 'rencontre-partenaire'], unite: 'rencontres' },
    USAGE,
  ),
]

export const INDICATEURS_MISSIONS: readonly IndicateurEcrit[] = [
  ...PARCOURS,
  ...PREVENTION,
  ...CRISE,
  ...QUALITE,
  ...ACCOMPAGNEMENT,
]

/** « Accès aux soins »: médecin traitant, unscheduled care, remote care. */
import type { Provenance } from '../provenance.ts'
import type { IndicateurEcrit } from './modele.ts'
import { ANNEXES, ENQUETE, GARD, LILLE, REZONE, USAGE } from './sources.ts'

const AM = 'Assurance Maladie (Rezone CPTS, requête de la CPAM)'
const DEMANDES = 'Demandes et rendez-vous enregistrés par la CPTS'

const fromCpam = (
  code: string,
  nom: string,
  valeur: 'nombre' | 'part',
  provenance: Provenance,
  parts: Partial<IndicateurEcrit> = {},
): IndicateurEcrit => ({
  code,
  nom,
  mission: 'acces',
  formule: { forme: 'externe', valeur },
  sens: 'baisse',
  unite: valeur === 'part' ? '%' : 'patients',
  source: AM,
  frequence: 'annee',
  grade: 'externe',
  petitsNombres: 'patients',
  provenance,
  propose: false,
  ...parts,
})

const ofDemandes = (code: string, nom: string, compte: 'sous-24h' | 'sous-48h'): IndicateurEcrit => ({
  code,
  nom,
  mission: 'acces',
  formule: { forme: 'part', de: { sur: 'demandes', compte }, sur: { sur: 'demandes', compte: 'comptees' } },
  sens: 'hausse',
  unite: '%',
  source: DEMANDES,
  frequence: 'continue',
  grade: 'calculee',
  petitsNombres: 'patients',
  provenance: USAGE,
  propose: true,
})

const ofPlages = (code: string, nom: string, parts: Pick<IndicateurEcrit, 'unite' | 'provenance'> & { fait: string }) =>
  ({
    code,
    nom,
    mission: 'acces',
    formule: {
      forme: 'nombre',
      de: { sur: 'actes', compte: { fait: parts.fait }, genres: ['plage-snp'] },
    },
    sens: 'hausse',
    unite: parts.unite,
    source: 'Registre de la CPTS, plages de soins non programmés',
    frequence: 'continue',
    grade: 'calculee',
    petitsNombres: 'professionnels',
    provenance: parts.provenance,
    propose: true,
  }) satisfies IndicateurEcrit

export const INDICATEURS_ACCES: readonly IndicateurEcrit[] = [
  fromCpam('mt-sans-16', 'Habitants de 16 ans et plus sans médecin traitant', 'nombre', REZONE, {
    unite: 'habitants',
    propose: true,
  }),
  fromCpam('mt-part-sans-16', 'Part des habitants de 16 ans et plus sans médecin traitant', 'part', REZONE),
  fromCpam('mt-avec-16', 'Patients de plus de 16 ans ayant un médecin traitant', 'nombre', ANNEXES, { sens: 'hausse' }),
  fromCpam('mt-ald-sans', 'Patients en ALD sans médecin traitant', 'nombre', ANNEXES, { propose: true }),
  fromCpam('mt-ald-part-sans', 'Part des patients en ALD sans médecin traitant', 'part', GARD),
  fromCpam('mt-70-sans', 'Patients de 70 ans et plus sans médecin traitant', 'nombre', ANNEXES, { propose: true }),
  fromCpam('mt-c2s-sans', 'Part des patients à la C2S sans médecin traitant', 'part', LILLE),
  fromCpam('mt-c2s-ald-sans', 'Patients à la C2S et en ALD sans médecin traitant', 'nombre', ANNEXES),
  fromCpam('mt-trouves', 'Patients à qui la CPTS a trouvé un médecin traitant', 'nombre', ENQUETE, {
    sens: 'hausse',
    source: 'Suivi de la CPTS',
    grade: 'declaree',
    frequence: 'trimestre',
    propose: true,
  }),
  fromCpam('urgences-sans-suite', 'Passages aux urgences non suivis d’une hospitalisation', 'part', REZONE, {
    source: 'Assurance Maladie (Rezone CPTS) ou ARS (résumés de passage aux urgences)',
    propose: true,
  }),
  {
    code: 'snp-professionnels',
    nom: 'Professionnels qui ont ouvert des créneaux de soins non programmés',
    mission: 'acces',
    formule: { forme: 'nombre', de: { sur: 'actes', compte: 'professionnels', genres: ['plage-snp'] } },
    sens: 'hausse',
    unite: 'professionnels',
    source: 'Registre de la CPTS, plages de soins non programmés',
    frequence: 'continue',
    grade: 'calculee',
    petitsNombres: 'professionnels',
    provenance: USAGE,
    propose: true,
  },
  ofPlages('snp-creneaux-offerts', 'Créneaux de soins non programmés offerts', {
    unite: 'créneaux',
    provenance: ANNEXES,
    fait: 'offerts',
  }),
  ofPlages('snp-creneaux-honores', 'Rendez-vous de soins non programmés honorés', {
    unite: 'rendez-vous',
    provenance: ANNEXES,
    fait: 'honores',
  }),
  ofDemandes('snp-sous-24h', 'Demandes de soins pourvues en 24\u00a0h', 'sous-24h'),
  ofDemandes('snp-sous-48h', 'Demandes de soins pourvues en 48\u00a0h', 'sous-48h'),
  {
    code: 'snp-delai',
    nom: 'Délai médian entre l’appel et le rendez-vous',
    mission: 'acces',
    formule: { forme: 'delai-median' },
    sens: 'baisse',
    unite: 'heures',
    source: DEMANDES,
    frequence: 'continue',
    grade: 'calculee',
    petitsNombres: 'patients',
    provenance: USAGE,
    propose: true,
  },
  fromCpam('sas-participation', 'Participation au SAS', 'nombre', ANNEXES, {
    formule: { forme: 'externe', valeur: 'oui-non' },
    sens: 'hausse',
    unite: '',
    source: 'CPTS, convention avec le SAS',
    grade: 'declaree',
    petitsNombres: 'aucun',
    propose: true,
  }),
  fromCpam('telesante', 'Téléconsultations et téléexpertises du territoire', 'nombre', USAGE, {
    sens: 'hausse',
    unite: 'actes à distance',
    source: 'Assurance Maladie',
  }),
  {
    code: 'patients-orientes',
    nom: 'Patients orientés par la CPTS',
    mission: 'acces',
    formule: { forme: 'nombre', de: { sur: 'actes', compte: 'actes', genres: ['patient-oriente'] } },
    sens: 'hausse',
    unite: 'patients',
    source: 'Registre de la CPTS',
    frequence: 'continue',
    grade: 'calculee',
    petitsNombres: 'patients',
    provenance: USAGE,
    propose: false,
  },
]

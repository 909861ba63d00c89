/**
 * The kinds of acte, as data: what is asked, counted and shown of each. A new kind is a new entry here, its word in
 * GLOSSARY.md, and nothing else. Proofs expected and indicators are choices of this house: no text in force lists them.
 */
import type { Mission } from './echeances.ts'
import type { NaturePreuve } from './preuves-acte.ts'
import type { QualiteActe } from './qualites-acte.ts'

/** What an indicator adds up over the actes in force: the actes, the presences, or one of their facts. */
export type Compte = 'actes' | 'presences' | 'minutes' | { fait: string }
export type IndicateurActe = { code: string; libelle: string; compte: Compte }
export type FaitActe = { cle: string; libelle: string; unite: 'nombre' | 'minutes' }

export type GenreActe = {
  code: string
  libelle: string
  pluriel: string
  /** « une réunion s’est tenue »: how a sentence names it. */
  article: 'un' | 'une'
  /** The mission that such an acte usually serves; null is the running of the CPTS. */
  mission: Mission | null
  /** `prevu`: prepared, held, then signed; `direct`: written in one go; `calcule`: written by itself. */
  ecriture: 'prevu' | 'direct' | 'calcule'
  /** Whether people attend it: a sheet of presence is kept. */
  presence: boolean
  /** The first one is proposed. */
  qualites: readonly QualiteActe[]
  preuves: readonly NaturePreuve[]
  faits: readonly FaitActe[]
  indicateurs: readonly IndicateurActe[]
  /**
   * The line proposed for the public site. `{jour}` is a day without its year, `{lieu}` reads « à Sète » or
   * « à distance » with its space, `{titre}` the title. Null where nothing should be shown: it may touch one person.
   */
  lignePublique: string | null
}

const times = (code: string, libelle: string): IndicateurActe => ({ code, libelle, compte: 'actes' })
const people = (code: string, libelle: string): IndicateurActe => ({ code, libelle, compte: 'presences' })

export const GENRES_ACTE = [
  {
    code: 'reunion',
    libelle: 'Réunion',
    pluriel: 'Réunions',
    article: 'une',
    mission: null,
    ecriture: 'prevu',
    presence: true,
    qualites: ['participant', 'animateur', 'secretaire-de-seance', 'intervenant'],
    preuves: ['feuille-presence', 'compte-rendu'],
    faits: [],
    indicateurs: [times('reunions', 'Réunions tenues'), people('presences-reunions', 'Présences en réunion')],
    lignePublique: '{jour}, des professionnels de la CPTS se sont réunis{lieu}.',
  },
  {
    code: 'assemblee',
    libelle: 'Assemblée générale',
    pluriel: 'Assemblées générales',
    article: 'une',
    mission: null,
    ecriture: 'prevu',
    presence: true,
    qualites: ['participant', 'president-de-seance', 'secretaire-de-seance', 'intervenant'],
    preuves: ['feuille-presence', 'compte-rendu'],
    faits: [],
    indicateurs: [people('presences-assemblees', 'Présences en assemblée')],
    lignePublique: '{jour}, la CPTS a tenu son assemblée générale{lieu}.',
  },
  {
    code: 'rencontre-partenaire',
    libelle: 'Rencontre d’un partenaire',
    pluriel: 'Rencontres de partenaires',
    article: 'une',
    mission: null,
    ecriture: 'prevu',
    presence: true,
    qualites: ['participant', 'animateur'],
    preuves: ['compte-rendu'],
    faits: [],
    indicateurs: [times('rencontres-partenaires', 'Rencontres de partenaires')],
    lignePublique: '{jour}, la CPTS a rencontré un de ses partenaires{lieu}.',
  },
  {
    code: 'concertation',
    libelle: 'Concertation',
    pluriel: 'Concertations',
    article: 'une',
    mission: 'parcours',
    ecriture: 'prevu',
    presence: true,
    qualites: ['participant', 'animateur', 'secretaire-de-seance'],
    preuves: ['feuille-presence'],
    faits: [{ cle: 'situations', libelle: 'Situations étudiées', unite: 'nombre' }],
    indicateurs: [
      times('concertations', 'Concertations tenues'),
      { code: 'situations-etudiees', libelle: 'Situations étudiées', compte: { fait: 'situations' } },
    ],
    lignePublique: null,
  },
  {
    code: 'formation',
    libelle: 'Formation',
    pluriel: 'Formations',
    article: 'une',
    mission: 'qualite',
    ecriture: 'prevu',
    presence: true,
    qualites: ['participant', 'formateur', 'animateur', 'intervenant'],
    preuves: ['feuille-presence', 'programme'],
    faits: [],
    indicateurs: [times('formations', 'Formations tenues'), people('personnes-formees', 'Présences en formation')],
    lignePublique: '{jour}, une formation de la CPTS s’est tenue{lieu}\u00a0: {titre}.',
  },
  {
    code: 'evenement-prevention',
    libelle: 'Événement de prévention',
    pluriel: 'Événements de prévention',
    article: 'un',
    mission: 'prevention',
    ecriture: 'prevu',
    presence: true,
    qualites: ['intervenant', 'animateur', 'participant'],
    preuves: ['feuille-presence', 'bilan-action'],
    faits: [{ cle: 'personnesRencontrees', libelle: 'Personnes rencontrées', unite: 'nombre' }],
    indicateurs: [
      times('evenements-prevention', 'Événements de prévention'),
      {
        code: 'personnes-rencontrees',
        libelle: 'Personnes rencontrées',
        compte: { fait: 'personnesRencontrees' },
      },
    ],
    lignePublique: '{jour}, la CPTS est allée à la rencontre des habitants{lieu}\u00a0: {titre}.',
  },
  {
    code: 'exercice',
    libelle: 'Exercice de crise',
    pluriel: 'Exercices de crise',
    article: 'un',
    mission: 'crise',
    ecriture: 'prevu',
    presence: true,
    qualites: ['participant', 'animateur', 'referent'],
    preuves: ['feuille-presence', 'retour-experience'],
    faits: [],
    indicateurs: [times('exercices', 'Exercices de crise')],
    lignePublique: '{jour}, la CPTS s’est exercée à répondre à une crise sanitaire{lieu}.',
  },
  {
    code: 'patient-oriente',
    libelle: 'Patient orienté',
    pluriel: 'Patients orientés',
    article: 'un',
    mission: 'acces',
    ecriture: 'direct',
    presence: false,
    qualites: ['effecteur', 'referent'],
    preuves: [],
    faits: [],
    indicateurs: [times('patients-orientes', 'Patients orientés')],
    lignePublique: null,
  },
  {
    code: 'protocole-adopte',
    libelle: 'Protocole adopté',
    pluriel: 'Protocoles adoptés',
    article: 'un',
    mission: 'parcours',
    ecriture: 'direct',
    presence: false,
    qualites: ['redacteur', 'referent', 'participant'],
    preuves: ['texte-adopte'],
    faits: [],
    indicateurs: [times('protocoles', 'Protocoles adoptés')],
    lignePublique: '{jour}, les professionnels de la CPTS ont adopté un protocole\u00a0: {titre}.',
  },
  {
    code: 'tache-achevee',
    libelle: 'Tâche achevée',
    pluriel: 'Tâches achevées',
    article: 'une',
    mission: null,
    ecriture: 'direct',
    presence: false,
    qualites: ['referent', 'participant', 'redacteur'],
    preuves: ['livrable'],
    faits: [],
    indicateurs: [times('taches-achevees', 'Tâches achevées')],
    lignePublique: null,
  },
  {
    code: 'decision',
    libelle: 'Décision',
    pluriel: 'Décisions',
    article: 'une',
    mission: null,
    ecriture: 'direct',
    presence: false,
    qualites: ['participant'],
    preuves: ['compte-rendu'],
    faits: [
      { cle: 'votants', libelle: 'Votants', unite: 'nombre' },
      { cle: 'pour', libelle: 'Voix pour', unite: 'nombre' },
      { cle: 'contre', libelle: 'Voix contre', unite: 'nombre' },
      { cle: 'abstention', libelle: 'Abstentions', unite: 'nombre' },
    ],
    indicateurs: [times('decisions', 'Décisions prises')],
    lignePublique: '{jour}, la CPTS a décidé\u00a0: {titre}.',
  },
  {
    code: 'plage-snp',
    libelle: 'Plage de soins non programmés',
    pluriel: 'Plages de soins non programmés',
    article: 'une',
    mission: 'acces',
    ecriture: 'calcule',
    presence: false,
    qualites: ['effecteur'],
    preuves: [],
    faits: [
      { cle: 'minutes', libelle: 'Durée des créneaux', unite: 'minutes' },
      { cle: 'offerts', libelle: 'Créneaux offerts', unite: 'nombre' },
      { cle: 'reserves', libelle: 'Réservés', unite: 'nombre' },
      { cle: 'honores', libelle: 'Honorés', unite: 'nombre' },
      { cle: 'absents', libelle: 'Absences', unite: 'nombre' },
    ],
    indicateurs: [
      { code: 'creneaux-offerts', libelle: 'Créneaux offerts', compte: { fait: 'offerts' } },
      { code: 'creneaux-honores', libelle: 'Créneaux honorés', compte: { fait: 'honores' } },
    ],
    lignePublique: '{jour}, des créneaux de soins non programmés ont été ouverts{lieu}.',
  },
  {
    code: 'medecin-traitant-trouve',
    libelle: 'Médecin traitant trouvé',
    pluriel: 'Médecins traitants trouvés',
    article: 'un',
    mission: 'acces',
    ecriture: 'calcule',
    presence: false,
    qualites: ['effecteur'],
    preuves: [],
    faits: [{ cle: 'delaiJours', libelle: 'Jours entre la demande et la venue', unite: 'nombre' }],
    indicateurs: [times('medecins-traitants-trouves', 'Patients qui ont trouvé un médecin traitant')],
    // It touches one person.
    lignePublique: null,
  },
] as const satisfies readonly GenreActe[]

export type CodeGenreActe = (typeof GENRES_ACTE)[number]['code']

const BY_CODE: ReadonlyMap<string, GenreActe> = new Map(GENRES_ACTE.map((one) => [one.code, one]))
/** Undefined for a kind that this version does not know: an acte of a later version still reads. */
export const findGenreActe = (code: string): GenreActe | undefined => BY_CODE.get(code)

/** The duties, in the order in which those of one day are shown. */
export const CODES = [
  'registre-rompu',
  'preuves-en-defaut',
  'territoire-a-dessiner',
  'membres-a-importer',
  'demandes-sans-reponse',
  'rendez-vous-a-noter',
  'creneaux-a-trouver',
  'activites-a-signer',
  'suites-a-donner',
  'preuves-a-regarder',
  'registre-a-verifier',
  'cotisations-a-encaisser',
  'certificat-hds',
  // Of the projet de santé: its room says them whole.
  'projet-a-ecrire',
  'projet-accuse-reception',
  'ars-sans-opposition',
  'ars-a-noter',
  'ars-opposition',
  'etape-prevue',
  'missions-a-demarrer',
  'missions-a-deployer',
  'contrat-a-renouveler',
  // What a member of an assembly has to do oneself.
  'vote-ouvert',
  'convocation-a-repondre',
  // Of governance: its room says them whole.
  'statuts-a-enregistrer',
  'mandats-echus',
  'mandats-a-renouveler',
  'convention-preavis',
  'convention-terme',
  'conventions-finies',
  'textes-a-relire',
  'interets-a-declarer',
  'seance-a-convoquer',
  'pv-a-signer',
  // Of the money: its room says them whole.
  'versement-en-retard',
  'versement-attendu',
  'mission-prevue',
  'enveloppe-depassee',
  'enveloppe-en-avance',
  'enveloppe-endormie',
  // Of the dialogue de gestion: its room says it whole.
  'dossier-a-figer',
  // Of joining and dues: their room says them whole.
  'adhesions-a-decider',
  'campagne-a-appeler',
  'lignes-a-rapprocher',
  // Of the national directory: its room says it whole.
  'annuaire-a-suivre',
  // Of the médecin traitant: its room says them whole.
  'propositions-sans-reponse',
  'demandes-mt-a-proposer',
  'capacites-mt-a-revoir',
  // Of what the CPTS owes: its room says them whole.
  'sommes-a-controler',
  'sommes-a-approuver',
  'sommes-a-payer',
] as const
export type Code = (typeof CODES)[number]

/** Those that the room of the projet brings. */
export type CodeProjet = Extract<
  Code,
  `projet-${string}` | `ars-${string}` | `missions-a-${string}` | 'etape-prevue' | 'contrat-a-renouveler'
>

/** Those that governance brings. */
export type CodeGouvernance = Extract<
  Code,
  | `mandats-${string}`
  | `convention-${string}`
  | 'statuts-a-enregistrer'
  | 'seance-a-convoquer'
  | 'pv-a-signer'
  | 'vote-ouvert'
  | 'convocation-a-repondre'
  | 'conventions-finies'
  | 'textes-a-relire'
  | 'interets-a-declarer'
>
/** Those that the room of the money brings. */
export type CodeFinances = Extract<
  Code,
  `versement-${string}` | `enveloppe-${string}` | `sommes-${string}` | 'mission-prevue'
>

/** Those that the dialogue de gestion brings. */
export type CodeDialogue = Extract<Code, 'dossier-a-figer'>

/** Those that joining and dues bring. */
export type CodeAdhesion = Extract<Code, 'adhesions-a-decider' | 'campagne-a-appeler' | 'lignes-a-rapprocher'>

/** What the national directory brings. */
export type CodeRepertoire = Extract<Code, 'annuaire-a-suivre'>

/** What the desk of the médecin traitant brings. */
export type CodeMedecinTraitant = Extract<
  Code,
  'propositions-sans-reponse' | 'demandes-mt-a-proposer' | 'capacites-mt-a-revoir'
>

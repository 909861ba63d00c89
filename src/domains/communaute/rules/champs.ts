/**
 * The columns of a list of members: the same for import and export, so that an export can be read back.
 * `entetes` are folded (no accent, no case): what spreadsheets of CPTS and the RPPS extraction call them.
 */
export type Champ =
  | 'rpps'
  | 'titre'
  | 'nom'
  | 'prenom'
  | 'nomComplet'
  | 'profession'
  | 'specialite'
  | 'telephone'
  | 'courriel'
  | 'lieu'
  | 'finess'
  | 'adresse'
  | 'codePostal'
  | 'commune'
  | 'adhesionDebut'
  | 'adhesionFin'
  | 'publie'

export type Colonne = { champ: Champ; libelle: string; entetes: string }

export const COLONNES: readonly Colonne[] = [
  {
    champ: 'rpps',
    libelle: 'RPPS',
    entetes: 'rpps|n rpps|no rpps|numero rpps|identifiant pp|id rpps|identifiant rpps|code rpps',
  },
  {
    champ: 'titre',
    libelle: 'Titre',
    entetes: 'titre|civilite|civ|libelle civilite d exercice|libelle civilite exercice',
  },
  {
    champ: 'nom',
    libelle: 'Nom',
    entetes: 'nom|nom de famille|nom d exercice|nom usuel|nom d usage|patronyme|nom exercice',
  },
  { champ: 'prenom', libelle: 'Prénom', entetes: 'prenom|prenoms|prenom d exercice|prenom usuel|prenom exercice' },
  {
    champ: 'nomComplet',
    libelle: 'Nom et prénom',
    entetes:
      'nom et prenom|nom prenom|prenom nom|prenom et nom|nom complet|professionnel|membre|adherent|identite|nom & prenom|praticien',
  },
  {
    champ: 'profession',
    libelle: 'Profession',
    entetes: 'profession|metier|libelle profession|code profession|fonction|categorie|activite|corps de metier',
  },
  {
    champ: 'specialite',
    libelle: 'Spécialité',
    entetes: 'specialite|specialites|libelle savoir faire|code savoir faire|savoir faire|qualification',
  },
  {
    champ: 'telephone',
    libelle: 'Téléphone',
    entetes:
      'telephone|tel|tel portable|portable|mobile|telephone portable|numero de telephone|telephone coord structure|tel pro|telephone professionnel|n telephone|n de telephone|gsm',
  },
  {
    champ: 'courriel',
    libelle: 'Courriel',
    entetes:
      'courriel|email|e mail|mail|adresse e mail|adresse mail|adresse email|adresse electronique|adresse e mail coord structure|mel|mail pro',
  },
  {
    champ: 'lieu',
    libelle: 'Lieu d’exercice',
    entetes:
      'lieu d exercice|lieu|structure|cabinet|nom du cabinet|nom de la structure|etablissement|raison sociale|raison sociale site|enseigne commerciale site|lieu exercice|organisme',
  },
  {
    champ: 'finess',
    libelle: 'FINESS',
    entetes: 'finess|n finess|numero finess|numero finess site|finess structure|finess geographique',
  },
  {
    champ: 'adresse',
    libelle: 'Adresse',
    entetes: 'adresse|rue|voie|adresse postale|adresse professionnelle|adresse du cabinet|adresse 1|adresse pro',
  },
  { champ: 'codePostal', libelle: 'Code postal', entetes: 'code postal|cp|c p|code postal coord structure' },
  {
    champ: 'commune',
    libelle: 'Commune',
    entetes:
      'commune|ville|localite|libelle commune coord structure|libelle commune|code commune coord structure|code insee|insee|commune d exercice',
  },
  {
    champ: 'adhesionDebut',
    libelle: 'Adhérent depuis',
    entetes:
      'adherent depuis|date d adhesion|adhesion|date adhesion|date d entree|adhere le|membre depuis|debut d adhesion|adherent depuis le',
  },
  {
    champ: 'adhesionFin',
    libelle: 'Adhésion finie le',
    entetes:
      'adhesion finie le|fin d adhesion|date de fin|date de sortie|sortie|date de depart|fin adhesion|date de demission',
  },
  {
    champ: 'publie',
    libelle: 'Publication acceptée',
    entetes:
      'publication acceptee|publication|consentement|annuaire|publie|accord de publication|accepte la publication',
  },
]

export const libelleChamp = (champ: Champ): string => COLONNES.find((colonne) => colonne.champ === champ)!.libelle

/** What a professional may agree to publish, one by one. `annuaire` is the name and the profession: without it, nothing else. */
export const PUBLICATIONS = ['annuaire', 'telephone', 'courriel', 'lieux'] as const
export type Publication = (typeof PUBLICATIONS)[number]

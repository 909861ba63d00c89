/**
 * The columns of a plan of actions in a spreadsheet: the same for import and export, so that an export can be read back.
 * A fiche takes one line or several: what belongs to the whole fiche stands on one of them, each line may carry one task,
 * one milestone, one expense, one partner, one indicator and one proof. A line without a title goes on with the fiche above.
 */
import { type Column, type ColumnMemory, foldHeader, openColumns } from '../../../kernel/columns.ts'

export type ChampPlan =
  | 'titre'
  | 'missions'
  | 'etat'
  | 'objectif'
  | 'publicVise'
  | 'referents'
  | 'communes'
  | 'debut'
  | 'fin'
  | 'risques'
  | 'tache'
  | 'qui'
  | 'echeance'
  | 'faiteLe'
  | 'jalon'
  | 'jalonLe'
  | 'atteintLe'
  | 'partenaire'
  | 'partenaireGenre'
  | 'stade'
  | 'stadeLe'
  | 'indicateur'
  | 'unite'
  | 'depart'
  | 'departLe'
  | 'cible'
  | 'cibleLe'
  | 'source'
  | 'depense'
  | 'montant'
  | 'annee'
  | 'financement'
  | 'preuve'
  | 'preuveGenre'

export const COLONNES_PLAN: readonly Column<ChampPlan>[] = [
  {
    champ: 'titre',
    libelle: 'Fiche-action',
    entetes: 'fiche action|titre|action|intitule|intitule de l action|nom de l action|fiche|titre de l action|projet',
  },
  { champ: 'missions', libelle: 'Mission', entetes: 'mission|missions|mission aci|axe|axe de travail|thematique' },
  { champ: 'etat', libelle: 'État', entetes: 'etat|statut|avancement|etat d avancement|etat de l action' },
  {
    champ: 'objectif',
    libelle: 'Objectif',
    entetes: 'objectif|objectifs|objectif de l action|objectif operationnel|but|finalite|description|descriptif',
  },
  {
    champ: 'publicVise',
    libelle: 'Public',
    entetes: 'public|public vise|public cible|cible de l action|population|population cible|beneficiaires',
  },
  {
    champ: 'referents',
    libelle: 'Référents',
    entetes:
      'referents|referent|pilote|pilotes|porteur|porteurs|responsable de l action|referent de l action|chef de projet',
  },
  { champ: 'communes', libelle: 'Communes', entetes: 'communes|commune|territoire|lieu|secteur' },
  { champ: 'debut', libelle: 'Début', entetes: 'debut|date de debut|date debut|demarrage|date de demarrage|lancement' },
  { champ: 'fin', libelle: 'Fin', entetes: 'fin|date de fin|date fin|fin prevue|cloture' },
  { champ: 'risques', libelle: 'Risques', entetes: 'risques|risque|freins|points de vigilance|difficultes' },
  {
    champ: 'tache',
    libelle: 'Tâche',
    entetes: 'tache|taches|etape|etapes|sous action|activite|action a mener|a faire',
  },
  { champ: 'qui', libelle: 'Qui', entetes: 'qui|responsable|responsable de la tache|acteur|par qui|intervenant' },
  {
    champ: 'echeance',
    libelle: 'Échéance',
    entetes: 'echeance|date|delai|pour le|date limite|echeances|calendrier|quand',
  },
  {
    champ: 'faiteLe',
    libelle: 'Faite le',
    entetes: 'faite le|fait le|realise le|realisee le|date de realisation|terminee le',
  },
  { champ: 'jalon', libelle: 'Jalon', entetes: 'jalon|jalons|livrable|livrables' },
  { champ: 'jalonLe', libelle: 'Jalon prévu le', entetes: 'jalon prevu le|date du jalon|jalon le' },
  { champ: 'atteintLe', libelle: 'Jalon atteint le', entetes: 'jalon atteint le|atteint le' },
  { champ: 'partenaire', libelle: 'Partenaire', entetes: 'partenaire|partenaires|structure partenaire|structures' },
  {
    champ: 'partenaireGenre',
    libelle: 'Genre du partenaire',
    entetes: 'genre du partenaire|type de partenaire|genre partenaire',
  },
  { champ: 'stade', libelle: 'Stade', entetes: 'stade|stade du partenariat|niveau d implication|implication' },
  { champ: 'stadeLe', libelle: 'Stade atteint le', entetes: 'stade atteint le|stade le' },
  {
    champ: 'indicateur',
    libelle: 'Indicateur',
    entetes: 'indicateur|indicateurs|indicateur de suivi|indicateur de resultat|critere d evaluation',
  },
  { champ: 'unite', libelle: 'Unité', entetes: 'unite|unite de mesure' },
  {
    champ: 'depart',
    libelle: 'Valeur de départ',
    entetes: 'valeur de depart|depart|valeur initiale|situation initiale|reference|etat initial|t0',
  },
  { champ: 'departLe', libelle: 'Départ relevé le', entetes: 'depart releve le|date de la valeur de depart|releve le' },
  { champ: 'cible', libelle: 'Cible', entetes: 'cible|valeur cible|objectif chiffre|valeur attendue|resultat attendu' },
  { champ: 'cibleLe', libelle: 'Cible pour le', entetes: 'cible pour le|date de la cible|a atteindre le' },
  { champ: 'source', libelle: 'Source', entetes: 'source|source de l indicateur|source des donnees|mode de recueil' },
  {
    champ: 'depense',
    libelle: 'Dépense',
    entetes: 'depense|depenses|poste de depense|poste|ligne de budget|nature de la depense',
  },
  {
    champ: 'montant',
    libelle: 'Montant en euros',
    entetes: 'montant en euros|montant|budget|cout|montant prevu|budget previsionnel|cout previsionnel',
  },
  { champ: 'annee', libelle: 'Année', entetes: 'annee|exercice|annee budgetaire' },
  {
    champ: 'financement',
    libelle: 'Financement',
    entetes: 'financement|financement envisage|financeur|source de financement|enveloppe',
  },
  {
    champ: 'preuve',
    libelle: 'Preuve attendue',
    entetes: 'preuve attendue|preuve|preuves|justificatif|justificatifs|pieces justificatives|preuves attendues',
  },
  { champ: 'preuveGenre', libelle: 'Genre de preuve', entetes: 'genre de preuve|type de preuve|genre de la preuve' },
]

const columns = openColumns(COLONNES_PLAN)
type Memoire = ColumnMemory<ChampPlan>
export const matchPlanColumns: (headers: readonly string[], memory?: Memoire) => (ChampPlan | null)[] = columns.match
export const findPlanHeader: (rows: readonly (readonly string[])[], memory?: Memoire) => number = columns.findHeader

/** What was chosen for the columns of former imports, the latest last. */
export const memoirePlan = (
  former: readonly { entetes: readonly string[]; correspondance: readonly (ChampPlan | null)[] }[],
): Memoire =>
  new Map(
    former.flatMap(({ entetes, correspondance }) =>
      entetes.flatMap((entete, i): [string, ChampPlan | null][] => {
        const header = foldHeader(entete)
        return header === '' ? [] : [[header, correspondance[i] ?? null]]
      }),
    ),
  )

export const libellePlan = (champ: ChampPlan): string => COLONNES_PLAN.find((one) => one.champ === champ)!.libelle

/** Without a title no line can be told from another. */
export const missingPlanChamps = (correspondance: readonly (ChampPlan | null)[]): ChampPlan[] =>
  correspondance.includes('titre') ? [] : ['titre']

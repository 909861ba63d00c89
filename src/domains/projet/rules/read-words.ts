/** What people write in a cell for a mission, a state, a stage, a kind. Labels of the screen are always understood. */
import { foldHeader } from '../../../kernel/columns.ts'
import type { Etat, Financement, GenrePartenaire, GenrePreuve, Mission, Stade } from './fiche.ts'

const reader =
  <V extends string>(words: Record<V, string>) =>
  (cell: string): V | null => {
    const folded = foldHeader(cell)
    for (const [value, list] of Object.entries(words) as [V, string][])
      if (list.split('|').includes(folded) || foldHeader(value) === folded) return value
    return null
  }

export const readMission = reader<Mission>({
  acces: 'acces aux soins|acces|amelioration de l acces aux soins|mission 1|snp|medecin traitant',
  parcours: 'parcours|parcours pluriprofessionnels|parcours de sante|mission 2|organisation de parcours',
  prevention: 'prevention|actions de prevention|actions territoriales de prevention|mission 3|depistage',
  crise: 'crise|crise sanitaire|crises sanitaires|reponse aux crises sanitaires|mission 4|gestion de crise',
  qualite: 'qualite|qualite et pertinence|qualite et pertinence des soins|pertinence|mission 5',
  accompagnement: 'accompagnement|accompagnement des professionnels|attractivite|mission 6|accompagnement des ps',
})
export const readEtat = reader<Etat>({
  brouillon: 'brouillon|idee|a ecrire|projet|a faire|non demarre|non demarree|a venir',
  prete: 'prete|pret|validee|valide|prevue|planifiee',
  'en-cours': 'en cours|demarree|demarre|en cours de realisation|commencee',
  achevee: 'achevee|terminee|termine|realisee|realise|finie|fait|faite|cloturee',
  abandonnee: 'abandonnee|abandonne|annulee|annule|suspendue',
})
export const readStade = reader<Stade>({
  'a-contacter': 'a contacter|non|envisage',
  'contact-pris': 'contact pris|contacte|contactee|rencontre',
  participe: 'participe|participant|associe|oui',
  implique: 'implique|impliquee|engage|conventionne|signataire',
})
export const readFinancement = reader<Financement>({
  'aci-mission': 'aci enveloppe de la mission|aci|aci mission|enveloppe mission|cpam',
  'aci-fonctionnement': 'aci fonctionnement|fonctionnement|fonds propres|cpts',
  fir: 'fonds d intervention regional|fir|ars',
  collectivite: 'collectivite|commune|mairie|departement|region|agglomeration',
  autre: 'autre financement|autre|fondation|mecenat',
  'a-trouver': 'a trouver|aucun|a definir|non finance',
})
export const readGenrePreuve = reader<GenrePreuve>({
  emargement: 'feuille d emargement|emargement|feuille de presence|emargements',
  'compte-rendu': 'compte rendu|cr|comptes rendus|proces verbal',
  protocole: 'protocole ou circuit ecrit|protocole|circuit|procedure',
  convention: 'convention signee|convention|charte signee',
  bilan: 'bilan de l action|bilan|rapport|evaluation',
  support: 'support remis ou affiche|support|affiche|plaquette|livret',
  extraction: 'chiffres d une autre source|extraction|chiffres|requete cpam|donnees cpam',
  autre: 'autre preuve|autre',
})
export const readGenrePartenaire = reader<GenrePartenaire>({
  ccas: 'ccas|centre communal d action sociale',
  pmi: 'pmi|protection maternelle et infantile',
  saad: 'service d aide a domicile saad|saad|aide a domicile',
  msp: 'maison de sante msp|msp|maison de sante|maison de sante pluriprofessionnelle',
  cds: 'centre de sante|cds',
  esp: 'equipe de soins primaires|esp',
  ecole: 'ecole college ou lycee|ecole|college|lycee|education nationale',
  etablissement: 'hopital ou clinique|hopital|clinique|ch|chu|etablissement|etablissement de sante',
  dac: 'dispositif d appui a la coordination dac|dac|dispositif d appui a la coordination',
  cls: 'contrat local de sante cls|cls|contrat local de sante',
  collectivite: 'collectivite|commune|mairie|departement|agglomeration|intercommunalite',
  association: 'association|club',
  ehpad: 'ehpad|maison de retraite',
  ssiad: 'service de soins infirmiers a domicile|ssiad',
  had: 'hospitalisation a domicile|had',
  officine: 'pharmacie d officine|officine|pharmacie|pharmacies',
  laboratoire: 'laboratoire|laboratoires|laboratoire de biologie',
  cabinet: 'cabinet|cabinet medical|cabinet infirmier',
  cpts: 'autre cpts|cpts',
  autre: 'autre partenaire|autre',
})

/** The kind that the name of a partner betrays: « CCAS de Sète », « Collège Brassens ». */
export const guessGenrePartenaire = (nom: string): GenrePartenaire => {
  const words = foldHeader(nom).split(' ')
  for (let length = Math.min(5, words.length); length > 0; length--) {
    const found = readGenrePartenaire(words.slice(0, length).join(' '))
    if (found) return found
  }
  return 'autre'
}

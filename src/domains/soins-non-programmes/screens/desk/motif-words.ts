/** Other words by which callers name a motive: they lead to the code, and are never kept. */
import type { Motif } from '../../rules/vocabulary.ts'

export const MOTIF_WORDS: Partial<Record<Motif, string>> = {
  fievre: 'température grippe covid frissons',
  toux: 'bronchite grippe nez covid asthme rhume',
  'gorge-oreille': 'angine otite sinusite mal',
  ventre: 'estomac abdomen colique mal',
  'vomissements-diarrhee': 'gastro nausée',
  urinaire: 'cystite infection brûlure pipi',
  peau: 'bouton allergie tique urticaire zona plaques',
  'plaie-traumatisme': 'coupure brûlure choc cheville fracture suture morsure',
  'dos-articulation': 'lumbago sciatique genou épaule torticolis mal',
  'tete-vertige': 'migraine céphalée mal',
  yeux: 'conjonctivite oeil vue',
  'dents-bouche': 'abcès dentaire rage aphte',
  grossesse: 'enceinte règles contraception',
  nourrisson: 'bébé régurgitation',
  'moral-anxiete': 'dépression angoisse insomnie burn out stress',
  'maladie-chronique': 'diabète tension coeur bpco',
  'sortie-hospitalisation': 'hôpital retour pansement',
  'traitement-en-cours': 'renouvellement médicament effet',
  'resultat-examen': 'analyse prise de sang radio scanner',
}

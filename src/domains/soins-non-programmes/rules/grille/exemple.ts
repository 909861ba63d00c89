/**
 * The grid that the product ships: an example, to be validated. It asks how the call is to be handled, and nothing of
 * medicine; what it leaves out is for a physician of the CPTS to write. The order (usual doctor, then a slot nearby, then
 * regulation) is the order of recourse that unscheduled care is organised by; the signs are those that the desk shows.
 */
import { signesAlerte } from '../signes-alerte.ts'
import type { Grille } from './modele.ts'

export const MARQUE_EXEMPLE = 'exemple, à valider'

export const grilleExemple = (): Grille => ({
  titre: 'Orienter un appel (exemple, à valider)',
  signes: signesAlerte(null, '0-1').map(({ libelle }) => libelle),
  depart: 'besoin',
  questions: [
    {
      code: 'besoin',
      texte: 'Que demande la personne qui appelle\u00a0?',
      aide: 'Question d’organisation. Un médecin de la CPTS ajoute ici les questions par motif.',
      reponses: [
        { code: 'soignant', texte: 'Être vue par un soignant', vers: 'medecin-traitant' },
        { code: 'produit', texte: 'Un renseignement sur un produit ou une ordonnance en cours', vers: 'pharmacie' },
        { code: 'doute', texte: 'Elle ne sait pas, ou sa demande n’est pas claire', vers: 'regulation' },
      ],
    },
    {
      code: 'medecin-traitant',
      texte: 'Son médecin traitant peut-il la recevoir sous 48\u00a0h\u00a0?',
      aide: 'Le médecin traitant d’abord, puis un autre créneau proche.',
      reponses: [
        { code: 'oui', texte: 'Oui, ou elle ne l’a pas encore appelé', vers: 'chez-son-medecin' },
        { code: 'non', texte: 'Non, elle l’a appelé', vers: 'delai' },
        { code: 'aucun', texte: 'Elle n’a pas de médecin traitant', vers: 'delai' },
      ],
    },
    {
      code: 'delai',
      texte: 'Sous quel délai demande-t-elle à être vue\u00a0?',
      aide: 'Le délai que la personne demande\u00a0: l’opérateur n’en juge pas.',
      reponses: [
        { code: 'jour', texte: 'Aujourd’hui', vers: 'creneau-jour' },
        { code: 'demain', texte: 'D’ici demain', vers: 'creneau-24h' },
        { code: 'deux-jours', texte: 'Sous deux jours', vers: 'creneau-48h' },
        { code: 'doute', texte: 'Elle ne sait pas dire', vers: 'regulation' },
      ],
    },
  ],
  issues: [
    {
      code: 'creneau-jour',
      titre: 'Un créneau aujourd’hui',
      niveau: 2,
      degre: 'jour',
      orientation: 'creneau',
      consigne: 'Aucun créneau aujourd’hui\u00a0: proposer le SAS.',
    },
    {
      code: 'creneau-24h',
      titre: 'Un créneau sous 24\u00a0h',
      niveau: 3,
      degre: '24h',
      orientation: 'creneau',
      consigne: null,
    },
    {
      code: 'creneau-48h',
      titre: 'Un créneau sous 48\u00a0h',
      niveau: 4,
      degre: '48h',
      orientation: 'creneau',
      consigne: null,
    },
    {
      code: 'pharmacie',
      titre: 'Une pharmacie du territoire',
      niveau: 4,
      degre: null,
      orientation: 'pharmacie',
      consigne: 'Donner le nom et le téléphone de la pharmacie choisie.',
    },
    {
      code: 'chez-son-medecin',
      titre: 'Le médecin traitant d’abord',
      niveau: 4,
      degre: null,
      orientation: 'medecin-traitant',
      consigne: 'Rappeler le bureau si le médecin traitant ne peut pas la recevoir.',
    },
    {
      code: 'regulation',
      titre: 'Dans le doute, le SAS',
      niveau: 2,
      degre: null,
      orientation: 'sas',
      consigne: 'Passer l’appel au SAS\u00a0: un médecin y répond.',
    },
  ],
})

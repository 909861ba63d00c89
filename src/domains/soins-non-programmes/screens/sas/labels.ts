/** The sentences of « Ce que voit le SAS ». */
import { count, NBSP, numberInWords, plural } from '../../../../kernel/french.ts'
import type { ManqueLieu, RaisonNonVu } from '../../rules/sas-raisons.ts'

const colon = `${NBSP}:`

export const SAS = {
  title: 'Ce que voit le SAS',
  headline: (seen: number, all: number): string => {
    if (seen === 0) return `Le SAS ne voit aucun des ${count(all, 'créneau', 'créneaux')} des trois jours`
    if (seen === all)
      return `Le SAS voit ${all === 1 ? 'le créneau' : `les ${numberInWords(all)} créneaux`} des trois jours`
    const rest = all - seen
    return `Le SAS voit ${numberInWords(seen)} ${plural(seen, 'créneau', 'créneaux')} sur ${numberInWords(all)} d’ici à trois jours${colon} ${numberInWords(rest)} n’y ${rest === 1 ? 'est' : 'sont'} pas`
  },
  none: 'Aucun créneau d’ici à trois jours',
  meaning:
    'Le régulateur du SAS cherche les créneaux d’aujourd’hui, de demain et d’après-demain. Cette page pose la même question que lui.',
  empty:
    'Le service d’accès aux soins voit les créneaux que les professionnels ouvrent à la régulation, au public, aux professionnels ou à la CPTS. Il n’y en a aucun d’ici à trois jours.',
  toAgendas: 'Voir les disponibilités',
  show: 'Créneaux',
  all: 'Tous',
  hidden: 'Non montrés',
  shown: 'Montrés',
  noneHere: 'Aucun créneau de cette sorte.',
  columns: { when: 'Quand', who: 'Professionnel', where: 'Lieu', seen: 'Ce que voit le SAS' },
  elsewhere: 'agenda d’une autre CPTS',
  with: (names: string) => `avec ${names}`,
  raisons: {
    commence: 'Il a déjà commencé.',
    'sans-lieu': 'L’agenda n’a aucun lieu de consultation.',
    'lieu-sans-adresse': 'Le lieu n’a pas d’adresse.',
    'lieu-sans-code-postal': 'Le lieu n’a pas de code postal.',
    'reserve-cpts': 'Il est ouvert à la CPTS seulement.',
    'cpts-sans-finess': 'Il est ouvert à la CPTS seulement, et elle n’a pas de FINESS que le SAS accepte.',
    reserve: 'Il est réservé.',
    'sans-rpps': 'Le RPPS du professionnel n’est pas connu.',
    'non-publie': 'L’index des créneaux ne le porte pas\u00a0: prévenez l’opérateur de l’installation.',
  } satisfies Record<RaisonNonVu, string>,
  cpts: 'La CPTS',
  finess: {
    bon: '',
    absent: 'Le FINESS de la CPTS manque\u00a0: les créneaux ouverts à la CPTS seulement restent cachés.',
    refuse:
      'Le SAS n’accepte qu’un FINESS de neuf chiffres\u00a0: les créneaux ouverts à la CPTS seulement restent cachés.',
  },
  telephone: {
    bon: '',
    absent: 'Le téléphone de la CPTS manque\u00a0: le régulateur ne saura pas où appeler.',
    refuse: 'Le téléphone de la CPTS n’est pas un numéro français lisible\u00a0: il n’est pas transmis.',
  },
  cptsGood: 'Son FINESS et son téléphone sont transmis.',
  toSettings: 'Compléter les réglages de la CPTS',
  places: 'Lieux à compléter',
  placesGood: 'Tous les lieux ont une adresse, un téléphone et un identifiant de structure.',
  manques: {
    adresse: 'adresse (ses créneaux sont cachés)',
    'code-postal': 'code postal (ses créneaux sont cachés)',
    identifiant: 'identifiant de structure',
    telephone: 'téléphone',
  } satisfies Record<ManqueLieu, string>,
  missing: (words: string) => `Il manque${colon} ${words}.`,
  others: (rest: number) => (rest === 1 ? 'Voir l’autre lieu' : `Voir les ${numberInWords(rest)} autres lieux`),
  ofFiche: 'Le téléphone et l’adresse se notent sur la fiche du professionnel, au lieu d’exercice.',
  give: 'Donner l’identifiant',
  identifiant: 'FINESS ou SIRET de la structure',
  identifiantHint: 'Celui du lieu\u00a0; à défaut, le RPPS suivi de son rang, précédé d’un 4.',
  save: 'Enregistrer l’identifiant',
  cancel: 'Annuler',
  saved: 'L’identifiant du lieu est enregistré.',
  removed: 'L’identifiant du lieu est retiré.',
}

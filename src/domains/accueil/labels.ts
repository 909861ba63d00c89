/** The sentences of « Ce qui vous attend ». */
import { capitalizeFirst, count, formatDate, formatNumber, NBSP, numberInWords, plural } from '../../kernel/french.ts'
import type { Mission } from '../../referentials/index.ts'
import type { Day, Dit, Echeance } from './rules/echeances.ts'

/** What the mission promises, in a few words: the text of the contract until the CPTS writes its own. */
export const PROMESSES: Record<Mission, string> = {
  acces: 'Répondre le jour même ou sous 24 h',
  parcours: 'Organiser des parcours autour du patient',
  prevention: 'Mener des actions de prévention',
  crise: 'Se préparer aux crises sanitaires',
  qualite: 'Améliorer la qualité et la pertinence',
  accompagnement: 'Accueillir et accompagner les professionnels',
}

const date = (day: Day): string => formatDate(day, { weekday: false })

const sayCare = (one: Echeance): Dit | null => {
  switch (one.code) {
    case 'demandes-sans-reponse': {
      const late =
        one.enRetard > 0 ? ` Le délai demandé est passé pour ${numberInWords(one.enRetard, true)} d’entre elles.` : ''
      return {
        titre: `Répondre à ${numberInWords(one.nombre, true)} ${plural(one.nombre, 'demande')} de soins`,
        raison: `${one.nombre > 1 ? 'Elles attendent' : 'Elle attend'} un créneau.${late}`,
        verbe: 'Voir les demandes',
        vers: '/soins',
      }
    }
    case 'rendez-vous-a-noter':
      return {
        titre: `Dire si ${numberInWords(one.nombre)} rendez-vous ${one.nombre > 1 ? 'ont été honorés' : 'a été honoré'}`,
        raison: `Passés depuis le ${date(one.depuis)}${NBSP}; le tableau ne compte que ce qui est noté.`,
        verbe: 'Les noter',
        vers: '/soins/rendez-vous',
      }
    case 'creneaux-a-trouver': {
      const missing = one.besoin - one.offerts
      return {
        titre: `Trouver ${numberInWords(missing)} ${plural(missing, 'créneau', 'créneaux')} pour cette semaine`,
        raison: one.fixe
          ? `${count(one.offerts, 'offert')} sur les ${one.besoin} que la CPTS s’est fixés.`
          : `${count(one.offerts, 'offert')} pour ${one.besoin} demandes reçues par semaine en moyenne.`,
        verbe: 'Voir la semaine',
        vers: '/soins',
      }
    }
    default:
      return null
  }
}

const sayActivite = (one: Echeance): Dit | null => {
  switch (one.code) {
    case 'activites-a-signer':
      return {
        titre: `Signer ${numberInWords(one.nombre, true)} ${plural(one.nombre, 'activité')}`,
        raison: `${one.nombre > 1 ? 'Passées' : 'Passée'} depuis le ${date(one.depuis)}${NBSP}; ce qui n’est pas signé n’est pas au registre.`,
        verbe: 'Relire et signer',
        vers: '/activite',
      }
    case 'suites-a-donner':
      return {
        titre: `Donner ${numberInWords(one.nombre, true)} ${plural(one.nombre, 'suite')}`,
        raison: 'Ce que les dernières activités ont laissé à faire.',
        verbe: 'Voir les suites',
        vers: '/activite/suites',
      }
    default:
      return null
  }
}

const sayRegistre = (one: Echeance): Dit | null => {
  switch (one.code) {
    case 'registre-rompu':
      return {
        titre: 'La chaîne du registre est rompue',
        raison: `La vérification s’est arrêtée à l’acte n°${NBSP}${one.acte}.`,
        verbe: 'Voir la vérification',
        vers: '/registre/verification',
      }
    case 'preuves-en-defaut':
      return {
        titre: `Retrouver ${numberInWords(one.nombre, true)} ${plural(one.nombre, 'preuve')}`,
        raison:
          'La dernière vérification les a trouvées absentes ou changées\u00a0: une sauvegarde les garde peut-être.',
        verbe: 'Voir lesquelles',
        vers: '/registre/verification',
      }
    case 'preuves-a-regarder':
      return {
        titre: `Regarder ${numberInWords(one.nombre, true)} ${plural(one.nombre, 'preuve reçue', 'preuves reçues')}`,
        raison: 'Un document envoyé par un lien n’est une preuve qu’une fois retenu.',
        verbe: 'Retenir ou écarter',
        vers: `/registre/${one.acteId}`,
      }
    case 'registre-a-verifier':
      return {
        titre: `Vérifier la chaîne de ${count(one.actes, 'acte')}`,
        raison: one.derniere
          ? `Dernière vérification le ${date(one.derniere)}${NBSP}; Maillage en propose une par mois.`
          : 'Elle n’a jamais été vérifiée. Cela prend quelques secondes.',
        verbe: 'Vérifier',
        vers: '/registre/verification',
      }
    default:
      return null
  }
}

const sayPeople = (one: Echeance): Dit | null => {
  switch (one.code) {
    case 'territoire-a-dessiner':
      return {
        titre: 'Dessiner le territoire',
        raison: 'Les communes donnent la population, la classe de taille et les voisins.',
        verbe: 'Choisir les communes',
        vers: '/territoire',
      }
    case 'membres-a-importer':
      return {
        titre: 'Faire venir les membres',
        raison: 'Une liste Excel ou CSV suffit\u00a0; rien n’est écrit avant que vous l’ayez relue.',
        verbe: 'Importer une liste',
        vers: '/equipe/imports',
      }
    case 'cotisations-a-encaisser':
      return {
        titre: `Encaisser ${count(one.nombre, 'cotisation')} de ${one.annee}`,
        raison: `${formatNumber(one.centimes / 100, 2)}${NBSP}€ restent dus.`,
        verbe: 'Voir les adhésions',
        vers: '/equipe',
      }
    case 'certificat-hds':
      return {
        titre: 'Renouveler le certificat de l’hébergeur',
        raison: `Sans certificat HDS en cours chez ${one.hebergeur}, aucune identité de patient ne peut être gardée.`,
        verbe: 'Voir l’installation',
        vers: '/installation',
      }
    default:
      return null
  }
}

export const sayEcheance = (one: Echeance): Dit => {
  if ('dit' in one) return one.dit
  const said = sayCare(one) ?? sayActivite(one) ?? sayRegistre(one) ?? sayPeople(one)
  if (!said) throw new Error(`duty without a sentence: ${one.code}`)
  return said
}

/** « Six échéances vous attendent, dont deux d’ici trois jours ». */
export const sayHeadline = (total: number, pressing: number): string => {
  if (total === 0) return 'Rien ne vous attend aujourd’hui'
  const all = `${capitalizeFirst(numberInWords(total, true))} ${plural(total, 'échéance')} ${total > 1 ? 'vous attendent' : 'vous attend'}`
  if (pressing === 0) return all
  if (total === 1) return `${all} d’ici trois jours`
  if (pressing === total) return `${all}, toutes d’ici trois jours`
  return `${all}, dont ${numberInWords(pressing, true)} d’ici trois jours`
}

/** « en retard de 12 jours », « aujourd’hui », « demain », « dans 37 jours ». */
export const sayDaysLeft = (days: number): string => {
  if (days < 0) return `en retard de ${count(-days, 'jour')}`
  if (days === 0) return 'aujourd’hui'
  if (days === 1) return 'demain'
  return `dans ${count(days, 'jour')}`
}

/** « 4 fiches-actions, 2 en cours ». */
export const sayFiches = ({ total, enCours }: { total: number; enCours: number }): string =>
  `${count(total, 'fiche-action', 'fiches-actions')}, ${enCours === 0 ? 'aucune' : formatNumber(enCours)} en cours`

export const sayPopulation = (population: number | null): string =>
  population === null ? 'population inconnue' : count(population, 'habitant')

/** The sentences of « Ce qui vous attend ». */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatNumber,
  listInWords,
  NBSP,
  numberInWords,
  plural,
} from '../../kernel/french.ts'
import { type Mission, type Provenance, STATUT_LABELS } from '../../referentials/index.ts'
import type { Day, Echeance } from './rules/echeances.ts'

export const MISSION_LABELS: Record<Mission, string> = {
  acces: 'Accès aux soins',
  parcours: 'Parcours',
  prevention: 'Prévention',
  crise: 'Crise',
  qualite: 'Qualité',
  accompagnement: 'Accompagnement',
}
/** What the mission promises, in a few words: the text of the contract until the CPTS writes its own. */
export const PROMESSES: Record<Mission, string> = {
  acces: 'Répondre le jour même ou sous 24 h',
  parcours: 'Organiser des parcours autour du patient',
  prevention: 'Mener des actions de prévention',
  crise: 'Se préparer aux crises sanitaires',
  qualite: 'Améliorer la qualité et la pertinence',
  accompagnement: 'Accueillir et accompagner les professionnels',
}

const MONTHS: Record<number, string> = { 6: 'Six', 12: 'Douze', 18: 'Dix-huit', 24: 'Vingt-quatre' }
const date = (day: Day): string => formatDate(day, { weekday: false })
const afterSigning = (mois: number, signature: Day): string =>
  `${MONTHS[mois] ?? formatNumber(mois)} mois après la signature du contrat ACI, le ${date(signature)}.`

type Said = { titre: string; raison: string; verbe: string; vers: string }

const sayMissions = (missions: readonly Mission[]): string =>
  `${missions.length > 1 ? 'les missions' : 'la mission'} ${listInWords(missions.map((one) => MISSION_LABELS[one]))}`

const sayCare = (one: Echeance): Said | null => {
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

const sayRegistre = (one: Echeance): Said | null => {
  switch (one.code) {
    case 'registre-rompu':
      return {
        titre: 'La chaîne du registre est rompue',
        raison: `La vérification s’est arrêtée à l’acte n°${NBSP}${one.acte}.`,
        verbe: 'Voir la vérification',
        vers: '/registre/verification',
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

const sayPeople = (one: Echeance): Said | null => {
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

const sayContract = (one: Echeance): Said | null => {
  switch (one.code) {
    case 'ars-sans-opposition':
      return {
        titre: 'Le projet de santé sera réputé validé',
        raison: `Deux mois après son dépôt le ${date(one.depose)}, si l’ARS ne s’y est pas opposée.`,
        verbe: 'Voir les dates',
        vers: '/reglages',
      }
    case 'missions-a-demarrer':
      return {
        titre: `Démarrer ${sayMissions(one.missions)}`,
        raison: afterSigning(one.mois, one.signature),
        verbe: 'Voir les dates',
        vers: '/reglages',
      }
    case 'missions-a-deployer':
      return {
        titre: `Déployer ${sayMissions(one.missions)}`,
        raison: afterSigning(one.mois, one.signature),
        verbe: 'Voir les dates',
        vers: '/reglages',
      }
    case 'contrat-a-renouveler':
      return {
        titre: 'Préparer la suite du contrat ACI',
        raison: `Signé le ${date(one.signature)} pour cinq ans.`,
        verbe: 'Voir les dates',
        vers: '/reglages',
      }
    default:
      return null
  }
}

export const sayEcheance = (one: Echeance): Said => {
  const said = sayCare(one) ?? sayRegistre(one) ?? sayPeople(one) ?? sayContract(one)
  if (!said) throw new Error(`duty without a sentence: ${one.code}`)
  return said
}

export const sayProvenance = ({ source, statut }: Provenance): string =>
  statut === 'confirme' ? source : `${source} (${STATUT_LABELS[statut]})`

/** « Six échéances vous attendent, dont deux d’ici trois jours ». */
export const sayHeadline = (total: number, pressing: number): string => {
  if (total === 0) return 'Rien ne vous attend aujourd’hui'
  const all = `${capitalizeFirst(numberInWords(total, true))} ${plural(total, 'échéance')} ${total > 1 ? 'vous attendent' : 'vous attend'}`
  if (pressing === 0) return all
  if (total === 1) return `${all} d’ici trois jours`
  if (pressing === total) return `${all}, toutes d’ici trois jours`
  return `${all}, dont ${numberInWords(pressing, true)} d’ici trois jours`
}

/** « aujourd’hui », « demain », « dans 37 jours ». */
export const sayDaysLeft = (days: number): string => {
  if (days <= 0) return 'aujourd’hui'
  if (days === 1) return 'demain'
  return `dans ${count(days, 'jour')}`
}

export const sayPopulation = (population: number | null): string =>
  population === null ? 'population inconnue' : count(population, 'habitant')

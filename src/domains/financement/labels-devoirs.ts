/** The sentences of what the money asks for, on the home page. */
import { NBSP } from '../../kernel/french.ts'
import type { DevoirFinances } from './rules/devoirs.ts'
import { direIncertain, POSTE_LABELS } from './rules/mots.ts'
import { sayEuros } from './rules/trace.ts'

export type Dit = { titre: string; raison: string; verbe: string; vers: string }

const VERSEMENTS = '/finances/versements'
const amountOf = (one: { centimes: number; estimation: boolean; parLignes: boolean }): string =>
  direIncertain(sayEuros(one.centimes), one)

export const sayDevoirFinances = (one: DevoirFinances): Dit => {
  switch (one.code) {
    case 'versement-en-retard':
      return {
        titre: `Demander à la CPAM où en est le versement de ${amountOf(one)}`,
        raison: 'Rien n’est noté comme reçu, un mois après la date attendue.',
        verbe: 'Voir le versement',
        vers: VERSEMENTS,
      }
    case 'versement-attendu':
      return {
        titre: `Un versement de ${amountOf(one)} est attendu`,
        raison: `Quand il arrive, notez-le${NBSP}: les enveloppes se remplissent d’autant.`,
        verbe: 'Noter le versement',
        vers: VERSEMENTS,
      }
    case 'mission-prevue':
      return {
        titre: `Démarrer la mission ${POSTE_LABELS[one.mission]}, prévue au contrat`,
        raison:
          one.perte === null
            ? 'Sa part fixe ne court qu’à partir de son démarrage.'
            : `Chaque mois de retard coûte jusqu’à ${sayEuros(one.perte)} au contrat.`,
        verbe: 'Noter le démarrage',
        vers: '/projet/vie',
      }
    case 'enveloppe-depassee':
      return {
        titre: `Couvrir l’enveloppe ${one.libelle}`,
        raison: `Elle promet ${sayEuros(one.centimes)} de plus que ce qu’elle a reçu.`,
        verbe: 'Voir les enveloppes',
        vers: '/finances',
      }
    case 'enveloppe-en-avance':
      return {
        titre: `Regarder l’enveloppe ${one.libelle}, dépensée plus vite que le temps`,
        raison: `Il y reste ${sayEuros(one.centimes)} jusqu’à la fin de l’année de contrat.`,
        verbe: 'Voir les enveloppes',
        vers: '/finances',
      }
    case 'enveloppe-endormie':
      return {
        titre: `Réveiller l’enveloppe ${one.libelle}`,
        raison: `Rien n’y bouge depuis des mois, et il y reste ${sayEuros(one.centimes)}.`,
        verbe: 'Voir les enveloppes',
        vers: '/finances',
      }
  }
}

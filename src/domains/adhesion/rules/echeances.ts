/** What awaits the people of a CPTS about joining and dues, in words. */
import { formatDate, formatEuros, numberInWords, plural } from '../../../kernel/french.ts'
import type { Temporal } from '../../../kernel/time.ts'

type Dit = { titre: string; raison: string; verbe: string; vers: string }

export const sayDemandes = (nombre: number, depuis: Temporal.PlainDate): Dit => ({
  titre: `Décider ${nombre === 1 ? 'd’' : 'de '}${numberInWords(nombre, true)} ${plural(nombre, 'demande')} d’adhésion`,
  raison: `La plus ancienne attend depuis le ${formatDate(depuis, { weekday: false })}.`,
  verbe: 'Voir les demandes',
  vers: '/equipe/adhesions',
})

/** Written and not called, or not written at all. */
export const sayCampagne = (annee: number, isWritten: boolean): Dit => ({
  titre: `Appeler la cotisation de ${annee}`,
  raison: isWritten ? 'Le barème est écrit, personne n’a encore été appelé.' : 'Le barème voté n’est pas encore écrit.',
  verbe: isWritten ? 'Voir la campagne' : 'Écrire le barème',
  vers: isWritten ? `/equipe/cotisations/${annee}` : `/equipe/cotisations/${annee}/bareme`,
})

export const sayLignes = (nombre: number, centimes: number): Dit => ({
  titre: `Expliquer ${numberInWords(nombre, true)} ${plural(nombre, 'ligne')} de relevé`,
  raison: `${formatEuros(centimes)} reçus ne sont encore rapprochés de rien.`,
  verbe: 'Rapprocher',
  vers: '/finances/cotisations',
})

/** The sentences of what the life of the CPTS asks for, on the home page. */
import { capitalizeFirst, formatNumber, NBSP, numberInWords } from '../../kernel/french.ts'
import { ETAPE_NOMS, sayDay, sayMissions } from './labels-vie.ts'
import type { Devoir } from './rules/devoirs.ts'

export type Dit = { titre: string; raison: string; verbe: string; vers: string }

const MONTHS: Record<number, string> = { 6: 'Six', 12: 'Douze', 18: 'Dix-huit', 24: 'Vingt-quatre' }
const afterSigning = (mois: number, signature: string): string =>
  `${MONTHS[mois] ?? formatNumber(mois)} mois après la signature du contrat ACI, le ${sayDay(signature)}.`

const VERSIONS = '/projet/versions'
const VIE = '/projet/vie'
/** « Le projet de santé », « La version 2 du projet de santé ». */
const subject = (version: number | null): string =>
  version === null || version === 1 ? 'Le projet de santé' : `La version ${version} du projet de santé`
const toFollow = (version: number | null): Pick<Dit, 'verbe' | 'vers'> =>
  version === null ? { verbe: 'Noter la date', vers: VIE } : { verbe: 'Noter la date', vers: VERSIONS }

const sayArs = (one: Devoir): Dit | null => {
  switch (one.code) {
    case 'projet-accuse-reception':
      return {
        titre: 'Noter le jour où l’ARS a reçu le projet de santé',
        raison: `Envoyé le ${sayDay(one.envoyeLe)}${NBSP}; les deux mois de l’ARS courent depuis sa réception.`,
        ...toFollow(one.version),
      }
    case 'ars-sans-opposition':
      return {
        titre: `${subject(one.version)} sera réputé${one.version !== null && one.version > 1 ? 'e' : ''} valid${one.version !== null && one.version > 1 ? 'ée' : 'é'}`,
        raison: `Deux mois après sa réception le ${sayDay(one.recuLe)}, si l’ARS ne s’y est pas opposée.`,
        verbe: 'Voir le délai',
        vers: one.version === null ? VIE : VERSIONS,
      }
    case 'ars-a-noter':
      return {
        titre: `Noter que le projet de santé est réputé validé`,
        raison: `Le délai de l’ARS est passé depuis le ${sayDay(one.depuis)}, sans réponse notée.`,
        verbe: 'Noter la réponse',
        vers: one.version === null ? VIE : VERSIONS,
      }
    case 'ars-opposition':
      return {
        titre: 'Reprendre le projet de santé après l’opposition de l’ARS',
        raison: 'Rouvrez-le, corrigez ce qui est reproché, puis envoyez une nouvelle version.',
        verbe: 'Voir les versions',
        vers: one.version === null ? VIE : VERSIONS,
      }
    default:
      return null
  }
}

export const sayDevoir = (one: Devoir): Dit => {
  const ars = sayArs(one)
  if (ars) return ars
  switch (one.code) {
    case 'projet-a-ecrire':
      return {
        titre: 'Commencer le projet de santé',
        raison: 'Six étapes, du diagnostic à l’évaluation. Chacune dit ce qui manque.',
        verbe: 'Commencer',
        vers: '/projet',
      }
    case 'etape-prevue':
      return {
        titre: `${ETAPE_NOMS[one.etape]}${NBSP}: la date que la CPTS s’est donnée`,
        raison: 'Notez ce qui a été fait, ou déplacez la date.',
        verbe: 'Voir l’étape',
        vers: VIE,
      }
    case 'missions-a-demarrer':
      return {
        titre: `Démarrer ${sayMissions(one.missions)}`,
        raison: afterSigning(one.mois, one.signature),
        verbe: 'Voir les dates',
        vers: VIE,
      }
    case 'missions-a-deployer':
      return {
        titre: `Déployer ${sayMissions(one.missions)}`,
        raison: afterSigning(one.mois, one.signature),
        verbe: 'Voir les dates',
        vers: VIE,
      }
    case 'contrat-a-renouveler':
      return {
        titre: 'Préparer la suite du contrat ACI',
        raison: `Signé le ${sayDay(one.signature)} pour ${numberInWords(5)} ans.`,
        verbe: 'Voir les dates',
        vers: VIE,
      }
    default:
      throw new Error(`duty without a sentence: ${capitalizeFirst(one.code)}`)
  }
}

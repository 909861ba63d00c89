/** The sentences of what agreements, texts and declarations ask for. */
import { count, numberInWords, plural } from '../../kernel/french.ts'
import { sayDate } from './labels-conventions.ts'
import type { Dit } from './labels-devoirs.ts'
import type { DevoirEngagement } from './rules/engagements.ts'

const CONVENTIONS = { verbe: 'Voir les conventions', vers: '/gouvernance/conventions' }

export const sayEngagement = (one: DevoirEngagement): Dit => {
  switch (one.code) {
    case 'convention-preavis':
      return {
        titre: `Reconduire ou non\u00a0: ${one.titre}`,
        raison: `Sans réponse le ${sayDate(one.le)} au plus tard, la convention repart pour une période.`,
        ...CONVENTIONS,
      }
    case 'convention-terme':
      return {
        titre: `Préparer la fin de la convention\u00a0: ${one.titre}`,
        raison: `Elle finit le ${sayDate(one.le)}. La renouveler demande une décision et une signature.`,
        ...CONVENTIONS,
      }
    case 'conventions-finies':
      return {
        titre: `Clore ${numberInWords(one.nombre, true)} ${plural(one.nombre, 'convention')}`,
        raison: `${one.nombre > 1 ? 'Elles sont arrivées à terme\u00a0; dites si elles sont finies ou renouvelées' : 'Elle est arrivée à terme\u00a0; dites si elle est finie ou renouvelée'}.`,
        ...CONVENTIONS,
      }
    case 'textes-a-relire':
      return {
        titre:
          one.nombre === 1 ? `Relire\u00a0: ${one.titre}` : `Relire ${count(one.nombre, 'texte')} de la bibliothèque`,
        raison: 'Un protocole qui n’est pas relu vieillit\u00a0; la CPTS en a fixé le délai.',
        verbe: 'Voir la bibliothèque',
        vers: '/gouvernance/bibliotheque',
      }
    case 'interets-a-declarer':
      return {
        titre: `Obtenir ${count(one.nombre, 'déclaration')} d’intérêts`,
        raison: 'De qui décide ou paie, une fois par an\u00a0; «\u00a0rien à déclarer\u00a0» en est une.',
        verbe: 'Voir qui doit déclarer',
        vers: '/gouvernance/interets',
      }
  }
}

/** In the calendar: a day of one agreement, or of one text. */
export const sayDatee = {
  'convention-preavis': (titre: string) => ({
    titre: `Dernier jour pour ne pas reconduire\u00a0: ${titre}`,
    raison: 'Passé ce jour, la convention repart pour une période.',
  }),
  'convention-terme': (titre: string) => ({
    titre: `Fin de la convention\u00a0: ${titre}`,
    raison: 'Son terme, d’après ce qui est signé.',
  }),
  'texte-a-relire': (titre: string) => ({ titre: `À relire\u00a0: ${titre}`, raison: 'La CPTS en a fixé le délai.' }),
} as const

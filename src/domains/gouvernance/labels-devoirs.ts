/** The sentences of what governance asks for, on the home page. */
import { count, numberInWords, plural } from '../../kernel/french.ts'
import { sayDay } from './labels.ts'
import type { Devoir } from './rules/echeances.ts'

export type Dit = { titre: string; raison: string; verbe: string; vers: string }

export const sayDevoir = (one: Devoir): Dit => {
  switch (one.code) {
    case 'statuts-a-enregistrer':
      return {
        titre: 'Enregistrer les statuts de l’association',
        raison: 'Qui vote, avec combien de voix, à quelle majorité\u00a0: partez d’un modèle et corrigez-le.',
        verbe: 'Choisir un modèle',
        vers: '/gouvernance',
      }
    case 'mandats-echus':
      return {
        titre: `Renouveler ${numberInWords(one.nombre)} ${plural(one.nombre, 'mandat échu', 'mandats échus')}`,
        raison: `${one.nombre === 1 ? 'Il' : 'Le premier'} est échu depuis le ${sayDay(one.depuis)}, et personne n’a été élu depuis.`,
        verbe: 'Voir les mandats',
        vers: '/gouvernance',
      }
    case 'mandats-a-renouveler':
      return {
        titre: `Préparer le renouvellement ${one.nombre === 1 ? 'd’' : 'de '}${numberInWords(one.nombre)} ${plural(one.nombre, 'mandat')}`,
        raison: `${one.nombre === 1 ? 'Il arrive à son terme' : 'Ils arrivent à leur terme'} dans les trois mois, d’après les statuts.`,
        verbe: 'Voir les mandats',
        vers: '/gouvernance',
      }
    case 'seance-a-convoquer':
      return {
        titre: `Convoquer\u00a0: ${one.titre}`,
        raison: one.enRetard
          ? 'Le dernier jour des statuts est passé\u00a0: changez la date, ou dites pourquoi vous convoquez quand même.'
          : 'C’est le dernier jour que donnent les statuts pour envoyer la convocation.',
        verbe: 'Convoquer',
        vers: `/gouvernance/seances/${one.seanceId}`,
      }
    case 'pv-a-signer':
      return {
        titre: `Signer le procès-verbal\u00a0: ${one.titre}`,
        raison:
          one.signatures === 0
            ? 'Deux personnes le signent\u00a0: ses décisions entrent alors au registre.'
            : 'Une personne l’a signé, une autre signe à son tour.',
        verbe: 'Signer',
        vers: `/gouvernance/seances/${one.seanceId}`,
      }
    case 'convocation-a-repondre':
      return {
        titre: `Répondre à la convocation\u00a0: ${one.titre}`,
        raison: 'Dites si vous venez, ou à qui vous donnez procuration\u00a0: le quorum en dépend.',
        verbe: 'Répondre',
        vers: `/gouvernance/ma-seance/${one.seanceId}`,
      }
    case 'vote-ouvert':
      return {
        titre: `Voter\u00a0: ${one.titre}`,
        raison: `${count(one.nombre, 'vote à bulletin secret est ouvert', 'votes à bulletin secret sont ouverts')}\u00a0; il y manque votre bulletin, ou celui d’une personne que vous représentez.`,
        verbe: 'Voter',
        vers: `/gouvernance/ma-seance/${one.seanceId}`,
      }
  }
}

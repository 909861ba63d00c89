/** The sentences of what the platform of the SAS is told. */
import { count, NBSP, numberInWords, plural } from '../../../kernel/french.ts'
import { ETAT_ENVOI_LABELS, EVENEMENT_LABELS } from '../rules/envoi-labels.ts'
import type { Plateforme } from './client.ts'

const colon = `${NBSP}:`
type Counts = { failed: number; waiting: number; all: number }

export const ENVOIS = {
  title: 'Rendez-vous transmis au SAS',
  meaning:
    'Quand un régulateur venu du SAS prend un rendez-vous, la plateforme du SAS apprend sa prise, puis chaque changement. Rien du patient ne part.',
  plateforme: {
    absente:
      'Rien ne part\u00a0: la plateforme du SAS n’est pas réglée dans cette installation. Demandez-le à son opérateur.',
    demonstration: 'C’est une démonstration\u00a0: rien ne part. Voici ce que la plateforme du SAS apprendrait.',
    reglee: '',
  } satisfies Record<Plateforme, string>,
  none: 'Aucun régulateur du SAS n’a encore pris de rendez-vous.',
  state: ({ failed, waiting, all }: Counts): string => {
    if (failed > 0)
      return `${count(failed, 'envoi a échoué', 'envois ont échoué')}. Lisez pourquoi, corrigez, puis réessayez.`
    if (waiting > 0) return `${count(waiting, 'envoi attend', 'envois attendent')} la réponse du SAS.`
    return all === 1 ? 'L’envoi est parti.' : `Les ${numberInWords(all)} derniers envois sont partis.`
  },
  columns: { what: 'Rendez-vous', event: 'Ce qui est dit', state: 'Envoi' },
  evenements: EVENEMENT_LABELS,
  etats: ETAT_ENVOI_LABELS,
  csv: 'CSV',
  when: (moment: string): string => `le ${moment}`,
  nextTry: (moment: string, tries: number): string =>
    tries === 0 ? 'part dès que possible' : `prochain essai ${moment}, après ${count(tries, 'essai', 'essais')}`,
  retry: 'Réessayer',
  retryOf: (nom: string, event: string): string => `Réessayer${colon} ${nom}, ${event}`,
  retried: 'L’envoi repart.',
  all: (rest: number): string => `Voir ${plural(rest, 'l’autre envoi', `les ${numberInWords(rest)} autres envois`)}`,
}

/** One sentence for each refusal of the room. */
import { listInWords, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { documentRefusals } from '../../server/documents/index.ts'
import { importRefusals } from '../../server/files/refusals.ts'
import { communauteRefusals } from '../communaute/index.ts'

const unknown = (what: string) => ({ status: 404 as const, say: () => `${what} n’existe pas ou plus dans cette CPTS.` })
const conflict = (sentence: string) => ({ status: 409 as const, say: () => sentence })

const own = {
  'module-needs-patients': conflict(
    'Cette installation ne garde aucune identité de patient\u00a0: la recherche d’un médecin traitant y est fermée.',
  ),
  'page-mt-unknown': {
    status: 404,
    say: () =>
      'Cette page n’est pas ouverte. Appelez votre mairie ou votre pharmacie\u00a0: elles connaissent la CPTS.',
  },
  'demandes-too-many': {
    status: 429,
    say: () => 'Trop de demandes arrivent en même temps. Réessayez dans une heure, ou appelez.',
  },
  'commune-outside': {
    status: 422,
    say: () => 'Cette commune n’est pas du territoire de la CPTS. Choisissez-la dans la liste, ou appelez.',
  },
  'numero-unknown': {
    status: 404,
    say: () => 'Aucune demande ne porte ce numéro. Relisez-le\u00a0: quinze signes, en trois groupes.',
  },
  'contact-needed': {
    status: 422,
    say: () =>
      'Il faut un moyen de joindre la personne\u00a0: son téléphone, son courriel, ou le téléphone de qui l’aide.',
  },
  'demande-unknown': unknown('Cette demande'),
  'demande-closed': conflict('Cette demande est close. Rouvrez-la pour la changer.'),
  'demande-not-closed': conflict('Cette demande n’est pas close.'),
  'demande-was-seen': conflict(
    'Le médecin a vu cette personne et le registre le dit\u00a0: ouvrez une nouvelle demande.',
  ),
  'demande-is-proposed': conflict('Cette demande est proposée à un médecin. Retirez d’abord la proposition.'),
  'demande-not-found-yet': conflict('Aucun médecin n’a encore accepté\u00a0: il n’y a rien à dire à la personne.'),
  'demande-not-waiting': conflict(
    'Une de ces demandes n’attend plus\u00a0: elle vient d’être proposée, close, ou doit être comparée à une autre. Relisez la répartition.',
  ),
  'demande-already-proposed': conflict('Cette demande est déjà proposée à un médecin.'),
  'identite-unknown': { status: 404, say: () => 'Aucune identité n’est gardée pour cette demande.' },
  'professionnel-unknown': unknown('Ce médecin'),
  'capacite-unknown': unknown('Ce que ce médecin avait déclaré'),
  'capacite-is-full': conflict(
    'Ce médecin n’a plus de place ce mois-ci. Rien n’a été proposé\u00a0: relisez la répartition.',
  ),
  'medecin-already-asked': conflict('Cette demande a déjà été proposée à ce médecin.'),
  'medecin-may-not-take': conflict(
    `Ce médecin a déclaré ne pas accueillir cette demande${NBSP}: âge, commune, critères ou visite à domicile.`,
  ),
  'not-a-doctor': { status: 422, say: () => 'Seul un médecin en exercice déclare ce qu’il peut accueillir.' },
  'proposition-unknown': unknown('Cette proposition'),
  'proposition-answered': conflict('Cette proposition n’attend plus de réponse.'),
  'proposition-late': conflict(
    'Le délai est passé\u00a0: la demande est allée à un autre médecin. Merci d’avoir répondu.',
  ),
  'proposition-not-accepted': conflict('Cette proposition n’est pas acceptée, ou sa suite est déjà notée.'),
  'adresse-missing': {
    status: 422,
    say: () => 'Pour ouvrir la page, donnez-lui une adresse, un téléphone et un contact.',
  },
  'adresse-taken': conflict('Cette adresse est celle d’une autre CPTS. Choisissez-en une autre.'),
  'repere-unknown': unknown('Ce chiffre'),
  'repere-already-noted': conflict('Un chiffre de cette population, arrêté à ce jour, est déjà noté.'),
  'repere-over-whole': {
    status: 422,
    say: () => 'Le nombre de personnes sans médecin traitant ne peut dépasser celui de toutes.',
  },
  'import-columns-missing': {
    status: 422,
    say: ({ champs }) =>
      `Il manque une colonne${NBSP}: ${listInWords(champs as string[]).toLowerCase()}. Dites laquelle la contient.`,
  },
  'import-changed-since': conflict('Aucune ligne de cette liste ne peut plus être retirée\u00a0: toutes ont avancé.'),
} as const satisfies Refusals<string>

export const medecinTraitantRefusals = { ...communauteRefusals, ...documentRefusals, ...importRefusals, ...own }
export type MtRefusal = keyof typeof medecinTraitantRefusals

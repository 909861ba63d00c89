/** One sentence for each refusal of the room. */
import { NBSP } from '../../kernel/french.ts'
import type { Refusal, Refusals } from '../../server/actions/action.ts'
import { type DocumentFault, documentRefusals as pdfRefusals } from '../../server/documents/index.ts'
import { type DecisionFault, decisionRefusals } from '../gouvernance/index.ts'
import { documentRefusals } from '../registre/index.ts'
import { type RapprochementFault, rapprochementRefusals } from '../tresorerie/index.ts'
import type { CycleRefusal } from './rules/cycle.ts'
import { sayEuros } from './rules/say-euros.ts'

type IbanFault = 'iban-malformed' | 'iban-length' | 'iban-key'
export type IndemnitesRefusal =
  | CycleRefusal
  | RapprochementFault
  | DecisionFault
  | IbanFault
  | DocumentFault
  | keyof typeof documentRefusals
  | 'bareme-absent'
  | 'bareme-overlap'
  | 'bareme-heures'
  | 'bareme-vote-apres'
  | 'tarif-absent'
  | 'montant-nul'
  | 'temps-deja-compte'
  | 'temps-vide'
  | 'temps-a-venir'
  | 'hour-does-not-exist'
  | 'presence-unknown'
  | 'somme-unknown'
  | 'plafond-depasse'
  | 'plafond-inconnu'
  | 'exercice-clos'
  | 'reprise-unknown'
  | 'reprise-approuvee'
  | 'personne-unknown'
  | 'fiche-absente'
  | 'adresse-absente'
  | 'fournisseur-unknown'
  | 'fournisseur-siret'
  | 'fournisseur-connu'
  | 'beneficiaire-un'
  | 'justificatif-unknown'
  | 'lot-unknown'
  | 'lot-vide'
  | 'lot-remis'
  | 'lot-pas-remis'
  | 'lot-date'
  | 'lot-en-faute'
  | 'compte-unknown'
  | 'iban-absent'
  | 'virement-unknown'
  | 'virement-etat'
  | 'jour-a-venir'
  | 'exercice-unknown'
  | 'exercice-dates'
  | 'exercice-chevauche'
  | 'exercice-pas-fini'
  | 'siren-malformed'
  | 'siren-absent'
  | 'compte-malformed'
  | 'releve-vide'
  | 'enveloppe-unknown'
  | 'enveloppe-lacks-money'

const unknown = (what: string) => ({ status: 404 as const, say: () => `${what} n’existe pas ou plus dans cette CPTS.` })
const conflict = (phrase: string) => ({ status: 409 as const, say: () => phrase })
const wrong = (phrase: string) => ({ status: 422 as const, say: () => phrase })

const cycle: Refusals<CycleRefusal> = {
  'somme-etape': conflict('Cette somme n’en est plus là. Rechargez la page pour voir où elle en est.'),
  'somme-pas-soi-meme': {
    status: 403,
    say: () => 'On ne contrôle ni n’approuve ce que l’on reçoit soi-même. Laissez-le à deux autres personnes.',
  },
  'somme-deux-personnes': {
    status: 403,
    say: () => `Vous avez déjà fait la première étape${NBSP}: il faut une seconde personne pour approuver.`,
  },
  'somme-dans-un-lot': conflict(
    'Cette somme est dans un lot de virements. Renoncez au lot, ou notez son retour, avant de l’annuler.',
  ),
  'somme-deja-payee': conflict(
    `Cette somme est payée${NBSP}: elle se reprend par une écriture, elle ne s’annule plus.`,
  ),
  'somme-pas-due': conflict('Rien n’est dû à ce titre.'),
  'reprise-trop': wrong('Le montant dépasse ce qui peut encore être repris.'),
}

export const indemnitesRefusals: Refusals<IndemnitesRefusal> = {
  ...cycle,
  ...rapprochementRefusals,
  ...decisionRefusals,
  ...documentRefusals,
  ...pdfRefusals,
  'iban-malformed': wrong(
    'Un IBAN commence par deux lettres et deux chiffres, puis n’a que des lettres et des chiffres.',
  ),
  'iban-length': {
    status: 422,
    say: ({ longueur }) => `Un IBAN français a 27 caractères${NBSP}; celui-ci en a ${longueur as number}.`,
  },
  'iban-key': wrong('La clé de cet IBAN ne correspond pas au reste. Relisez-le, un caractère a dû changer.'),
  'bareme-absent': conflict(
    `Aucun barème n’était en vigueur ce jour-là${NBSP}: l’instance en vote un, puis il s’écrit dans «${NBSP}Barème${NBSP}».`,
  ),
  'bareme-overlap': conflict('Une version plus récente du barème est déjà écrite. La nouvelle prend effet après elle.'),
  'bareme-heures': wrong('Les heures ouvrées finissent après leur début.'),
  'bareme-vote-apres': wrong('Un barème prend effet le jour de son vote ou après.'),
  'tarif-absent': conflict('Le barème de ce jour-là n’a pas de ligne pour ce temps.'),
  'montant-nul': {
    status: 422,
    say: ({ etapes }) =>
      `Sous ce barème, ce temps n’ouvre droit à rien. ${((etapes as string[] | undefined) ?? []).join(' ')}`.trim(),
  },
  'temps-deja-compte': conflict('Une partie de ce temps est déjà comptée pour cette personne.'),
  'temps-vide': wrong('L’heure de fin suit celle de début.'),
  'temps-a-venir': wrong('Un temps se déclare quand il est passé.'),
  'hour-does-not-exist': wrong(
    'Cette heure n’existe pas ce jour-là, ou existe deux fois, les horloges changent. Choisissez-en une autre.',
  ),
  'presence-unknown': unknown('Cette présence'),
  'somme-unknown': unknown('Cette somme'),
  'plafond-depasse': {
    status: 409,
    say: ({ phrase }) => String(phrase ?? 'Le plafond annuel de cette personne serait dépassé.'),
  },
  'plafond-inconnu': conflict(
    'Le plafond de cette année civile n’est pas connu de l’installation. L’exploitant l’ajoute avec sa source.',
  ),
  'exercice-clos': conflict('L’exercice de cette date est clos. Choisissez une date de l’exercice ouvert.'),
  'reprise-unknown': unknown('Cette reprise'),
  'reprise-approuvee': conflict('Cette reprise est déjà approuvée.'),
  'personne-unknown': unknown('Cette personne'),
  'fiche-absente': { status: 404, say: () => 'Vous n’avez pas de fiche de professionnel dans cette CPTS.' },
  'adresse-absente': wrong(
    'Cette personne n’a pas d’adresse de courriel connue. Copiez le lien et donnez-le-lui vous-même.',
  ),
  'fournisseur-unknown': unknown('Ce fournisseur'),
  'fournisseur-siret': wrong('Un SIRET a quatorze chiffres, et sa clé doit être juste.'),
  'fournisseur-connu': conflict('Un fournisseur de cette CPTS porte déjà ce SIRET.'),
  'beneficiaire-un': wrong('Choisissez un fournisseur, ou la personne à rembourser.'),
  'justificatif-unknown': wrong('Joignez le justificatif avant de déclarer la dépense.'),
  'lot-unknown': unknown('Ce lot'),
  'lot-vide': conflict(`Rien de ce qui est choisi n’attend un paiement${NBSP}: rechargez la page.`),
  'lot-remis': conflict('Ce lot est remis à la banque, ou abandonné. Il ne change plus.'),
  'lot-pas-remis': conflict('Remettez d’abord le lot à la banque.'),
  'lot-date': wrong('La date d’exécution est aujourd’hui ou plus tard, dans les soixante jours.'),
  'lot-en-faute': {
    status: 409,
    say: ({ controles }) => `Le fichier ne passe pas ses contrôles${NBSP}: ${String(controles)}.`,
  },
  'compte-unknown': conflict('Ce compte bancaire est fermé, inconnu, ou son IBAN est à saisir de nouveau.'),
  'iban-absent': {
    status: 409,
    say: ({ noms }) => `IBAN manquant${NBSP}: ${String(noms)}. Envoyez-leur leur lien, puis recommencez.`,
  },
  'virement-unknown': unknown('Ce virement'),
  'virement-etat': conflict('Ce virement n’en est plus là. Rechargez la page.'),
  'jour-a-venir': wrong('Cette date est à venir.'),
  'exercice-unknown': unknown('Cet exercice'),
  'exercice-dates': wrong('Un exercice dure au moins deux jours et au plus deux ans.'),
  'exercice-chevauche': conflict('Un autre exercice couvre une partie de ces dates.'),
  'exercice-pas-fini': conflict('Un exercice se clôt quand son dernier jour est passé.'),
  'siren-malformed': wrong('Un SIREN a neuf chiffres, et sa clé doit être juste.'),
  'siren-absent': conflict(
    'Donnez le SIREN de la CPTS dans les réglages comptables : il entre dans le nom du fichier.'.replace(
      ' :',
      `${NBSP}:`,
    ),
  ),
  'compte-malformed': wrong('Un numéro de compte a de trois à dix chiffres et ne commence pas par zéro.'),
  'enveloppe-unknown': unknown('Cette enveloppe'),
  'enveloppe-lacks-money': {
    status: 409,
    say: ({ disponible, demande }) =>
      `L’enveloppe de cette mission a ${sayEuros(Number(disponible))} de libres, il en faut ${sayEuros(Number(demande))}. Virez d’abord une somme, ou dites pourquoi la dépasser.`,
  },
  'releve-vide': { status: 404, say: () => 'Rien n’a été payé à cette personne cette année-là.' },
}

/** The sentence of a refusal, for who acts on many at once. */
export const sayRefusal = ({ code, facts }: Refusal): string =>
  (indemnitesRefusals as Refusals<string>)[code]?.say(facts) ?? code

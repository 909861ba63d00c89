import { formatNumber, listInWords } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type ImportFault, importRefusals } from '../../server/files/refusals.ts'
import type { GeocoderFault } from './geocodage/ask-ban.ts'
import { sayNumber } from './labels.ts'
import type { Champ } from './rules/champs.ts'
import { libelleChamp } from './rules/champs.ts'
import type { FinessFault, RppsFault, SirenFault, SiretFault } from './rules/identifiers.ts'

export type CommunauteRefusal =
  | 'professionnel-unknown'
  | 'structure-unknown'
  | 'lieu-unknown'
  | 'adhesion-unknown'
  | 'commune-unknown'
  | 'profession-unknown'
  | 'personne-unknown'
  | 'fiche-absente'
  | 'rpps-already-known'
  | 'personne-already-known'
  | 'rpps-being-added'
  | 'finess-already-known'
  | 'telephone-malformed'
  | 'courriel-malformed'
  | 'professionnel-is-used'
  | 'structure-is-used'
  | 'adhesion-overlaps'
  | 'adhesion-order'
  | 'cotisation-date'
  | 'cotisation-appelee'
  | 'import-columns-missing'
  | 'import-changed-since'
  | GeocoderFault
  | RppsFault
  | FinessFault
  | Exclude<SiretFault, SirenFault>
  | ImportFault

const NUMBER = (code: Parameters<typeof sayNumber>[0]) => ({
  status: 422 as const,
  say: (f: Record<string, unknown>) => sayNumber(code, f.saisi),
})
const names = (value: unknown): string => {
  const all = value as string[]
  const shown = all.slice(0, 5)
  return listInWords(all.length > 5 ? [...shown, `${formatNumber(all.length - 5)} autres`] : shown)
}

export const communauteRefusals: Refusals<CommunauteRefusal> = {
  ...importRefusals,
  'professionnel-unknown': { status: 404, say: () => 'Cette fiche n’existe pas, ou plus.' },
  'structure-unknown': { status: 404, say: () => 'Cette structure n’existe pas, ou plus.' },
  'lieu-unknown': { status: 404, say: () => 'Ce lieu d’exercice n’existe pas, ou plus.' },
  'adhesion-unknown': { status: 404, say: () => 'Cette adhésion n’existe pas, ou plus.' },
  'commune-unknown': {
    status: 422,
    say: (f) => `Le code ${String(f.code)} n’est pas celui d’une commune connue.`,
  },
  'profession-unknown': { status: 422, say: () => 'Cette profession n’est pas dans la liste nationale.' },
  'personne-unknown': { status: 404, say: () => 'Cette personne n’est pas connue dans cette CPTS.' },
  'fiche-absente': {
    status: 404,
    say: () => 'Vous n’avez pas encore de fiche dans cette CPTS\u00a0: la coordination peut la créer.',
  },
  'rpps-already-known': {
    status: 409,
    say: () =>
      'Ce RPPS est déjà celui d’une fiche de cette CPTS. Cherchez-la\u00a0: elle est peut-être sous un autre nom.',
  },
  'personne-already-known': { status: 409, say: () => 'Cette personne a déjà une fiche dans cette CPTS.' },
  'rpps-being-added': {
    status: 409,
    say: () => 'Quelqu’un ajoutait la même personne au même instant. Recommencez\u00a0: rien n’a été enregistré.',
  },
  'finess-already-known': { status: 409, say: () => 'Ce FINESS est déjà celui d’une structure de cette CPTS.' },
  'telephone-malformed': {
    status: 422,
    say: () => 'Ce numéro de téléphone n’est pas complet. Écrivez-le avec ses dix chiffres, ou avec son indicatif.',
  },
  'courriel-malformed': { status: 422, say: () => 'Cette adresse de courriel n’est pas complète.' },
  'professionnel-is-used': {
    status: 409,
    say: () =>
      'Cette fiche a déjà servi (un agenda, un acte)\u00a0: elle ne peut pas être effacée. Notez plutôt son départ.',
  },
  'structure-is-used': {
    status: 409,
    say: () => 'Des professionnels exercent dans cette structure. Fermez-la plutôt\u00a0: l’histoire reste juste.',
  },
  'adhesion-overlaps': { status: 409, say: () => 'Une autre adhésion couvre déjà ces dates.' },
  'adhesion-order': { status: 422, say: () => 'La fin d’une adhésion ne peut pas venir avant son début.' },
  'cotisation-appelee': {
    status: 409,
    say: () =>
      'Cette cotisation fait partie d’une campagne\u00a0: notez le paiement ou la dispense dans la campagne, la fiche suivra.',
  },
  'cotisation-date': {
    status: 422,
    say: () => 'Une cotisation payée a une date de paiement, et une cotisation impayée n’en a pas.',
  },
  'import-columns-missing': {
    status: 422,
    say: (f) =>
      `Il manque une colonne\u00a0: ${listInWords((f.champs as Champ[]).map(libelleChamp))}. Dites laquelle la contient.`,
  },
  'import-changed-since': {
    status: 409,
    say: (f) =>
      `Depuis l’import, ces fiches ont changé ou servi\u00a0: ${names(f.noms)}. Rien n’a été annulé. Vous pouvez annuler tout le reste et garder celles-là.`,
  },
  'geocoder-off': {
    status: 409,
    say: () =>
      'La recherche d’adresse n’est pas en service ici\u00a0: placez le lieu sur la carte. L’opérateur la met en service par le réglage MAILLAGE_BAN_URL, qui donne l’adresse de la Base Adresse Nationale.',
  },
  'geocoder-unreachable': {
    status: 409,
    say: () =>
      'La Base Adresse Nationale ne répond pas, ou pas comme prévu. Rien n’a été changé\u00a0: recommencez plus tard, ou placez le lieu sur la carte.',
  },
  'rpps-malformed': NUMBER('rpps-malformed'),
  'rpps-bad-key': NUMBER('rpps-bad-key'),
  'rpps-is-adeli': NUMBER('rpps-is-adeli'),
  'finess-malformed': NUMBER('finess-malformed'),
  'finess-bad-key': NUMBER('finess-bad-key'),
  'siret-malformed': {
    status: 422,
    say: (f) => `«\u00a0${String(f.saisi)}\u00a0» n’est pas un SIRET\u00a0: il en faut quatorze chiffres.`,
  },
  'siret-bad-key': {
    status: 422,
    say: (f) => `Le SIRET ${String(f.saisi)} a un chiffre faux\u00a0: sa clé ne tombe pas juste.`,
  },
}

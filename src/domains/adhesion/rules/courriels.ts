/** What the mails of the room say: plain words, one link, what it does. */
import { formatDate, formatEuros, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { LaCpts, laCpts, nomOrgane } from './mots.ts'
import type { Organe } from './parcours.ts'

export type Message = { sujet: string; corps: string }
const SUBJECT_LENGTH = 200
const shorten = (text: string): string =>
  text.length <= SUBJECT_LENGTH ? text : `${text.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…`
const letter = (nom: string, parts: readonly string[], cpts: string): string =>
  [nom ? `Bonjour ${nom},` : 'Bonjour,', ...parts.filter(Boolean), `${LaCpts(cpts)}.`].join('\n\n')
const day = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

export const sayConfirmation = (cpts: string, nom: string, lien: string): Message => ({
  sujet: shorten(`Confirmer votre demande d’adhésion à ${laCpts(cpts)}`),
  corps: letter(
    nom,
    [
      `Vous avez demandé à adhérer à ${laCpts(cpts)}. Un geste reste à faire${NBSP}: confirmer que cette adresse est la vôtre. Votre demande sera alors transmise.`,
      lien,
      `Par le même lien, vous verrez où en est votre demande. Si vous n’avez rien demandé, ne faites rien${NBSP}: sans confirmation, tout est effacé dans sept jours.`,
    ],
    cpts,
  ),
})

export const sayInvitation = (cpts: string, mot: string, lien: string): Message => ({
  sujet: shorten(`${LaCpts(cpts)} vous invite à adhérer`),
  corps: letter(
    '',
    [
      mot,
      `${LaCpts(cpts)} vous propose de la rejoindre. Deux minutes suffisent, sans compte${NBSP}:`,
      lien,
      'Vous y lirez la charte, le montant de la cotisation et qui décide des adhésions, avant de dire quoi que ce soit.',
    ],
    cpts,
  ),
})

export const sayComplement = (cpts: string, nom: string, asked: string, lien: string): Message => ({
  sujet: shorten(`Votre demande d’adhésion à ${laCpts(cpts)}${NBSP}: une précision`),
  corps: letter(
    nom,
    [
      `Pour décider de votre demande, ${laCpts(cpts)} a besoin d’une précision${NBSP}:`,
      `«${NBSP}${asked}${NBSP}»`,
      `Vous pouvez répondre par ce lien, sans compte${NBSP}:`,
      lien,
    ],
    cpts,
  ),
})

export const sayRefus = (cpts: string, nom: string, organe: Organe, raison: string): Message => ({
  sujet: shorten(`Votre demande d’adhésion à ${laCpts(cpts)}`),
  corps: letter(
    nom,
    [
      `${nomOrgane(organe, true)} n’a pas retenu votre demande d’adhésion. La raison donnée est celle-ci${NBSP}:`,
      `«${NBSP}${raison}${NBSP}»`,
      'Vous pouvez répondre à ce courriel, ou demander à nouveau plus tard.',
    ],
    cpts,
  ),
})

export type Bienvenue = {
  cpts: string
  nom: string
  depuis: string
  lien: string
  /** A later step of the path. */
  reste: Organe | null
  cotisation: AppelDit | null
}
export type AppelDit = {
  annee: number
  centimes: number
  reference: string
  echeance: string
  decision: string
  decideeLe: string
  paiement: { titulaire: string; iban: string } | null
}

const howToPay = ({ centimes, reference, echeance, paiement }: AppelDit): string[] => [
  paiement
    ? [
        `Par virement, avant le ${day(echeance)}${NBSP}:`,
        `– bénéficiaire${NBSP}: ${paiement.titulaire}`,
        `– IBAN${NBSP}: ${paiement.iban}`,
        `– montant${NBSP}: ${formatEuros(centimes)}`,
        `– référence, à recopier dans le motif du virement${NBSP}: ${reference}`,
      ].join('\n')
    : `À régler avant le ${day(echeance)}, avec la référence ${reference}.`,
  paiement ? 'La référence suffit à reconnaître votre paiement\u00a0: vous n’avez rien d’autre à envoyer.' : '',
]

export const sayBienvenue = ({ cpts, nom, depuis, lien, reste, cotisation }: Bienvenue): Message => ({
  sujet: shorten(`Vous êtes adhérent de ${laCpts(cpts)}`),
  corps: letter(
    nom,
    [
      `Votre adhésion à ${laCpts(cpts)} court depuis le ${day(depuis)}.${reste ? ` ${nomOrgane(reste, true)} la confirmera à sa prochaine réunion.` : ''}`,
      ...(cotisation && cotisation.centimes > 0
        ? [
            `La cotisation de ${cotisation.annee} est de ${formatEuros(cotisation.centimes)} (${cotisation.decision}, ${day(cotisation.decideeLe)}).`,
            ...howToPay(cotisation),
          ]
        : []),
      `Votre attestation d’adhésion, vos reçus et l’état de votre cotisation sont à cette adresse, sans compte${NBSP}:`,
      lien,
    ],
    cpts,
  ),
})

export const sayAppel = (cpts: string, nom: string, appel: AppelDit, lien: string): Message => ({
  sujet: shorten(`Votre cotisation ${appel.annee} à ${laCpts(cpts)}`),
  corps: letter(
    nom,
    [
      `La cotisation de ${appel.annee} à ${laCpts(cpts)} est de ${formatEuros(appel.centimes)} (${appel.decision}, ${day(appel.decideeLe)}).`,
      ...howToPay(appel),
      `L’état de votre cotisation, votre reçu et votre attestation d’adhésion${NBSP}:`,
      lien,
    ],
    cpts,
  ),
})

/** `left` is what is still due: a part may have been paid. */
export const sayRelance = (cpts: string, nom: string, appel: AppelDit & { paye: number }, lien: string): Message => ({
  sujet: shorten(`Rappel${NBSP}: votre cotisation ${appel.annee} à ${laCpts(cpts)}`),
  corps: letter(
    nom,
    [
      appel.paye > 0
        ? `Nous avons reçu ${formatEuros(appel.paye)} pour votre cotisation de ${appel.annee}. Il reste ${formatEuros(appel.centimes)}.`
        : `Nous n’avons pas encore reçu votre cotisation de ${appel.annee}, de ${formatEuros(appel.centimes)}.`,
      ...howToPay(appel),
      `Si votre virement vient de partir, ne tenez pas compte de ce rappel${NBSP}: il se sera croisé avec lui.`,
      lien,
    ],
    cpts,
  ),
})

/** The link to one's adhésion, alone. */
export const sayLien = (cpts: string, nom: string, lien: string): Message => ({
  sujet: shorten(`Votre adhésion à ${laCpts(cpts)}`),
  corps: letter(
    nom,
    [`Votre attestation, vos reçus et l’état de votre cotisation${NBSP}:`, lien, 'Ce lien vous est personnel.'],
    cpts,
  ),
})

/** « Le bureau puis l’assemblée générale ». */
export const sayParcours = (organes: readonly Organe[]): string =>
  organes.length < 3
    ? organes.map((one) => nomOrgane(one)).join(', puis ')
    : listInWords(organes.map((one) => nomOrgane(one)))

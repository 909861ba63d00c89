/** The words of the life of a CPTS: stages, dates, what the law counts, where the CPTS stands. */
import { count, formatDate, formatNumber, listInWords, NBSP } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { CodeEtape, Mission, MotifOpposition } from '../../referentials/index.ts'
import type { GENRES_MOYEN, ORGANISMES } from './contract-etapes.ts'
import { MISSION_LABELS } from './labels.ts'
import type { Compteur } from './rules/compteurs.ts'
import type { Issue, Reponse } from './rules/vie.ts'

export const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

export const ETAPE_NOMS: Record<CodeEtape, string> = {
  emergence: 'Émergence',
  'lettre-intention': 'Lettre d’intention',
  association: 'Association',
  projet: 'Projet de santé',
  valide: 'Réponse de l’ARS',
  aci: 'Contrat ACI',
  missions: 'Missions',
  renouvellement: 'Renouvellement',
}
/** What happens there, in one sentence. */
export const ETAPE_SENS: Record<CodeEtape, string> = {
  emergence: 'Un groupe de professionnels se réunit, pense à un territoire et à de premiers besoins.',
  'lettre-intention':
    'Elle dit à l’ARS, à la CPAM et à l’URPS le territoire envisagé, les premiers besoins et les acteurs.',
  association: 'La CPTS est une association\u00a0: elle se crée, se déclare, élit ses responsables.',
  projet: 'Les membres écrivent le projet de santé et l’envoient à l’ARS.',
  valide: 'L’ARS a deux mois pour s’opposer, pour deux motifs seulement. Sans réponse, le projet est réputé validé.',
  aci: 'La CPTS, la CPAM et l’ARS signent le contrat qui finance les missions.',
  missions: 'Les missions socle démarrent et se déploient dans les délais du contrat.',
  renouvellement: 'Le contrat arrive à son terme et se renouvelle.',
}

export type ChampDate = 'prevuLe' | 'envoyeLe' | 'recuLe' | 'decideLe'
type Champ = { champ: ChampDate; label: string }
const PREVU: Champ = { champ: 'prevuLe', label: 'Prévue le' }
/** Which dates a stage has, in their order, and their words. */
export const ETAPE_CHAMPS: Record<CodeEtape, readonly Champ[]> = {
  emergence: [{ champ: 'decideLe', label: 'Première réunion le' }],
  'lettre-intention': [
    PREVU,
    { champ: 'envoyeLe', label: 'Envoyée le' },
    { champ: 'recuLe', label: 'Reçue par l’ARS le' },
    { champ: 'decideLe', label: 'Réponse de l’ARS le' },
  ],
  association: [PREVU, { champ: 'decideLe', label: 'Assemblée constitutive le' }],
  projet: [
    { champ: 'prevuLe', label: 'Envoi prévu le' },
    { champ: 'envoyeLe', label: 'Envoyé le' },
    { champ: 'recuLe', label: 'Reçu par l’ARS le' },
  ],
  valide: [{ champ: 'decideLe', label: 'Réponse de l’ARS le' }],
  aci: [
    { champ: 'prevuLe', label: 'Signature prévue le' },
    { champ: 'envoyeLe', label: 'Dossier envoyé le' },
    { champ: 'decideLe', label: 'Signé le' },
  ],
  missions: [{ champ: 'prevuLe', label: 'Démarrage prévu le' }],
  renouvellement: [PREVU, { champ: 'decideLe', label: 'Renouvelé le' }],
}
/** The stages where the ARS answers. */
export const ETAPES_AVEC_ISSUE: ReadonlySet<CodeEtape> = new Set(['lettre-intention', 'valide'])

export const ISSUE_LABELS: Record<Issue, string> = {
  favorable: 'Favorable',
  defavorable: 'Défavorable',
  tacite: 'Réputé validé, sans réponse',
}
export const REPONSE_LABELS: Record<Reponse, string> = {
  validee: 'Validé',
  tacite: 'Réputé validé, sans réponse',
  opposition: 'Opposition',
}
export const MOTIF_LABELS: Record<MotifOpposition, string> = {
  prs: 'Le projet ne respecte pas les objectifs du projet régional de santé',
  territoire: 'Le territoire n’est pas pertinent',
}
export const ORGANISME_LABELS: Record<(typeof ORGANISMES)[number], string> = {
  ars: 'ARS',
  cpam: 'CPAM',
  urps: 'URPS',
  collectivite: 'Collectivité',
  autre: 'Autre',
}
export const MOYEN_LABELS: Record<(typeof GENRES_MOYEN)[number], string> = {
  fir: 'Fonds d’intervention régional (FIR)',
  cpom: 'Contrat pluriannuel avec l’ARS (CPOM)',
  'assurance-maladie': 'Assurance Maladie',
  collectivite: 'Collectivité',
  coordination: 'Temps de coordination',
  autre: 'Autre moyen',
}

export const sayEuros = (centimes: number): string =>
  `${formatNumber(centimes / 100, centimes % 100 === 0 ? 0 : 2)}${NBSP}€`

export const sayMissions = (missions: readonly Mission[]): string =>
  `${missions.length > 1 ? 'les missions' : 'la mission'} ${listInWords(missions.map((one) => MISSION_LABELS[one]))}`

type Compte = Pick<
  Compteur,
  'genre' | 'mission' | 'version' | 'depuis' | 'mois' | 'echeance' | 'faitLe' | 'jours' | 'etat'
>

/** What a counter waits for. */
export const sayCompteur = ({ genre, mission, version }: Pick<Compte, 'genre' | 'mission' | 'version'>): string => {
  switch (genre) {
    case 'ars':
      return version === null || version === 1 ? 'Réponse de l’ARS au projet' : `Réponse de l’ARS, version ${version}`
    case 'demarrage':
      return `${MISSION_LABELS[mission!]}\u00a0: démarrer`
    case 'deploiement':
      return `${MISSION_LABELS[mission!]}\u00a0: déployer`
    default:
      return 'Fin du contrat ACI'
  }
}

/** « dans 37 jours », « depuis 12 jours », « fait le 3 mars 2026 ». */
export const sayCompte = ({ genre, echeance, faitLe, jours, etat }: Compte): string => {
  if (faitLe !== null && genre === 'ars')
    return faitLe === echeance ? `délai passé le ${sayDay(faitLe)}` : `répondu le ${sayDay(faitLe)}`
  if (faitLe !== null) {
    const late = etat === 'fait-en-retard' ? `, ${count(-jours, 'jour')} après` : ''
    return `fait le ${sayDay(faitLe)}${late}`
  }
  if (jours === 0) return 'aujourd’hui'
  return jours > 0 ? `dans ${count(jours, 'jour')}` : `en retard de ${count(-jours, 'jour')}`
}

const FROM: Record<Compteur['genre'], string> = {
  ars: 'la réception par l’ARS',
  demarrage: 'la signature du contrat ACI',
  deploiement: 'la signature du contrat ACI',
  contrat: 'la signature du contrat ACI',
}
/** « Six mois après la signature du contrat ACI, le 3 mars 2026. » */
export const sayCalcul = ({ genre, mois, depuis }: Pick<Compte, 'genre' | 'mois' | 'depuis'>): string =>
  `${count(mois, 'mois', 'mois')} après ${FROM[genre]}, le ${sayDay(depuis)}, de quantième à quantième.`

const REACHED: Record<CodeEtape, string> = {
  emergence: 'Première réunion le',
  'lettre-intention': 'Lettre d’intention validée le',
  association: 'Association créée le',
  projet: 'Projet de santé envoyé le',
  valide: 'Projet de santé validé le',
  aci: 'Contrat ACI signé le',
  missions: 'Première mission démarrée le',
  renouvellement: 'Contrat renouvelé le',
}
/** Why the CPTS is at this stage. */
export const sayRaison = (par: { etape: CodeEtape; le: string } | null): string =>
  par ? `${REACHED[par.etape]} ${sayDay(par.le)}.` : 'Aucune date de validation de la lettre d’intention n’est notée.'

const HERE: Record<CodeEtape, string> = {
  emergence: 'La CPTS émerge',
  'lettre-intention': 'La lettre d’intention est validée',
  association: 'L’association est créée',
  projet: 'Le projet de santé est à l’ARS',
  valide: 'Le projet de santé est validé',
  aci: 'Le contrat ACI est signé',
  missions: 'Les missions sont en cours',
  renouvellement: 'Le contrat est renouvelé',
}
/** The headline of the life. */
export const sayVie = (atteinte: CodeEtape): string => HERE[atteinte]

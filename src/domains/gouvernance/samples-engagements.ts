/** Plays what a CPTS of the demonstration signed, adopted and declared, through the real actions. All of it is invented. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Action } from '../../server/actions/action.ts'
import type { StructureConnue } from '../communaute/index.ts'
import type { RunOn } from '../projet/samples.ts'
import { addVersionTexte, createTexte } from './actions/bibliotheque/edit.ts'
import { addPieceConvention, createConvention } from './actions/conventions/edit.ts'
import { enterDeclaration } from './actions/interets/theirs.ts'
import type { TexteSaisi, VersionSaisie } from './contract-bibliotheque.ts'
import type { ConventionSaisie } from './contract-conventions.ts'
import type { InteretSaisi } from './contract-interets.ts'

export type EngagementsOptions = {
  cptsId: string
  creation: string
  today: string
  /** Those who decide, in the order of the bureau. */
  professionnelIds: readonly string[]
  structures: readonly StructureConnue[]
  /** Makes a page of it and keeps it; gives its hash. */
  keep: (titre: string, lignes: readonly string[]) => Promise<string>
}

type Story = EngagementsOptions & {
  must: <R extends RouteLike>(day: string, action: Action<R, string>, input: Parsed<R>) => Promise<Output<R>>
}

const from = (day: string, duration: Temporal.DurationLike): string =>
  Temporal.PlainDate.from(day).add(duration).toString()

type SampleTexte = Omit<TexteSaisi, 'referentId'> & {
  lignes: readonly string[]
  /** Months before today, the oldest first. */
  versions: readonly { depuis: number; par: string; changements: string }[]
}
const CA = 'le conseil d’administration'
const AG = 'l’assemblée générale'

const TEXTES: readonly SampleTexte[] = [
  {
    genre: 'reglement-interieur',
    titre: 'Règlement intérieur',
    resume: 'Ce que les statuts ne disent pas\u00a0: réunions, remboursements, communication.',
    mission: null,
    audience: 'membres',
    revueMois: 36,
    lignes: ['Les réunions du bureau.', 'Les remboursements de frais.', 'La parole au nom de la CPTS.'],
    versions: [{ depuis: 10, par: CA, changements: '' }],
  },
  {
    genre: 'charte',
    titre: 'Charte des membres',
    resume: 'Les engagements que chacun prend en adhérant.',
    mission: null,
    audience: 'public',
    revueMois: 24,
    lignes: ['Participer à la mesure de ses moyens.', 'Respecter le secret et le libre choix du patient.'],
    versions: [{ depuis: 11, par: AG, changements: '' }],
  },
  {
    genre: 'protocole',
    titre: 'Suivi des plaies chroniques à domicile',
    resume: 'Qui fait quoi, quand alerter, comment transmettre les photographies.',
    mission: 'parcours',
    audience: 'membres',
    revueMois: 12,
    lignes: ['Repérer et évaluer.', 'Alerter le médecin traitant.', 'Relire à trois semaines.'],
    versions: [
      { depuis: 11, par: CA, changements: '' },
      { depuis: 4, par: CA, changements: 'Délai d’alerte ramené à deux jours, après six mois d’usage.' },
    ],
  },
  {
    genre: 'protocole',
    titre: 'Renouvellement de traitement en officine',
    resume: 'Les cas, les durées et le retour au prescripteur.',
    mission: 'qualite',
    audience: 'membres',
    revueMois: 6,
    lignes: ['Les traitements concernés.', 'Ce que le pharmacien vérifie.', 'Le message au prescripteur.'],
    versions: [{ depuis: 8, par: CA, changements: '' }],
  },
  {
    genre: 'plan',
    titre: 'Plan de crise sanitaire',
    resume: 'Qui appelle qui, où, avec quel matériel.',
    mission: 'crise',
    audience: 'membres',
    revueMois: 12,
    lignes: ['La chaîne d’appel.', 'Les lieux de repli.', 'Le matériel en réserve.'],
    versions: [{ depuis: 5, par: CA, changements: '' }],
  },
  {
    genre: 'modele',
    titre: 'Modèle de convention de partenariat',
    resume: 'À adapter avec chaque partenaire.',
    mission: null,
    audience: 'bureau',
    revueMois: null,
    lignes: ['Les parties.', 'L’objet.', 'La durée, la reconduction et le préavis.'],
    versions: [{ depuis: 9, par: 'le bureau', changements: '' }],
  },
]

const playTextes = async ({ cptsId, today, must, keep }: Story): Promise<void> => {
  for (const { lignes, versions, ...texte } of TEXTES) {
    const bodies: VersionSaisie[] = []
    for (const { depuis, par, changements } of versions) {
      const debut = from(today, { months: -depuis })
      bodies.push({
        empreinte: await keep(`${texte.titre}, version ${bodies.length + 1}`, [
          ...lignes,
          ...[changements].filter(Boolean),
        ]),
        debut,
        valideLe: from(debut, { days: -6 }),
        validePar: par,
        decisionId: null,
        acteId: null,
        changements,
      })
    }
    const [first, ...others] = bodies
    const { id } = await must(first!.debut, createTexte, {
      params: { cptsId },
      body: { ...texte, referentId: null, version: first! },
    })
    for (const body of others) await must(body.debut, addVersionTexte, { params: { cptsId, texteId: id }, body })
  }
}

const NOTHING: Omit<ConventionSaisie, 'titre' | 'genre' | 'debut' | 'parties'> = {
  objet: '',
  signeeLe: null,
  fin: null,
  reconductionMois: null,
  preavisMois: null,
  argent: null,
  mission: null,
  ficheActionId: null,
  referentId: null,
  decisionId: null,
  approuveePar: '',
  note: '',
}
const INVENTED = 'Montant de démonstration.'
const FOURNISSEUR = 'Garrigue Logiciels'

/** One comes to its notice, one ended, one waits to be signed: what the home page is for. */
const conventionsOf = ({ today, structures, professionnelIds }: Story): ConventionSaisie[] => {
  const partner = structures.find(({ genre }) => genre === 'etablissement') ?? structures[0]
  const dac = structures.find(({ genre }) => genre === 'dac')
  const named = (one: StructureConnue | undefined, nom: string) => ({
    structureId: one?.id ?? null,
    nom: one?.nom ?? nom,
  })
  return [
    {
      ...NOTHING,
      titre: 'Prêt de la salle des assemblées',
      genre: 'mise-a-disposition',
      objet:
        'La commune prête la salle un soir par mois. La CPTS la rend propre et assure le matériel qu’elle y laisse.',
      signeeLe: from(today, { days: -330 }),
      debut: from(today, { days: -320 }),
      fin: from(today, { days: 45 }),
      reconductionMois: 12,
      preavisMois: 1,
      approuveePar: 'Conseil d’administration',
      referentId: professionnelIds[3] ?? null,
      parties: [{ structureId: null, nom: 'Commune du siège' }],
    },
    {
      ...NOTHING,
      titre: 'Agenda partagé et rappels',
      genre: 'prestation',
      objet: 'Mise à disposition d’un logiciel d’agenda, assistance les jours ouvrés.',
      signeeLe: from(today, { days: -210 }),
      debut: from(today, { days: -200 }),
      fin: from(today, { days: 165 }),
      reconductionMois: 12,
      preavisMois: 3,
      argent: { sens: 'verse', centimes: 240_000, rythme: 'annuel' },
      mission: 'acces',
      approuveePar: 'Bureau',
      note: INVENTED,
      parties: [{ structureId: null, nom: FOURNISSEUR }],
    },
    {
      ...NOTHING,
      titre: 'Sortie d’hospitalisation des patients fragiles',
      genre: 'partenariat',
      objet: 'Une fiche de liaison la veille, un appel à deux jours, un référent de chaque côté.',
      signeeLe: from(today, { days: -150 }),
      debut: from(today, { days: -140 }),
      fin: from(today, { days: 955 }),
      mission: 'parcours',
      approuveePar: 'Conseil d’administration',
      referentId: professionnelIds[0] ?? null,
      parties: [named(partner, 'Centre hospitalier')],
    },
    {
      ...NOTHING,
      titre: 'Aide au démarrage des ateliers d’équilibre',
      genre: 'subvention',
      signeeLe: from(today, { days: -400 }),
      debut: from(today, { days: -395 }),
      fin: from(today, { days: -30 }),
      argent: { sens: 'recoit', centimes: 500_000, rythme: 'unique' },
      mission: 'prevention',
      approuveePar: 'Conseil d’administration',
      note: INVENTED,
      parties: [{ structureId: null, nom: 'Communauté d’agglomération' }],
    },
    {
      ...NOTHING,
      titre: 'Échanges avec l’appui à la coordination',
      genre: 'donnees',
      objet: 'Ce que chacun transmet, par quelle messagerie, et ce que le patient en sait.',
      debut: from(today, { days: 30 }),
      fin: from(today, { days: 1125 }),
      mission: 'parcours',
      parties: [named(dac, 'Dispositif d’appui à la coordination')],
    },
  ]
}

const playConventions = async (story: Story): Promise<void> => {
  const { cptsId, today, must, keep } = story
  for (const body of conventionsOf(story)) {
    const day = body.signeeLe ?? today
    const { id } = await must(day, createConvention, { params: { cptsId }, body })
    if (body.signeeLe === null) continue
    const empreinte = await keep(`Convention\u00a0: ${body.titre}`, [
      body.objet || body.titre,
      ...body.parties.map(({ nom }) => nom),
    ])
    await must(day, addPieceConvention, {
      params: { cptsId, conventionId: id },
      body: { empreinte, libelle: 'Exemplaire signé' },
    })
  }
}

const LIEN: InteretSaisi = {
  nature: 'participation',
  structureId: null,
  organisme: FOURNISSEUR,
  domaine: 'Logiciels d’agenda',
  precision: 'Quelques parts, héritées.',
  centimes: null,
  debut: null,
  fin: null,
}

/** The bureau: one has nothing, one has a link with a supplier, one declared too long ago; the others are awaited. */
const playInterets = async ({ cptsId, today, professionnelIds, must }: Story): Promise<void> => {
  const papers: readonly { rank: number; mois: number; interets: InteretSaisi[] }[] = [
    { rank: 0, mois: 3, interets: [] },
    {
      rank: 1,
      mois: 3,
      interets: [
        {
          ...LIEN,
          nature: 'famille',
          organisme: '',
          domaine: 'Transport sanitaire',
          precision: 'Conjoint salarié d’une société d’ambulances.',
        },
      ],
    },
    { rank: 2, mois: 2, interets: [LIEN] },
  ]
  for (const { rank, mois, interets } of papers) {
    const professionnelId = professionnelIds[rank]
    if (!professionnelId) continue
    const faiteLe = from(today, { months: -mois })
    await must(faiteLe, enterDeclaration, {
      params: { cptsId },
      body: { personne: { professionnelId }, faiteLe, empreinte: null, interets },
    })
  }
}

export const playEngagements = async (run: RunOn, options: EngagementsOptions): Promise<void> => {
  const must: Story['must'] = async (day, action, input) => {
    const result = await run(day, action, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  }
  const story = { ...options, must }
  await playTextes(story)
  await playConventions(story)
  await playInterets(story)
}

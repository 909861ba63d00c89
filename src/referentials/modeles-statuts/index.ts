/** Models of statutes seen in the field, and one that this house proposes. The browser loads them where one is chosen. */
import { z } from 'zod'
import type { Provenance } from '../provenance.ts'
import { type ModeleStatuts, modeleStatutsSchema } from './modele.ts'
import { assemblees, bureau, conseil, regles, sieges } from './pieces.ts'

export { type ModeleStatuts, PROPOSITION } from './modele.ts'

const read = (source: string, date: string | null = null): Provenance => ({ source, date, statut: 'secondaire' })
const CENTRE_SAONE_ET_LOIRE = read('Statuts publiés de la CPTS Centre Saône-et-Loire, page lue sans date')
const NESTES = read('Statuts publiés de la CPTS Nestes-Pyrénées, page lue sans date')
const PERCHE_EMERAUDE = read('Page d’adhésion de la CPTS Perche-Émeraude, lue sans date')
const TMN = read('Règlement intérieur publié de la CPTS TMN, page lue sans date')
const URPS = read('URPS Médecins libéraux d’Occitanie, aide à la rédaction des statuts d’une CPTS', '2021-12-01')
const CONCOURS = read(
  'Concours pluripro, «\u00a0Forme associative des CPTS\u00a0: soyez vigilants\u00a0»',
  '2024-06-01',
)

type Appartenance = Pick<ModeleStatuts['colleges'][number], 'appartenance' | 'exercices'>
const adherents: Appartenance = { appartenance: 'adherents', exercices: [] }
const nominative: Appartenance = { appartenance: 'nominative', exercices: [] }
const deliberative = { voix: 'deliberative', poids: 1 } as const

const troisColleges = {
  code: 'trois-colleges',
  titre: 'Trois collèges, bureau élu par le conseil',
  resume:
    'Les professionnels de santé, les structures et partenaires, les usagers et élus. Les deux premiers votent, le troisième est consulté.',
  colleges: [
    {
      code: 'pros',
      nom: 'Professionnels de santé',
      ...deliberative,
      ...adherents,
      description: 'Tout professionnel de santé adhérent qui exerce sur le territoire.',
    },
    {
      code: 'structures',
      nom: 'Structures et partenaires',
      ...deliberative,
      ...nominative,
      description: 'Un représentant par établissement, structure médico-sociale ou association adhérente.',
    },
    {
      code: 'usagers',
      nom: 'Usagers et élus',
      voix: 'consultative',
      poids: 1,
      ...nominative,
      description: 'Représentants des usagers du système de santé et élus du territoire.',
    },
  ],
  instances: [
    ...assemblees(['pros', 'structures', 'usagers']),
    conseil(sieges({ pros: 8, structures: 3, usagers: 2 })),
    bureau,
  ],
  regles: regles({ vote: { cotisationAJour: true, article: '' } }),
  reperes: [
    {
      phrase:
        'Fixer d’abord les règles de décision, représenter toutes les professions, donner un poids visible au premier recours libéral, et choisir la voix des établissements.',
      provenance: URPS,
    },
    {
      phrase:
        'Les statuts disent le territoire couvert, les conditions pour être membre et celles du collège des partenaires.',
      provenance: CONCOURS,
    },
  ],
} satisfies ModeleStatuts

const deuxColleges = {
  code: 'deux-colleges',
  titre: 'Deux collèges, actifs et partenaires',
  resume:
    'Les actifs sont les professionnels de santé libéraux. Associations, établissements et professionnels salariés forment le collège des partenaires.',
  colleges: [
    {
      code: 'actifs',
      nom: 'Membres actifs',
      ...deliberative,
      ...adherents,
      description: 'Professionnels de santé libéraux du territoire.',
    },
    {
      code: 'partenaires',
      nom: 'Membres partenaires',
      ...deliberative,
      ...nominative,
      description: 'Associations, établissements et professionnels salariés.',
    },
  ],
  instances: [...assemblees(['actifs', 'partenaires']), conseil(sieges({ actifs: 9, partenaires: 3 })), bureau],
  regles: regles(),
  reperes: [
    {
      phrase:
        'Deux collèges\u00a0: les membres actifs, professionnels de santé libéraux, et les membres partenaires, associations, établissements et professionnels salariés.',
      provenance: CENTRE_SAONE_ET_LOIRE,
    },
  ],
} satisfies ModeleStatuts

const collegial = {
  code: 'ca-collegial',
  titre: 'Fondateurs et adhérents, conseil collégial',
  resume:
    'Les membres fondateurs et les adhérents élisent un conseil d’administration collégial\u00a0: plusieurs coprésidents, pas de bureau.',
  colleges: [
    {
      code: 'fondateurs',
      nom: 'Membres fondateurs',
      ...deliberative,
      ...nominative,
      description: 'Les signataires de l’acte de création.',
    },
    {
      code: 'adherents',
      nom: 'Membres adhérents',
      ...deliberative,
      ...adherents,
      description: 'Tous les autres membres.',
    },
  ],
  instances: [
    ...assemblees(['fondateurs', 'adherents']),
    conseil(sieges({ fondateurs: 4, adherents: 8 }), [
      { fonction: 'copresidence', nombre: 3 },
      { fonction: 'tresorerie', nombre: 1 },
      { fonction: 'secretariat-general', nombre: 1 },
      { fonction: 'membre', nombre: 7 },
    ]),
  ],
  regles: regles({
    admission: {
      instruction: 'ca',
      veto: null,
      ratification: null,
      voteApresAg: false,
      accepte: ['charte', 'reglement-interieur'],
      article: '',
    },
  }),
  reperes: [
    { phrase: 'Des membres fondateurs et des membres, un conseil d’administration collégial.', provenance: NESTES },
  ],
} satisfies ModeleStatuts

const apresAssemblee = {
  code: 'apres-assemblee',
  titre: 'Membre de plein droit après l’assemblée suivante',
  resume:
    'Le conseil peut refuser une demande. Un nouveau membre vote une fois que l’assemblée générale suivante s’est tenue, et seulement si sa cotisation est payée.',
  colleges: [
    {
      code: 'membres',
      nom: 'Membres',
      ...deliberative,
      ...adherents,
      description: 'Tous les adhérents.',
    },
    {
      code: 'invites',
      nom: 'Membres consultatifs',
      voix: 'consultative',
      poids: 1,
      ...nominative,
      description: 'Partenaires et usagers invités par le conseil.',
    },
  ],
  instances: [...assemblees(['membres', 'invites']), conseil(sieges({ membres: 12 })), bureau],
  regles: regles({
    admission: {
      instruction: 'bureau',
      veto: 'ca',
      ratification: 'ag',
      voteApresAg: true,
      accepte: ['charte', 'reglement-interieur'],
      article: '',
    },
    vote: { cotisationAJour: true, article: '' },
  }),
  reperes: [
    {
      phrase:
        'Le conseil d’administration peut refuser une adhésion, la qualité de membre est pleine après l’assemblée générale suivante, et qui n’a pas payé sa cotisation ne vote pas.',
      provenance: TMN,
    },
  ],
} satisfies ModeleStatuts

const charte = {
  code: 'charte-signee',
  titre: 'Charte signée, cotisation de l’année civile',
  resume:
    'Un seul collège. Le nouveau membre signe la charte et le règlement intérieur et accepte l’usage de ses données professionnelles. La cotisation se paie par année civile.',
  colleges: [{ code: 'membres', nom: 'Membres', ...deliberative, ...adherents, description: 'Tous les adhérents.' }],
  instances: [...assemblees(['membres']), conseil(sieges({ membres: 12 })), bureau],
  regles: regles({
    admission: {
      instruction: 'bureau',
      veto: null,
      ratification: null,
      voteApresAg: false,
      accepte: ['charte', 'reglement-interieur', 'donnees'],
      article: '',
    },
  }),
  reperes: [
    {
      phrase:
        'La cotisation est fixée chaque année par l’assemblée générale sur proposition du conseil d’administration, par année civile, et n’est jamais remboursée. Le nouveau membre signe la charte et le règlement intérieur et accepte l’usage de ses données professionnelles.',
      provenance: PERCHE_EMERAUDE,
    },
  ],
} satisfies ModeleStatuts

export const MODELES_STATUTS: readonly ModeleStatuts[] = z
  .array(modeleStatutsSchema)
  .parse([troisColleges, deuxColleges, collegial, apresAssemblee, charte])

const byCode = new Map(MODELES_STATUTS.map((modele) => [modele.code, modele]))
export const findModeleStatuts = (code: string): ModeleStatuts | undefined => byCode.get(code)

/** A blank page: one college, one assembly that decides by a simple majority. */
export const STATUTS_VIERGES: Pick<ModeleStatuts, 'colleges' | 'instances' | 'regles'> = {
  colleges: charte.colleges,
  instances: assemblees(['membres'])
    .filter(({ genre }) => genre === 'ag-ordinaire')
    .map((one) => ({ ...one, regles: { ...one.regles, quorum: null, procurations: null } })),
  regles: regles(),
}

/** The minutes of a séance: who was called and came, the quorum, each vote with its result, who signed. */
import { count, formatDate, formatNumber, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import {
  colonne,
  encadre,
  fort,
  liste,
  ouManque,
  paragraphe,
  paragraphes,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel } from '../../../server/documents/model.ts'

export type VotePv = {
  intitule: string
  texte: string | null
  /** « à main levée » */
  genre: string
  majorite: string
  lignes: readonly { libelle: string; voix: number }[]
  votants: number
  explication: string
  /** Of a roll-call: who said what. */
  noms: readonly { nom: string; choix: string; par: string | null }[]
  remplace: string | null
}

export type DonneesPv = {
  cpts: string
  instance: string
  titre: string
  date: string
  quand: string
  ou: string
  convocation: string
  quorum: string
  ordreDuJour: readonly string[]
  documents: readonly string[]
  presents: readonly { nom: string; qualite: string; college: string | null; voix: number }[]
  represente: readonly { nom: string; par: string; voix: number }[]
  autres: readonly string[]
  excuses: readonly string[]
  note: string | null
  votes: readonly VotePv[]
  annules: readonly { intitule: string; motif: string }[]
  autresDecisions: readonly string[]
  suites: readonly { texte: string; qui: string | null; pourLe: string | null }[]
  signatures: readonly { role: string; nom: string; le: string }[]
}

const attendance = ({ presents, represente, autres, excuses }: DonneesPv): Bloc[] => [
  titre(1, 'Présences'),
  ...ouManque(
    presents,
    (found) => [
      tableau(
        `Membres présents (${found.length})`,
        [colonne('Nom', 5), colonne('Qualité', 5), colonne('Collège', 4), colonne('Voix', 1, { chiffres: true })],
        found.map((one) => [one.nom, one.qualite, one.college ?? '–', formatNumber(one.voix)]),
        { enTetesDeLigne: true },
      ),
    ],
    'Aucune présence n’est écrite.',
  ),
  ...(represente.length > 0
    ? [
        tableau(
          `Membres représentés (${represente.length})`,
          [colonne('Nom', 6), colonne('Par', 6), colonne('Voix', 1, { chiffres: true })],
          represente.map((one) => [one.nom, one.par, formatNumber(one.voix)]),
        ),
      ]
    : []),
  ...(autres.length > 0 ? [paragraphe([fort('Assistent sans être membres : '), { texte: autres.join(', ') }])] : []),
  ...(excuses.length > 0 ? [paragraphe([fort('Excusés : '), { texte: excuses.join(', ') }])] : []),
]

const vote = (one: VotePv, rank: number): Bloc[] => [
  titre(2, `${rank + 1}. ${one.intitule}`),
  ...(one.remplace ? [paragraphe(one.remplace)] : []),
  ...(one.texte ? paragraphes(one.texte) : []),
  tableau(
    `Vote ${one.genre}, ${count(one.votants, 'votant')}`,
    [colonne('Choix', 8), colonne('Voix', 2, { chiffres: true })],
    one.lignes.map(({ libelle, voix }) => [libelle, formatNumber(voix)]),
  ),
  paragraphe(one.majorite),
  paragraphe([fort(one.explication)]),
  ...(one.noms.length > 0
    ? [
        tableau(
          'Votes dits à l’appel',
          [colonne('Nom', 6), colonne('Vote', 5), colonne('Par procuration', 5)],
          one.noms.map(({ nom, choix, par }) => [nom, choix, par ?? '']),
        ),
      ]
    : []),
]

const seal = ({ signatures }: DonneesPv): Bloc[] => [
  titre(1, 'Signatures'),
  ...(signatures.length > 0
    ? [
        encadre(
          signatures.map(({ role, nom, le }) => paragraphe(`${role} : ${nom}, ${le}.`)),
          { titre: 'Procès-verbal signé' },
        ),
      ]
    : [encadre([paragraphe('Ce procès-verbal se signe à deux : la présidence et le secrétariat de la séance.')])]),
]

export const procesVerbal = (pv: DonneesPv): DocumentModel => ({
  titre: `Procès-verbal${NBSP}: ${pv.titre}`,
  auteur: pv.cpts,
  sujet: pv.instance,
  date: pv.date,
  pied: `${pv.cpts} · Procès-verbal · ${formatDate(Temporal.PlainDate.from(pv.date), { weekday: false })}`,
  blocs: [
    proprietes([
      { nom: 'Instance', valeur: pv.instance },
      { nom: 'Quand', valeur: pv.quand },
      { nom: 'Où', valeur: pv.ou },
      { nom: 'Convocation', valeur: pv.convocation },
      { nom: 'Quorum', valeur: pv.quorum },
    ]),
    titre(1, 'Ordre du jour'),
    ...ouManque(pv.ordreDuJour, (found) => [liste([...found], true)], 'Aucun ordre du jour n’a été écrit.'),
    ...attendance(pv),
    ...(pv.note?.trim() ? [titre(1, 'Ce qui s’est dit'), ...paragraphes(pv.note)] : []),
    titre(1, 'Votes et décisions'),
    ...ouManque(pv.votes, (found) => found.flatMap(vote), 'Rien n’a été mis aux voix.'),
    ...(pv.annules.length > 0
      ? [titre(2, 'Scrutins annulés'), liste(pv.annules.map(({ intitule, motif }) => `${intitule} : ${motif}`))]
      : []),
    ...(pv.autresDecisions.length > 0 ? [titre(2, 'Autres décisions'), liste([...pv.autresDecisions])] : []),
    ...(pv.suites.length > 0
      ? [
          titre(1, 'Suites à donner'),
          liste(pv.suites.map(({ texte, qui, pourLe }) => [texte, qui, pourLe].filter(Boolean).join(', '))),
        ]
      : []),
    ...(pv.documents.length > 0 ? [titre(1, 'Documents joints à la convocation'), liste([...pv.documents])] : []),
    ...seal(pv),
  ],
})

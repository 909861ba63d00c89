/** Minutes of a meeting: who was there and in what quality, what was said, decided, and what follows. */
import { count, formatDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import {
  colonne,
  encadre,
  liste,
  note,
  ouManque,
  paragraphe,
  paragraphes,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel } from '../../../server/documents/model.ts'
import type { DonneesReunion, Present } from './donnees.ts'

const jour = (date: string | null): string =>
  date ? formatDate(Temporal.PlainDate.from(date), { weekday: false }) : '–'

const hoursOf = ({ arrivee, depart }: Present): string => {
  if (!arrivee) return '–'
  return depart ? `${arrivee} à ${depart}` : `dès ${arrivee}`
}

const presence = ({ presents, excuses }: DonneesReunion): Bloc[] => [
  titre(1, 'Présences'),
  ...ouManque(
    presents,
    (found) => [
      tableau(
        `Personnes présentes (${found.length})`,
        [
          colonne('Nom', 4),
          colonne('Profession', 4),
          colonne('Qualité', 3),
          colonne('Présence', 4),
          colonne('Preuve', 4),
        ],
        found.map((present) => [present.nom, present.profession, present.qualite, hoursOf(present), present.preuve]),
        { enTetesDeLigne: true },
      ),
    ],
    'Aucune présence n’est encore écrite.',
  ),
  ...(excuses.length > 0
    ? [
        paragraphe([
          { texte: 'Excusés : ', ton: 'fort' },
          { texte: excuses.map(({ nom, profession }) => (profession ? `${nom} (${profession})` : nom)).join(', ') },
        ]),
      ]
    : []),
]

const agenda = ({ ordreDuJour }: DonneesReunion): Bloc[] => [
  titre(1, 'Ordre du jour'),
  ...ouManque(
    ordreDuJour,
    (found) => [
      liste(
        found.map(({ texte, minutes }) => (minutes === null ? texte : `${texte} (${count(minutes, 'minute')})`)),
        true,
      ),
      ...found
        .filter(({ notes }) => notes.trim() !== '')
        .flatMap(({ texte, notes }) => [titre(2, texte), ...paragraphes(notes)]),
    ],
    'Aucun ordre du jour n’a été écrit.',
  ),
]

const said = ({ note: texte }: DonneesReunion): Bloc[] =>
  texte?.trim() ? [titre(1, 'Ce qui s’est dit'), ...paragraphes(texte)] : []

const decided = ({ decisions }: DonneesReunion): Bloc[] => [
  titre(1, 'Décisions'),
  ...ouManque(
    decisions,
    (found) => [
      tableau(
        'Décisions prises',
        [
          colonne('N°', 1, { chiffres: true }),
          colonne('Décision', 8),
          colonne('Responsable', 3),
          colonne('Échéance', 3),
        ],
        found.map(({ texte, responsable, echeance }, index) => [
          String(index + 1),
          texte,
          responsable ?? '–',
          jour(echeance),
        ]),
      ),
    ],
    'Aucune décision n’a été prise.',
  ),
]

const next = ({ suites }: DonneesReunion): Bloc[] => [
  titre(1, 'Suites à donner'),
  ...ouManque(
    suites,
    (found) => [
      tableau(
        'Suites à donner',
        [colonne('Tâche', 8), colonne('Qui', 4), colonne('Pour le', 3)],
        found.map(({ texte, qui, pourLe }) => [texte, qui ?? 'à désigner', jour(pourLe)]),
      ),
    ],
    'Aucune suite n’est à donner.',
  ),
]

const seal = ({ signature, empreinte }: DonneesReunion): Bloc[] => [
  titre(1, 'Signature'),
  ...(signature
    ? [
        encadre(
          [
            paragraphe(`${signature.nom}, ${signature.qualite}, ${signature.le}.`),
            ...(empreinte ? [note(`Empreinte de l’acte au registre : ${empreinte}`)] : []),
          ],
          { titre: 'Compte rendu signé' },
        ),
      ]
    : [
        encadre([paragraphe('Ce compte rendu n’est pas encore signé : c’est un projet.')], { ton: 'attention' }),
        tableau(
          'Pour signer sur papier',
          [colonne('Nom et qualité', 4), colonne('Date', 2), colonne('Signature', 4)],
          [
            ['', '', ''],
            ['', '', ''],
          ],
          {
            hauteurLigne: 14,
          },
        ),
      ]),
]

export const compteRendu = (reunion: DonneesReunion): DocumentModel => ({
  titre: `Compte rendu${NBSP}: ${reunion.titre}`,
  auteur: reunion.cpts,
  sujet: reunion.genre,
  date: reunion.date,
  pied: `${reunion.cpts} · Compte rendu · ${jour(reunion.date)}`,
  blocs: [
    proprietes([
      { nom: 'Nature', valeur: reunion.genre },
      { nom: 'Quand', valeur: reunion.quand },
      { nom: 'Où', valeur: reunion.ou },
      ...(reunion.mission ? [{ nom: 'Mission', valeur: reunion.mission }] : []),
      ...(reunion.ficheAction ? [{ nom: 'Fiche-action', valeur: reunion.ficheAction }] : []),
    ]),
    ...presence(reunion),
    ...agenda(reunion),
    ...said(reunion),
    ...decided(reunion),
    ...next(reunion),
    ...(reunion.documents.length > 0 ? [titre(1, 'Documents joints'), liste(reunion.documents)] : []),
    ...seal(reunion),
  ],
})

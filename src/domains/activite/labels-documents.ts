/** An activité in the words of its documents. */
import { capitalizeFirst, formatDate, formatTime } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import { MISSION_LABELS } from '../../referentials/echeances.ts'
import { findGenreActe } from '../../referentials/genres-acte.ts'
import { QUALITES_ACTE, type QualiteActe } from '../../referentials/qualites-acte.ts'
import type { ActiviteWhole, Presence } from './contract.ts'
import type { DonneesReunion } from './documents/donnees.ts'

const PREUVES: Record<Presence['par'], string> = {
  qr: 'signée sur place',
  lien: 'signée par lien',
  organisateur: 'écrite par l’organisateur',
  papier: 'feuille papier',
}

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
const hour = (at: string, zone: string): string => formatTime(zoned(at, zone))
export const sayQualite = (code: string): string => QUALITES_ACTE[code as QualiteActe] ?? code

/** « mardi 24 novembre 2026, de 20 h à 22 h ». */
export const sayQuand = ({ debut, fin, zone }: ActiviteWhole): string =>
  `${formatDate(zoned(debut, zone).toPlainDate())}, de ${hour(debut, zone)} à ${hour(fin, zone)}`

/** « Salle des fêtes, Mèze », « à distance ». */
export const sayOu = ({ lieu, communeNom, aDistance }: ActiviteWhole): string => {
  const place = [lieu, communeNom].filter(Boolean).join(', ')
  if (!aDistance) return place || 'lieu non précisé'
  return place ? `${place}, et à distance` : 'à distance'
}

export const reunionOf = (it: ActiviteWhole, { cpts }: { cpts: string }): DonneesReunion => ({
  cpts,
  titre: it.titre,
  genre: findGenreActe(it.genre)?.libelle ?? it.genre,
  quand: sayQuand(it),
  date: zoned(it.debut, it.zone).toPlainDate().toString(),
  ou: sayOu(it),
  mission: it.mission && MISSION_LABELS[it.mission],
  ficheAction: it.ficheTitre,
  ordreDuJour: it.ordreDuJour.map((point) => ({ ...point, notes: '' })),
  note: it.note,
  presents: it.presences.map((one) => ({
    nom: one.nom,
    profession: one.profession,
    qualite: sayQualite(one.qualite),
    arrivee: hour(one.arrivee, it.zone),
    depart: one.depart && hour(one.depart, it.zone),
    preuve: PREUVES[one.par],
  })),
  excuses: it.lesInvites
    .filter(({ reponse }) => reponse === 'non')
    .map(({ nom, profession }) => ({ nom, profession: profession ?? '' })),
  decisions: it.decisions,
  suites: it.suites,
  documents: it.pieces.map(({ libelle }) => capitalizeFirst(libelle)),
  signature: it.signeLe
    ? {
        nom: it.organisateur ?? cpts,
        qualite: 'pour la CPTS',
        le: formatDate(zoned(it.signeLe, it.zone).toPlainDate()),
      }
    : null,
  empreinte: null,
})

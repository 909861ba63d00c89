/** The rota to put on the wall: day by day, who holds what. */
import { capitalizeFirst, formatDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { colonne, note, tableau } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import type { GardeLue } from '../contract.ts'

export type DonneesTableau = {
  cpts: string
  titre: string
  du: string
  au: string
  date: string
  /** « Version 2, publiée le … », or that it is a draft. */
  etat: string
  gardes: readonly (GardeLue & { noms: readonly string[] })[]
}

export const jourEnMots = ({ jour, ferie }: Pick<GardeLue, 'jour' | 'ferie'>): string =>
  `${capitalizeFirst(formatDate(Temporal.PlainDate.from(jour), { weekday: true, year: false }))}${ferie ? ` (${ferie})` : ''}`

export const placesDe = ({ noms, personnes }: { noms: readonly string[]; personnes: number }): string =>
  [...noms, ...Array.from({ length: personnes - noms.length }, () => 'à pourvoir')].join(', ')

export const tableauGarde = ({ cpts, titre, du, au, date, etat, gardes }: DonneesTableau): DocumentModel => {
  const day = (value: string) => formatDate(Temporal.PlainDate.from(value), { year: true })
  return {
    titre,
    auteur: cpts,
    sujet: 'Tableau de garde des soins non programmés',
    date,
    pied: `${cpts} · ${titre} · ${etat}`,
    orientation: 'portrait',
    blocs: [
      tableau(
        `Du ${day(du)} au ${day(au)}. ${etat}`,
        [colonne('Jour', 4), colonne('Heures', 3), colonne('Poste', 4), colonne('De garde', 6)],
        gardes.map((garde) => [
          jourEnMots(garde),
          `${garde.debut.replace(':', ' h ')} – ${garde.fin.replace(':', ' h ')}`,
          [garde.libelle, garde.lieu].filter(Boolean).join(', '),
          placesDe(garde),
        ]),
        { enTetesDeLigne: true, dense: true },
      ),
      note(
        `Soins non programmés de la journée. La nuit et hors de ces heures${NBSP}: permanence des soins, par la régulation du 15 ou du 116${NBSP}117.`,
      ),
    ],
  }
}

/** The attestation: who is a member of what, since when, and how a third party checks it. */
import { formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { encadre, fort, note, paragraphe, proprietes } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { LaCpts } from '../rules/mots.ts'

export type DonneesAttestation = {
  cpts: string
  nom: string
  quoi: string
  depuis: string
  /** Null: it goes on. */
  jusqua: string | null
  jour: string
  /** Of the year that runs: paid, exempt, or null when nothing is said of it. */
  cotisation: { annee: number; paye: boolean } | null
  signataire: string
  code: string
  verification: string
}

const day = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

export const attestation = (it: DonneesAttestation): DocumentModel => ({
  titre: 'Attestation d’adhésion',
  auteur: it.cpts,
  sujet: it.nom,
  date: it.jour,
  pied: `${it.cpts} · attestation d’adhésion · code ${it.code}`,
  blocs: [
    paragraphe([
      { texte: `${LaCpts(it.cpts)} atteste que ` },
      fort(it.nom),
      {
        texte: `${it.quoi ? `, ${it.quoi.toLowerCase()},` : ''} ${it.jusqua ? 'a été' : 'est'} adhérent de l’association depuis le ${day(it.depuis)}${it.jusqua ? ` et jusqu’au ${day(it.jusqua)}` : ''}.`,
      },
    ]),
    ...(it.cotisation
      ? [
          paragraphe(
            it.cotisation.paye
              ? `La cotisation de ${it.cotisation.annee} est réglée.`
              : `Aucune cotisation n’est due pour ${it.cotisation.annee}.`,
          ),
        ]
      : []),
    proprietes([
      { nom: 'Fait le', valeur: day(it.jour) },
      { nom: 'Pour l’association', valeur: it.signataire || it.cpts },
    ]),
    encadre(
      [
        paragraphe(
          `Toute personne à qui cette attestation est remise peut la vérifier, sans compte, à l’adresse ${it.verification}`,
        ),
        paragraphe([
          { texte: 'Code : ' },
          fort(it.code),
          { texte: '. Le nom demandé est celui qui est imprimé ici : ' },
          fort(it.nom),
          { texte: '.' },
        ]),
        paragraphe(
          'La vérification dit si l’attestation est authentique, depuis quand l’adhésion court, et si elle est encore en vigueur.',
        ),
      ],
      { titre: 'Vérifier cette attestation' },
    ),
    note(
      'Cette attestation dit l’adhésion au jour où elle est faite. La vérification en ligne dit ce qu’il en est aujourd’hui.',
    ),
  ],
})

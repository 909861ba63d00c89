/** The activity report for the general assembly: the same facts as the file, told to the members and to the public. */
import { count, formatNumber } from '../../../kernel/french.ts'
import { colonne, liste, note, paragraphe, paragraphes, tableau, titre } from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel } from '../../../server/documents/model.ts'
import type { Donnees, Partie, PartieDossier } from '../contract-donnees.ts'
import { euros, heures, jourDe, nomAnnee, TEINTES } from '../labels.ts'
import { barres } from './graphiques.ts'

export type LignePublique = { partie: Partie; jour: string; texte: string }

const bars = (
  { parties }: Donnees,
  legende: string,
  source: string,
  read: (one: PartieDossier) => { valeur: number; dit: string },
): Bloc[] => {
  const figure = barres(
    legende,
    source,
    parties.map((one) => ({ libelle: one.nom, teinte: TEINTES[one.partie], ...read(one) })),
  )
  return figure ? [figure] : []
}

const numbers = (donnees: Donnees): Bloc[] => {
  const { annexes, membres, parties, total } = donnees
  const minutes = parties.reduce((sum, { preuves }) => sum + preuves.minutes, 0)
  const presences = parties.reduce((sum, { preuves }) => sum + preuves.presences, 0)
  return [
    titre(1, 'L’année en chiffres'),
    paragraphe(
      `${count(annexes.actes.length, 'acte inscrit', 'actes inscrits')} au registre, ${count(presences, 'présence')} et ${heures(minutes)} de travail en commun. ${count(membres.adherents, 'adhérent')}, et ${count(membres.actifs, 'professionnel actif', 'professionnels actifs')}.`,
    ),
    ...bars(donnees, 'Actes par mission', 'registre de la CPTS', ({ preuves }) => ({
      valeur: preuves.actes,
      dit: count(preuves.actes, 'acte'),
    })),
    ...bars(donnees, 'Temps de travail par mission', 'registre de la CPTS', ({ preuves }) => ({
      valeur: preuves.minutes,
      dit: heures(preuves.minutes),
    })),
    ...(total
      ? [
          ...bars(donnees, 'Dépenses payées par mission', 'comptes de la CPTS', ({ argent }) => ({
            valeur: argent?.paye ?? 0,
            dit: euros(argent?.paye ?? 0),
          })),
          paragraphe(
            `Sur l’année de contrat, la CPTS a reçu ${euros(total.recu)} et payé ${euros(total.paye)}. Les comptes de l’exercice sont présentés à part.`,
          ),
        ]
      : []),
  ]
}

const results = ({ resultats }: PartieDossier): Bloc[] => {
  const known = resultats.filter(({ valeur }) => valeur !== null)
  if (known.length === 0) return []
  return [
    tableau(
      'Résultats',
      [colonne('Indicateur', 8), colonne('Valeur', 3, { chiffres: true }), colonne('Cible', 3, { chiffres: true })],
      known.map(({ nom, valeur, cible }) => [nom, valeur!, cible ?? '–']),
      { enTetesDeLigne: true },
    ),
  ]
}

const chapter = (one: PartieDossier, { cpts }: Donnees, lignes: readonly LignePublique[]): Bloc[] => {
  const own = lignes.filter(({ partie }) => partie === one.partie)
  const led = one.fiches.filter(({ etat }) => etat !== 'Brouillon')
  return [
    titre(2, one.nom),
    ...(one.commentaire === '' ? [] : paragraphes(one.commentaire)),
    paragraphe(
      one.preuves.actes === 0
        ? 'Aucun acte n’a été inscrit sur l’année.'
        : `${count(one.preuves.actes, 'acte')}, ${count(one.preuves.presences, 'présence')}, ${heures(one.preuves.minutes)}.`,
    ),
    ...(led.length === 0
      ? []
      : [liste(led.map(({ titre: nom, etat, actes }) => `${nom} : ${etat.toLowerCase()}, ${count(actes, 'acte')}.`))]),
    ...results(one),
    ...(own.length === 0
      ? []
      : [
          paragraphe('Ce que la CPTS en a dit au public :'),
          liste(own.map(({ jour, texte }) => `${jourDe(jour, cpts.zone)} : ${texte}`)),
        ]),
    ...(one.prevision === '' ? [] : [paragraphe('Et après :'), ...paragraphes(one.prevision)]),
  ]
}

export const rapportDocument = (donnees: Donnees, lignes: readonly LignePublique[]): DocumentModel => {
  const { cpts, annee, parties, arreteLe, registre, territoire } = donnees
  return {
    titre: 'Rapport d’activité',
    auteur: cpts.nom,
    sujet: nomAnnee(annee),
    date: arreteLe.slice(0, 10),
    pied: `${cpts.nom} · Rapport d’activité`,
    couverture: {
      surtitre: cpts.nom,
      sousTitre: nomAnnee(annee),
      mentions: territoire
        ? [
            {
              nom: 'Territoire',
              valeur: `${count(territoire.communes.length, 'commune')}, ${formatNumber(territoire.population)} habitants`,
            },
          ]
        : [],
    },
    sommaire: true,
    blocs: [
      ...numbers(donnees),
      titre(1, 'Mission par mission'),
      ...parties.flatMap((one) => chapter(one, donnees, lignes)),
      titre(1, 'Ce qui fait foi'),
      note(
        `Chaque chiffre vient du registre de la CPTS, où chaque acte est inscrit une fois et ne change plus. Au ${jourDe(arreteLe, cpts.zone)}, le registre comptait ${formatNumber(registre.sequence)} actes ; sa dernière empreinte était ${registre.empreinte}.`,
      ),
    ],
  }
}

/** The words of the versions: their names, where each stands, and how each field reads in a difference. */
import { count, formatNumber, NBSP } from '../../kernel/french.ts'
import type { BesoinFige, Contenu, FicheFigee, ObjectifFige } from './contract-contenu.ts'
import {
  ETAT_LABELS,
  FINANCEMENT_LABELS,
  MISSION_LABELS,
  PARTENAIRE_LABELS,
  PREUVE_LABELS,
  STADE_LABELS,
} from './labels.ts'
import { AXE_NOMS, TEXTE_NOMS } from './labels-parcours.ts'
import { MOTIF_LABELS, REPONSE_LABELS, sayDay, sayEuros } from './labels-vie.ts'
import { type Champ, type Champs, type Ligne, linesOf } from './rules/differences.ts'
import type { EtatDepot, Reponse } from './rules/vie.ts'

/** « Projet initial », « Projet initial, deuxième envoi », « Avenant n° 1 ». `rang` counts those of the same nature. */
export const sayVersion = (nature: 'initial' | 'avenant', rang: number): string => {
  if (nature === 'avenant') return `Avenant n°${NBSP}${rang}`
  return rang === 1 ? 'Projet initial' : `Projet initial, envoi n°${NBSP}${rang}`
}

type Filed = {
  etat: 'brouillon' | 'figee'
  depot: EtatDepot | null
  envoyeLe: string | null
  recuLe: string | null
  dernierJour: string | null
  reponse: Reponse | null
  reponseLe: string | null
  motif: keyof typeof MOTIF_LABELS | null
  jours: number | null
}
export const sayDepot = (one: Filed): string => {
  switch (one.depot) {
    case null:
      return 'En cours d’écriture.'
    case 'envoye':
      return `Envoyé à l’ARS le ${sayDay(one.envoyeLe!)}, réception non notée.`
    case 'delai-en-cours':
      return `Reçu par l’ARS le ${sayDay(one.recuLe!)}. Elle peut s’opposer jusqu’au ${sayDay(one.dernierJour!)} compris${one.jours === 0 ? ', aujourd’hui' : `, dans ${count(one.jours ?? 0, 'jour')}`}.`
    case 'repute-valide':
      return `Réputé validé\u00a0: l’ARS pouvait s’opposer jusqu’au ${sayDay(one.dernierJour!)}, aucune réponse n’est notée.`
    case 'oppose':
      return `Opposition de l’ARS le ${sayDay(one.reponseLe!)}${one.motif ? `${NBSP}: ${MOTIF_LABELS[one.motif].toLowerCase()}` : ''}.`
    case 'valide':
      return `${REPONSE_LABELS[one.reponse!]} le ${sayDay(one.reponseLe!)}.`
  }
}

const text = <T>(nom: string, read: (one: T) => string): Champ<T> => ({ nom, lire: (one) => linesOf(read(one)) })
const plain = (quoi: string): Ligne => ({ quoi, detail: '' })
const names = <T>(nom: string, read: (one: T, contenu: Contenu) => readonly string[]): Champ<T> => ({
  nom,
  lire: (one, contenu) => read(one, contenu).map(plain),
})
const list = <T>(nom: string, read: (one: T, contenu: Contenu) => readonly Ligne[]): Champ<T> => ({
  nom,
  lire: (one, contenu) => [...read(one, contenu)],
})
const ligne = (quoi: string, ...details: string[]): Ligne => ({ quoi, detail: join(...details) })
const day = (value: string | null): string => (value === null ? '' : sayDay(value))
const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')
const label = (labels: Record<string, string>, code: string): string => labels[code] ?? code

const BESOIN: Champ<BesoinFige>[] = [
  text('Intitulé', ({ titre }) => titre),
  text('Nature', ({ axe }) => AXE_NOMS[axe].un),
  text('Texte', ({ texte }) => texte),
  text('Chiffre', ({ chiffre }) => chiffre),
  text('Source', ({ source }) => source),
  text('Priorité', ({ priorite }) => (priorite === null ? '' : `rang ${priorite}`)),
  text('Vote', ({ voteLe }) => day(voteLe)),
]
const OBJECTIF: Champ<ObjectifFige>[] = [
  text('Intitulé', ({ titre }) => titre),
  text('Texte', ({ texte }) => texte),
  text('Mission', ({ mission }) => (mission ? MISSION_LABELS[mission] : '')),
  names('Besoins auxquels il répond', ({ besoins: ids }, { besoins }) =>
    ids.flatMap((wanted) => besoins.find(({ id }) => id === wanted)?.titre ?? []),
  ),
]
const measure = (value: string | null, unite: string, le: string | null): string =>
  value === null ? '' : `${value}${unite === '' ? '' : `${NBSP}${unite}`}${le === null ? '' : ` au ${sayDay(le)}`}`

const FICHE: Champ<FicheFigee>[] = [
  text('Intitulé', ({ titre }) => titre),
  text('Objectif', ({ objectif }) => objectif),
  names('Missions', ({ missions }) => missions.map((one) => MISSION_LABELS[one])),
  names('Objectif stratégique', ({ objectifId }, { objectifs }) =>
    objectifs.filter(({ id }) => id === objectifId).map(({ titre }) => titre),
  ),
  text('État', ({ etat }) => label(ETAT_LABELS, etat)),
  text('Public', ({ publicVise }) => publicVise),
  names('Communes', ({ communes }) => communes.map(({ nom }) => nom)),
  text('Début', ({ debut }) => day(debut)),
  text('Fin', ({ fin }) => day(fin)),
  names('Référents', ({ referents }) => referents.map(({ exercice }) => exercice)),
  list('Partenaires', ({ partenaires }) =>
    partenaires.map(({ nom, genre, stade }) =>
      ligne(`${nom} (${label(PARTENAIRE_LABELS, genre)})`, label(STADE_LABELS, stade)),
    ),
  ),
  list('Tâches', ({ taches }) =>
    taches.map(({ libelle, qui, personne, echeance, faiteLe }) =>
      ligne(
        libelle,
        personne?.exercice ?? qui,
        echeance ? `pour le ${sayDay(echeance)}` : '',
        faiteLe ? `faite le ${sayDay(faiteLe)}` : '',
      ),
    ),
  ),
  list('Jalons', ({ jalons }) =>
    jalons.map(({ libelle, prevuLe, atteintLe }) =>
      ligne(libelle, sayDay(prevuLe), atteintLe ? `atteint le ${sayDay(atteintLe)}` : ''),
    ),
  ),
  list('Budget', ({ budget }) =>
    budget.map(({ libelle, centimes, annee, financement }) =>
      ligne(libelle, sayEuros(centimes), String(annee), label(FINANCEMENT_LABELS, financement)),
    ),
  ),
  list('Indicateurs', ({ indicateurs }) =>
    indicateurs.map(({ libelle, unite, depart, departLe, cible, cibleLe, source }) =>
      ligne(
        libelle,
        depart === null ? '' : `départ ${measure(depart, unite, departLe)}`,
        cible === null ? '' : `cible ${measure(cible, unite, cibleLe)}`,
        source,
      ),
    ),
  ),
  list('Preuves attendues', ({ preuves }) =>
    preuves.map(({ genre, libelle }) => ligne(libelle, label(PREUVE_LABELS, genre))),
  ),
  text('Risques', ({ risques }) => risques),
]
const TERRITOIRE: Champ<Contenu>[] = [
  names('Communes', ({ territoire }) =>
    (territoire?.unites ?? []).map(({ nom, partie }) => (partie === '' ? nom : `${nom}, ${partie}`)),
  ),
  text('Population', ({ territoire }) => (territoire ? count(territoire.population, 'habitant') : '')),
  text('Classe de taille', ({ territoire }) => territoire?.taille ?? ''),
  list('Professionnels', ({ professions }) =>
    professions.map(({ libelle, nombre }) => ligne(libelle, formatNumber(nombre))),
  ),
  text('Nom de la CPTS', ({ cpts }) => cpts.nom),
]

export const CHAMPS: Champs = {
  besoin: BESOIN,
  objectif: OBJECTIF,
  fiche: FICHE,
  territoire: TERRITOIRE,
  texte: (cle) => TEXTE_NOMS[cle].titre,
}

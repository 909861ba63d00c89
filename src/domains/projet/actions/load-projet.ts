/** All that stands in the projet today, from this room and from the doors of the others. */
import type { Mission } from '../../../referentials/index.ts'
import { POPULATION_PROVENANCE, professionLabel } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listProfessionnels } from '../../communaute/index.ts'
import { listAppartenances } from '../../comptes/index.ts'
import { currentTerritoire, findCommunes, tailleOf } from '../../territoire/index.ts'
import type { BesoinFige, Contenu, ObjectifFige } from '../contract-contenu.ts'
import { findManques } from '../rules/manques.ts'
import type { Matiere } from '../rules/pas.ts'
import type { CleTexte, Textes } from '../rules/textes.ts'
import type { Vie } from '../rules/vie.ts'
import { listBesoinRows, listObjectifRows, listTexteRows } from '../store/diagnostic-store.ts'
import { listInterlocuteurRows } from '../store/vie-store.ts'
import { type FicheLue, loadFiches } from './load-fiches.ts'
import { loadVie, readDay } from './load-vie.ts'

export type Titulaire = { personneId: string; nom: string; role: string }
export type ProjetLu = {
  territoire: Contenu['territoire']
  professionnels: number
  professions: Contenu['professions']
  besoins: BesoinFige[]
  objectifs: ObjectifFige[]
  /** Those that are promised: neither put away nor given up. */
  fiches: FicheLue[]
  textes: Textes
  titulaires: Titulaire[]
  vie: Vie
}

export const POPULATION_SOURCE = POPULATION_PROVENANCE.source

const readTerritoire = async (ctx: Ctx): Promise<Contenu['territoire']> => {
  const territoire = await currentTerritoire(ctx)
  if (!territoire) return null
  const { depuis, population, units } = territoire
  const places = await findCommunes(ctx, [...new Set(units.map(({ code }) => code))])
  const epci = new Map(places.map((place) => [place.code, place.epci?.nom ?? null]))
  return {
    depuis,
    population,
    taille: await tailleOf(ctx, population),
    unites: units.map(({ code, partie, nom, population: habitants, millesime }) => ({
      code,
      partie,
      nom,
      population: habitants,
      millesime,
      epci: epci.get(code) ?? null,
    })),
  }
}

const countProfessions = (people: readonly { profession: string }[]): Contenu['professions'] =>
  [...Map.groupBy(people, ({ profession }) => profession)]
    .map(([code, group]) => ({ code, libelle: professionLabel(code), nombre: group.length }))
    .sort((a, b) => b.nombre - a.nombre || a.libelle.localeCompare(b.libelle, 'fr'))

export const readBesoins = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<BesoinFige[]> =>
  (await listBesoinRows(tx, cptsId)).map(({ cptsId: _, creeLe: __, axe, ...row }) => ({
    ...row,
    axe: axe as BesoinFige['axe'],
  }))

const TITULAIRES = ['presidence', 'tresorerie', 'coordination']

/** Who presides, who holds the accounts, who coordinates, today. */
const readTitulaires = async (ctx: Ctx, today: string): Promise<Titulaire[]> =>
  (await listAppartenances(ctx.tx, ctx.cptsId))
    .filter(({ depuis, jusqu }) => depuis <= today && (jusqu === null || jusqu >= today))
    .flatMap(({ id, nom, prenom, roles }) =>
      TITULAIRES.filter((role) => roles.includes(role)).map((role) => ({
        personneId: id,
        nom: `${prenom} ${nom}`,
        role,
      })),
    )
    .sort((a, b) => TITULAIRES.indexOf(a.role) - TITULAIRES.indexOf(b.role))

export const loadProjet = async (ctx: Ctx): Promise<ProjetLu> => {
  const { tx, cptsId } = ctx
  const people = (await listProfessionnels(tx, cptsId)).filter(({ enExercice }) => enExercice)
  const objectifs = await listObjectifRows(tx, cptsId)
  const textes = await listTexteRows(tx, cptsId)
  return {
    territoire: await readTerritoire(ctx),
    professionnels: people.length,
    professions: countProfessions(people),
    besoins: await readBesoins(ctx),
    objectifs: objectifs.map((one) => ({ ...one, mission: one.mission as Mission | null })),
    fiches: (await loadFiches(tx, cptsId)).filter(
      ({ archiveeLe, etat }) => archiveeLe === null && etat !== 'abandonnee',
    ),
    textes: Object.fromEntries(textes.map(({ cle, texte }) => [cle as CleTexte, texte])),
    titulaires: await readTitulaires(ctx, (await readDay(ctx)).toString()),
    vie: await loadVie(ctx),
  }
}

/** What the rule of the six steps looks at. */
export const matiereOf = async (ctx: Ctx, projet: ProjetLu): Promise<Matiere> => {
  const organismes = new Set((await listInterlocuteurRows(ctx.tx, ctx.cptsId)).map(({ organisme }) => organisme))
  return {
    territoire: projet.territoire !== null,
    professionnels: projet.professionnels,
    besoins: projet.besoins,
    objectifs: projet.objectifs,
    fiches: projet.fiches.map((fiche) => ({
      id: fiche.id,
      titre: fiche.titre,
      missions: fiche.missions,
      objectifId: fiche.objectifId,
      manques: findManques(fiche).length,
      indicateurs: fiche.indicateurs.length,
      indicateursSansCible: fiche.indicateurs.filter(({ cible }) => cible === null).length,
    })),
    textes: projet.textes,
    presidence: projet.titulaires.some(({ role }) => role === 'presidence'),
    contacts: { ars: organismes.has('ars'), cpam: organismes.has('cpam') },
    vie: projet.vie,
  }
}

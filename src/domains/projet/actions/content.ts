/**
 * The content of a version, gathered in one place: what is frozen, what is compared and what the documents print come
 * from here and from nowhere else.
 */
import { hashContent, type Json } from '../../../kernel/hash-chain.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { findCommunes } from '../../territoire/index.ts'
import { type Contenu, type FicheFigee, FORMAT } from '../contract-contenu.ts'
import type { FicheLue, Personne } from './load-fiches.ts'
import { readPersonnes } from './load-fiches.ts'
import { loadProjet, type ProjetLu } from './load-projet.ts'

/** By id and by what they do: never by name. */
const personneFigee = ({ id, exercice }: Personne) => ({ professionnelId: id, exercice })
const decimal = (value: number | null) => (value === null ? null : String(value).replace('.', ','))

const ficheFigee = (fiche: FicheLue, communes: ReadonlyMap<string, string>): FicheFigee => ({
  id: fiche.id,
  titre: fiche.titre,
  objectif: fiche.objectif,
  missions: fiche.missions,
  objectifId: fiche.objectifId,
  publicVise: fiche.publicVise,
  risques: fiche.risques,
  etat: fiche.etat,
  debut: fiche.debut,
  fin: fiche.fin,
  communes: fiche.communes.map((code) => ({ code, nom: communes.get(code) ?? code })),
  referents: fiche.referents.map(personneFigee),
  partenaires: fiche.partenaires.map(({ nom, genre, stade }) => ({ nom, genre, stade })),
  taches: fiche.taches.map(({ libelle, professionnel, qui, echeance, faiteLe }) => ({
    libelle,
    personne: professionnel && personneFigee(professionnel),
    qui,
    echeance,
    faiteLe,
  })),
  jalons: fiche.jalons.map(({ libelle, prevuLe, atteintLe }) => ({ libelle, prevuLe, atteintLe })),
  budget: fiche.budget.map(({ libelle, centimes, annee, financement }) => ({ libelle, centimes, annee, financement })),
  indicateurs: fiche.indicateurs.map(({ libelle, unite, depart, departLe, cible, cibleLe, source }) => ({
    libelle,
    unite,
    depart: decimal(depart),
    departLe,
    cible: decimal(cible),
    cibleLe,
    source,
  })),
  preuves: fiche.preuves.map(({ genre, libelle }) => ({ genre, libelle })),
})

/** Where the CPTS is written to, as its settings say it. */
const siegeOf = (reglages: unknown): { adresse?: string; courriel?: string } => {
  const { adresse, courriel } = (reglages ?? {}) as Record<string, unknown>
  return {
    ...(typeof adresse === 'string' && adresse !== '' ? { adresse } : {}),
    ...(typeof courriel === 'string' && courriel !== '' ? { courriel } : {}),
  }
}

export const contentOf = async (ctx: Ctx, projet: ProjetLu): Promise<Contenu> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const codes = [...new Set(projet.fiches.flatMap((fiche) => fiche.communes))]
  const communes = new Map((await findCommunes(ctx, codes)).map(({ code, nom }) => [code, nom]))
  return {
    format: FORMAT,
    cpts: { nom: cpts?.nom ?? '', finess: cpts?.finess ?? null, ...siegeOf(cpts?.reglages) },
    territoire: projet.territoire,
    professions: projet.professions,
    titulaires: projet.titulaires.map(({ personneId, role }) => ({ personneId, role })),
    besoins: projet.besoins,
    objectifs: projet.objectifs,
    fiches: projet.fiches.map((fiche) => ficheFigee(fiche, communes)),
    textes: projet.textes,
  }
}

export const readContent = async (ctx: Ctx): Promise<Contenu> => contentOf(ctx, await loadProjet(ctx))

export const hashOf = (contenu: Contenu): Promise<string> => hashContent(contenu as Json)

/** Names of those whom a content cites, as far as they are still known. */
export const namesIn = async (ctx: Ctx, contenu: Contenu): Promise<Record<string, string>> => {
  const { titulaires } = await loadProjet(ctx)
  const personnes = await readPersonnes(ctx.tx, ctx.cptsId)
  const cited = new Set(
    contenu.fiches.flatMap(({ referents, taches }) => [
      ...referents.map(({ professionnelId }) => professionnelId),
      ...taches.flatMap(({ personne }) => personne?.professionnelId ?? []),
    ]),
  )
  return Object.fromEntries([
    ...titulaires.map(({ personneId, nom }) => [personneId, nom]),
    ...[...cited].flatMap((id) => {
      const known = personnes.get(id)
      return known ? [[id, known.nom]] : []
    }),
  ])
}

/** The path in six steps, and the check list before the projet is sent. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type Chiffres, type ManqueLu, parcoursContract } from '../contract-parcours.ts'
import { versionsContract } from '../contract-versions.ts'
import { sayManque } from '../labels.ts'
import { sayManquePas } from '../labels-parcours.ts'
import { findManques } from '../rules/manques.ts'
import { firstOpen, isOpen, lacksOf, type ManquePas, PAS } from '../rules/pas.ts'
import { voteOf } from '../rules/priorites.ts'
import type { FicheLue } from './load-fiches.ts'
import { loadProjet, matiereOf, POPULATION_SOURCE, type ProjetLu } from './load-projet.ts'
import { readDay } from './load-vie.ts'
import { readCurrent } from './name-version.ts'
import { etapesOf } from './read-vie.ts'

const toRead = (manque: ManquePas): ManqueLu => ({ code: manque.code, degre: manque.degre, ...sayManquePas(manque) })

const ficheOf = (fiche: FicheLue) => ({
  id: fiche.id,
  version: fiche.version,
  titre: fiche.titre,
  missions: fiche.missions,
  etat: fiche.etat,
  objectifId: fiche.objectifId,
  debut: fiche.debut,
  fin: fiche.fin,
  manques: findManques(fiche).map(sayManque),
  indicateurs: fiche.indicateurs.map(({ libelle, unite, depart, departLe, cible, cibleLe, source }) => ({
    libelle,
    unite,
    depart,
    departLe,
    cible,
    cibleLe,
    source,
  })),
})

const chiffresOf = ({ territoire, professionnels, professions }: ProjetLu): Chiffres => ({
  territoire: territoire && {
    population: territoire.population,
    unites: territoire.unites.length,
    taille: territoire.taille,
    depuis: territoire.depuis,
    millesimes: [...new Set(territoire.unites.map(({ millesime }) => millesime))].sort(),
    source: POPULATION_SOURCE,
  },
  professionnels,
  professions,
})

const readLacks = async (ctx: Ctx, projet: ProjetLu) => lacksOf(await matiereOf(ctx, projet), await readDay(ctx))

export const readParcours = defineAction(parcoursContract.readParcours, {
  audit: 'projet.lire',
  run: async (ctx) => {
    const today = await readDay(ctx)
    const projet = await loadProjet(ctx)
    const lacks = await readLacks(ctx, projet)
    const current = await readCurrent(ctx)
    return ok({
      aujourdhui: today.toString(),
      premier: firstOpen(lacks),
      pas: PAS.map((code) => ({ code, ouvert: isOpen(lacks[code]), manques: lacks[code].map(toRead) })),
      version: { numero: current.numero, libelle: current.libelle, modifiable: current.ouverte },
      chiffres: chiffresOf(projet),
      besoins: projet.besoins,
      voteLe: voteOf(projet.besoins),
      objectifs: projet.objectifs,
      fiches: projet.fiches.map(ficheOf),
      textes: projet.textes,
      titulaires: projet.titulaires,
      etapes: etapesOf(projet.vie, today),
    })
  },
})

export const readEnvoi = defineAction(versionsContract.readEnvoi, {
  audit: 'projet.relire',
  run: async (ctx) => {
    const projet = await loadProjet(ctx)
    const lacks = Object.values(await readLacks(ctx, projet)).flat()
    const current = await readCurrent(ctx)
    return ok({
      aujourdhui: (await readDay(ctx)).toString(),
      libelle: current.libelle,
      ouverte: current.ouverte,
      bloquants: lacks.filter(({ degre }) => degre === 'bloquant').map(toRead),
      conseils: lacks.filter(({ degre }) => degre === 'conseil').map(toRead),
      compte: {
        besoins: projet.besoins.length,
        objectifs: projet.objectifs.length,
        fiches: projet.fiches.length,
        communes: projet.territoire?.unites.length ?? 0,
      },
    })
  },
})

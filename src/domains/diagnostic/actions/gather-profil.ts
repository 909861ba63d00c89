/** Everything that the printed profile says, hidden as the screens hide it. */
import { fromDate, inZone } from '../../../kernel/time.ts'
import { INDICATEURS_TERRITOIRE, THEMES } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { readCarte } from '../../territoire/index.ts'
import type { EtudeFlux } from '../contract-flux.ts'
import type {
  AccesImprime,
  DonneesProfil,
  EnqueteImprimee,
  IndicateurImprime,
  Manquant,
  SourceImprimee,
  TableauImprime,
} from '../documents/donnees.ts'
import { study } from '../flux/lire.ts'
import { RECETTES } from '../recettes/index.ts'
import { accesAfter, listServed, meanAcces, placeGeometrie, situationOf } from '../rules/acces.ts'
import { periodeDAvant } from '../rules/comparer.ts'
import { ECHELLE } from '../rules/enquete.ts'
import { type Indication, valeurDuTerritoire } from '../rules/indication.ts'
import { FEWEST_PROFESSIONNELS } from '../rules/offre.ts'
import { donne } from '../rules/recette.ts'
import type { Terrain } from '../rules/terrain.ts'
import { listEnquetes } from '../store/enquete-store.ts'
import { listSourcesFlux } from '../store/flux-store.ts'
import { listCatalogue, listTableaux } from '../store/tableau-store.ts'
import { assemble } from './acces.ts'
import { isOuverte, readWhole } from './enquetes.ts'
import { gatherSynthese } from './entretiens.ts'
import { POPULATION_CARTE, parIndicateur, readIndications } from './indications.ts'
import { readRapprochement, readValeursSemblables } from './semblables.ts'
import { readTerrain } from './terrain.ts'
import { vueDeLecture, vueDesSemblables, vueDuTerrain } from './vues.ts'

const PROFESSION = 'medecins'
const MOST_ENQUETES = 4

/** The same source, at the earliest of the periods that are near enough. */
const avantDe = (latest: Indication, all: readonly Indication[]): IndicateurImprime['avant'] => {
  const of = all.filter(({ source }) => source.code === latest.source.code)
  const periode = periodeDAvant(
    latest.periode,
    of.map((one) => one.periode),
  )
  const found = of.find((one) => one.periode === periode)
  return found ? { periode: found.periode, valeur: valeurDuTerritoire(found) } : null
}

/**
 * Theme by theme and at its latest period, as the screens read them: what is hidden here is what is hidden there. Other
 * periods are read apart, for the sum of the territory alone.
 */
const readGroups = async (ctx: Ctx, terrain: Terrain) => {
  const groups: { latest: Indication[]; all: Indication[] }[] = []
  for (const theme of THEMES) {
    const read = parIndicateur(await readIndications(ctx, terrain, { theme }))
    if (read.size === 0) continue
    const every = await readIndications(ctx, terrain, { theme, periodes: 'toutes' })
    const all = Map.groupBy(every, ({ indicateur }) => indicateur.code)
    for (const [code, latest] of read) groups.push({ latest, all: all.get(code) ?? [] })
  }
  return groups
}

const readIndicateurs = async (ctx: Ctx, terrain: Terrain) => {
  const groups = await readGroups(ctx, terrain)
  const rapprochement = await readRapprochement(ctx, terrain)
  const semblables = await readValeursSemblables(
    ctx,
    rapprochement,
    groups.map(({ latest }) => latest[0]!),
  )
  const indicateurs = groups.map(({ all, latest: [first, ...others] }): IndicateurImprime => {
    const { indicateur } = first!
    return {
      definition: indicateur,
      lecture: vueDeLecture(terrain, first!),
      autres: others.map((one) => vueDeLecture(terrain, one, false)),
      avant: avantDe(first!, all),
      semblables: semblables.get(indicateur.code) ?? null,
    }
  })
  return { indicateurs, semblables: vueDesSemblables(rapprochement) }
}

const recetteDe = (code: string): string | null => {
  const found = RECETTES.find((recette) => donne(recette, code))
  // Five workbooks of one family: told once.
  return found ? `${found.titre.replace(/ \(APL\) .*$/, ' (APL)')} (${found.producteur})` : null
}

const DICTIONNAIRE: readonly Manquant[] = INDICATEURS_TERRITOIRE.map(({ code, libelle, theme }) => ({
  code,
  libelle,
  theme,
  ou: recetteDe(code),
}))

const readSources = async (
  ctx: Ctx,
  zone: string,
  indicateurs: readonly IndicateurImprime[],
): Promise<SourceImprimee[]> => {
  const catalogue = (await listCatalogue(ctx.tx)).map(
    ({ code, titre, producteur, licence, page, millesime, importeeLe }) => ({
      code,
      titre,
      producteur,
      licence,
      page,
      millesime,
      lueLe: inZone(fromDate(importeeLe), zone).toPlainDate().toString(),
    }),
  )
  const carte = indicateurs.find(({ lecture }) => lecture.source.code === POPULATION_CARTE.code)
  return [...(carte ? [{ ...carte.lecture.source, licence: 'Licence Ouverte 2.0', lueLe: null }] : []), ...catalogue]
}

const readTableaux = async (ctx: Ctx, zone: string): Promise<TableauImprime[]> =>
  (await listTableaux(ctx.tx, ctx.cptsId)).map(({ titre, producteur, page, millesime, recopieLe, lignes }) => ({
    titre,
    producteur,
    page,
    millesime,
    recopieLe: inZone(fromDate(recopieLe), zone).toPlainDate().toString(),
    lignes,
  }))

const readAcces = async (ctx: Ctx): Promise<AccesImprime> => {
  const assembled = await assemble(ctx, PROFESSION, { seesAll: false })
  // Only a source that was asked for and is not there is refused.
  if (!assembled.ok) throw new Error(assembled.refusal.code)
  const read = assembled.value
  const geometrie = placeGeometrie(read.communes, read.paliers, read.detour)
  const hidden = read.communes.flatMap(({ code, offre }) => (offre === null ? [code] : []))
  const unsaid = listServed(geometrie, hidden)
  const situation = situationOf(geometrie, new Map(read.communes.map(({ code, offre }) => [code, offre ?? 0])))
  const reached = accesAfter(situation, new Map())
  const nobody = read.communes.every(({ offre }) => offre === 0)
  const communes = read.communes.flatMap(({ code, nom, population, propre, apl }, at) =>
    propre ? [{ code, nom, population, apl, acces: nobody || unsaid.has(at) ? null : reached[at]! }] : [],
  )
  const shown = communes.flatMap((one) => (one.acces === null ? [] : [{ ...one, acces: one.acces }]))
  const leaving = read.departs?.renseignes ?? 0
  return {
    source: read.source,
    cite: read.cite,
    pluriel: read.profession.pluriel,
    communes,
    moyenne: shown.length === communes.length ? meanAcces(shown) : null,
    connus: !nobody,
    apl: read.apl,
    departs: read.departs && { nombre: leaving > 0 && leaving < FEWEST_PROFESSIONNELS ? null : leaving },
  }
}

/** The latest source that says where inhabitants of the territory go. */
const readFlux = async (ctx: Ctx): Promise<EtudeFlux | null> => {
  for (const source of await listSourcesFlux(ctx.tx)) {
    const etude = await study(ctx, source)
    if (etude?.partants) return etude
  }
  return null
}

const readEnquetes = async (ctx: Ctx): Promise<EnqueteImprimee[]> => {
  const printed: EnqueteImprimee[] = []
  for (const { id } of (await listEnquetes(ctx.tx, ctx.cptsId)).slice(0, MOST_ENQUETES)) {
    const whole = await readWhole(ctx, id)
    if (!whole) continue
    const { row, questions, reponses, resultats } = whole
    printed.push({
      titre: row.titre,
      audience: row.audience,
      reponses: reponses.length,
      ouverte: isOuverte(row, ctx),
      questions: resultats.flatMap(({ rang, total }) => {
        const question = questions.find((one) => one.rang === rang)
        if (!question || question.reponse === 'texte') return []
        const choix = question.reponse === 'echelle' ? ECHELLE : question.choix
        return [
          {
            texte: question.texte,
            forme: question.reponse,
            reponses: total.reponses,
            moyenne: total.moyenne,
            choix: choix.map((nom, index) => ({ nom, voix: total.comptes[index] ?? 0 })),
          },
        ]
      }),
    })
  }
  return printed
}

/** Null while the CPTS has no territory. */
export const gatherProfil = async (ctx: Ctx): Promise<DonneesProfil | null> => {
  const terrain = await readTerrain(ctx)
  if (!terrain) return null
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  const { indicateurs, semblables } = await readIndicateurs(ctx, terrain)
  const { cases, besoins, entretiens } = await gatherSynthese(ctx)
  return {
    cpts: cpts?.nom ?? '',
    date: inZone(ctx.now, zone).toPlainDate().toString(),
    terrain: vueDuTerrain(terrain),
    carte: await readCarte(ctx),
    indicateurs,
    dictionnaire: DICTIONNAIRE,
    sources: await readSources(ctx, zone, indicateurs),
    tableaux: await readTableaux(ctx, zone),
    semblables,
    acces: await readAcces(ctx),
    flux: await readFlux(ctx),
    cases: cases.map(({ sens, lignes }) => ({ sens, lignes })),
    besoins: besoins.map(({ titre, priorite, objectifs, fiches }) => ({
      titre,
      priorite,
      objectifs,
      fiches: fiches.map((fiche) => fiche.titre),
    })),
    enquetes: await readEnquetes(ctx),
    entretiens,
  }
}

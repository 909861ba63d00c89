/** The lines of the variable part of a contract year, mission by mission; one of them, with what would bring it further. */
import { ok, refuse } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { MISSIONS, type Mission } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listActivitesOuvertes } from '../../activite/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { readLeviers } from '../../evaluation/index.ts'
import { readActesNommes } from '../../registre/index.ts'
import { lignesContract, type MissionVariable } from '../contract-lignes.ts'
import { pourCalculer } from '../rules/baremes.ts'
import type { Baremes } from '../rules/contrat.ts'
import { accordeDesLignes, ecartEnveloppe, juger, meilleurDe } from '../rules/lignes.ts'
import { sayEcart } from '../rules/mots-lignes.ts'
import { type Ligne, valeurDeLAnnee } from '../rules/valeur.ts'
import { listAvenantRows } from '../store/contrat-store.ts'
import { readJour } from './jour.ts'
import { loadBaremes } from './load-baremes.ts'
import { type AnneeEntiere, type ContratEntier, enCoursLe } from './load-contrats.ts'
import {
  estimeDe,
  type LigneJugee,
  loadContratsEstimes,
  loadLignesEcrites,
  loadLignesJugees,
  periodeDe,
} from './load-lignes.ts'
import { choixOf, type Known, ligneVueOf, loadKnown, versionVue } from './view-lignes.ts'

export type DansLeContrat = { entier: ContratEntier; annee: AnneeEntiere }

export const findDansLeContrat = (contrats: readonly ContratEntier[], anneeId: string): DansLeContrat | null => {
  for (const entier of contrats) {
    const annee = entier.annees.find(({ row }) => row.id === anneeId)
    if (annee) return { entier, annee }
  }
  return null
}

/** The year asked, else that of today, else the last one. */
export const chooseAnnee = (contrats: readonly ContratEntier[], asked: string | undefined, today: string) => {
  const last = contrats.at(-1)
  return (
    (asked === undefined ? null : findDansLeContrat(contrats, asked)) ??
    enCoursLe(contrats, today) ??
    (last ? { entier: last, annee: last.annees.at(-1)! } : null)
  )
}

const missionOf = (
  mission: Mission,
  lignes: readonly LigneJugee[],
  line: Ligne | undefined,
  { annee, known }: { annee: AnneeEntiere; known: Known },
): MissionVariable => {
  const estime = estimeDe(lignes)
  const enveloppe = line?.maximum ?? null
  const ecart =
    enveloppe === null || lignes.length === 0
      ? null
      : ecartEnveloppe(
          lignes.map(({ texte }) => texte),
          enveloppe,
        )
  const whole = annee.accords.find((one) => one.mission === mission)?.centimes ?? null
  const byLine = accordeDesLignes(estime)
  return {
    mission,
    enveloppe,
    enAttente: line?.enAttente ?? false,
    meilleur: lignes.reduce((sum, { texte }) => sum + meilleurDe(texte), 0),
    ecart,
    ecartDit:
      lignes.length === 0
        ? ''
        : ecart === null
          ? 'L’enveloppe de cette mission n’est pas connue cette année.'
          : sayEcart(ecart),
    compte: line && (line.parLignes || !line.estimation) ? line.centimes : estime.centimes,
    estimation: line ? line.estimation : byLine === null,
    sansValeur: estime.sansValeur,
    accordeEntier: byLine === null ? whole : null,
    lignes: lignes.map((one) => ligneVueOf(one, annee, known)),
  }
}

/** Missions that have a variable part this year, and those that have lines. */
export const missionsDe = async (
  ctx: Ctx,
  { entier, annee }: DansLeContrat,
  baremes: Baremes,
): Promise<MissionVariable[]> => {
  const own = (await loadLignesJugees(ctx)).filter(({ anneeId }) => anneeId === annee.row.id)
  const known = await loadKnown(
    ctx,
    own.map(({ texte }) => texte.code),
  )
  const lines = valeurDeLAnnee(entier.contrat, annee.annee, baremes).filter(({ part }) => part === 'variable')
  return MISSIONS.flatMap((mission) => {
    const line = lines.find(({ poste }) => poste === mission)
    const lignes = own.filter((one) => one.mission === mission)
    return line || lignes.length > 0 ? [missionOf(mission, lignes, line, { annee, known })] : []
  })
}

const yearsOf = (contrats: readonly ContratEntier[]) =>
  contrats.flatMap(({ annees }) =>
    annees
      .filter(({ annee }) => annee.fin > annee.du)
      .map(({ row, annee }) => ({ id: row.id, rang: row.rang, du: annee.du, au: annee.fin })),
  )

export const readLignesVariables = defineAction(lignesContract.readLignesVariables, {
  audit: 'lignes.lire',
  run: async (ctx, { query }) => {
    const aujourdhui = await readJour(ctx)
    const contrats = await loadContratsEstimes(ctx)
    const chosen = chooseAnnee(contrats, query.annee, aujourdhui)
    const { definitions } = await loadKnown(ctx, [])
    const avenants = await listAvenantRows(ctx.tx, ctx.cptsId)
    const baremes = pourCalculer(await loadBaremes(ctx.tx))
    return ok({
      aujourdhui,
      annees: yearsOf(contrats),
      annee: chosen && {
        id: chosen.annee.row.id,
        rang: chosen.annee.row.rang,
        du: chosen.annee.annee.du,
        au: chosen.annee.annee.fin,
        missions: await missionsDe(ctx, chosen, baremes),
        avenants: avenants
          .filter(({ contratId }) => contratId === chosen.entier.row.id)
          .map(({ id, numero, objet }) => ({ id, numero, objet })),
      },
      indicateurs: [...definitions.values()].map(choixOf),
    })
  },
})

type Faits = { faits: string[]; aEtayer: string[] }
const SHOWN = 20

const actesOf = async (ctx: Ctx, { faits, aEtayer }: Faits) => {
  const named = async (ids: readonly string[]) =>
    (await readActesNommes(ctx, ids.slice(-SHOWN))).map(({ id, titre, debut, zone }) => ({ id, titre, debut, zone }))
  return { faits: await named(faits), aEtayer: await named(aEtayer) }
}

/** What is planned until the year ends and would count. A figure that goes down is not brought down by one more acte. */
const planned = async (ctx: Ctx, { texte }: LigneJugee, annee: AnneeEntiere) => {
  const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
  const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
  const periode = periodeDe(annee)
  const none = { aEtayer: [], aVenir: [] }
  if (texte.code === null || texte.sens === 'baisse') return none
  const { aEtayer, compterait } = await readLeviers(ctx, texte.code, periode)
  const open = await listActivitesOuvertes(ctx, { from: at(periode.debut), to: at(periode.fin) })
  return {
    aEtayer,
    aVenir: open
      .filter(compterait)
      .slice(0, SHOWN)
      .map(({ id, titre, debut, zone: where, tenue }) => ({ id, titre, debut: debut.toString(), zone: where, tenue })),
  }
}

export const readLigneVariable = defineAction(lignesContract.readLigneVariable, {
  audit: 'lignes.lire',
  run: async (ctx, { params }) => {
    const written = (await loadLignesEcrites(ctx)).find(({ id }) => id === params.ligneId)
    const place = written && findDansLeContrat(await loadContratsEstimes(ctx), written.anneeId)
    if (!written || !place) return refuse('ligne-unknown')
    const { annee } = place
    const judged = (await loadLignesJugees(ctx)).find(({ id }) => id === written.id)
    const ligne = judged ?? { ...written, valeur: null, jugement: juger(written.texte, null), accord: null }
    const known = await loadKnown(
      ctx,
      written.versions.map(({ code }) => code),
    )
    const definition = known.definitions.get(written.texte.code ?? '')
    const { aEtayer, aVenir } = await planned(ctx, ligne, annee)
    return ok({
      ligne: ligneVueOf(ligne, annee, known),
      annee: { id: annee.row.id, rang: annee.row.rang, du: annee.annee.du, au: annee.annee.fin },
      compte: definition?.phrase ?? '',
      externe: definition?.formule.forme === 'externe',
      ...(await actesOf(ctx, { faits: [...(ligne.valeur?.acteIds ?? [])], aEtayer })),
      aVenir,
      versions: written.versions.toReversed().map((one) => versionVue(one, known)),
      retiree: written.texte.retiree,
    })
  },
})

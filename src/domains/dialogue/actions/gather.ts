/** Asks each room what the file of a contract year needs. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listAdherents, listStructures } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { cacher, PROFESSIONNELS_MIN } from '../../evaluation/index.ts'
import { ETAT_LABELS, type FicheWhole, readFichesWhole } from '../../projet/index.ts'
import { type RegistreDePeriode, readRegistreDePeriode, readTete } from '../../registre/index.ts'
import { currentTerritoire, findCommunes, tailleOf } from '../../territoire/index.ts'
import type { Donnees } from '../contract-donnees.ts'
import { natureDe } from '../labels.ts'
import type { Annee } from '../rules/annees.ts'
import type { Faits, FicheLue } from '../rules/composer.ts'
import { effectifs } from '../rules/effectifs.ts'
import { type PieceCitee, placePieces } from '../rules/pieces.ts'
import { listTexteRows } from '../store/dossier-store.ts'
import type { AnneeLue } from './annees.ts'
import { readArgent } from './argent.ts'
import { readResultats } from './resultats.ts'

/** Instants of the civil year of the contract, in the zone of the CPTS. */
export const spanOf = ({ du, au }: Annee, zone: string) => {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  return {
    from: start(Temporal.PlainDate.from(du)),
    to: start(Temporal.PlainDate.from(au).add({ days: 1 })),
  }
}

const ficheOf = (fiche: FicheWhole): FicheLue => ({
  id: fiche.id,
  missions: fiche.missions,
  titre: fiche.titre,
  objectif: fiche.objectif,
  etat: ETAT_LABELS[fiche.etat],
  taches: fiche.taches.length,
  tachesFaites: fiche.taches.filter(({ faiteLe }) => faiteLe !== null).length,
  jalons: fiche.jalons.length,
  jalonsAtteints: fiche.jalons.filter(({ atteintLe }) => atteintLe !== null).length,
  budgetCentimes: fiche.budget.reduce((sum, { centimes }) => sum + centimes, 0),
})

/**
 * Those that were led in the year, or that an acte of the year serves: a draft promises nothing, and one that was over
 * before promises nothing any more.
 */
const isOfYear = (
  { id, etat, archiveeLe, debut, fin }: FicheWhole,
  { du, au }: Annee,
  served: ReadonlySet<string | null>,
): boolean => {
  if (archiveeLe !== null || etat === 'brouillon') return false
  return served.has(id) || ((debut === null || debut <= au) && (fin === null || fin >= du))
}

const territoireOf = async (ctx: Ctx, jour: string): Promise<Donnees['territoire']> => {
  const found = await currentTerritoire(ctx, jour)
  if (!found) return null
  const codes = [...new Set(found.units.map(({ code }) => code))]
  const places = await findCommunes(ctx, codes)
  const millesimes = [...new Set(found.units.map(({ millesime }) => millesime))].sort()
  return {
    population: found.population,
    millesime: millesimes.join(', '),
    taille: `taille ${(await tailleOf(ctx, found.population)).replace('T', '')}`,
    communes: places
      .map(({ nom, population }) => ({ nom, population: population ?? null }))
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0)),
  }
}

const piecesOf = ({ actes, preuves }: RegistreDePeriode, present: (empreinte: string) => boolean) => {
  const numeros = new Map(actes.map(({ id, numero }) => [id, numero]))
  const cited = preuves.flatMap(({ acteId, empreinte, ...one }): PieceCitee[] => {
    const acte = numeros.get(acteId)
    if (empreinte === null || acte === undefined) return []
    const nature = natureDe(one.nature)
    return [
      {
        acte,
        empreinte,
        libelle:
          nature === '' || one.libelle.toLowerCase().startsWith(nature) ? one.libelle : `${one.libelle} (${nature})`,
        type: one.type ?? '',
        taille: one.taille ?? 0,
        personnel: one.personnel ?? true,
        efface: one.efface,
      },
    ]
  })
  return placePieces(cited, present)
}

/** The total is told beside them: the rule of small numbers sees to it that none is found again by taking the others away. */
const cachees = (nombres: readonly number[]): ReadonlySet<number> => {
  const total = nombres.reduce((sum, one) => sum + one, 0)
  const each = nombres.map((nombre, rank) => ({
    ...{ cle: String(rank), de: rank, a: rank + 1, comptes: [nombre] },
    sensible: nombre < PROFESSIONNELS_MIN,
  }))
  const whole = { cle: 'total', de: 0, a: nombres.length, comptes: [total], sensible: false }
  const hidden = cacher([...each, whole])
  return new Set(each.flatMap(({ cle, de }) => (hidden.has('total') || hidden.has(cle) ? [de] : [])))
}

/** What is frozen, and the words that go with it. `present`: whether the bytes of a paper are on the disk. */
export const gatherFaits = async (
  ctx: Ctx,
  annee: AnneeLue,
  head: { code: string | null; version: number; motif: string; present?: (empreinte: string) => boolean },
): Promise<Faits> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  const span = spanOf(annee, zone)
  // The head first: an acte that is written meanwhile is not of this file.
  const registre = await readTete(ctx)
  const read = await readRegistreDePeriode(ctx, span)
  const actes = read.actes.filter(({ numero }) => numero <= registre.sequence)
  const lastDay = annee.au < ctx.now.toZonedDateTimeISO(zone).toPlainDate().toString() ? annee.au : todayOf(ctx, zone)
  const served = new Set(actes.map(({ ficheActionId }) => ficheActionId))
  const { contrat, parties } = await readArgent(ctx, annee)
  return {
    ...{ code: head.code, version: head.version, motif: head.motif },
    cpts: { id: ctx.cptsId, nom: cpts?.nom ?? '', finess: cpts?.finess ?? null, zone },
    annee: { rang: annee.rang, du: annee.du, au: annee.au },
    arreteLe: ctx.now.toString(),
    registre,
    contrat,
    territoire: await territoireOf(ctx, lastDay),
    membres: effectifs({
      adherents: await listAdherents(ctx.tx, ctx.cptsId, lastDay),
      actifs: read.actifs,
      cachees,
      structures: (await listStructures(ctx.tx, ctx.cptsId)).filter(
        ({ fermeeLe }) => fermeeLe === null || fermeeLe > lastDay,
      ).length,
    }),
    actes: actes.map((one) => ({ ...one, debut: one.debut.toString(), fin: one.fin.toString() })),
    presences: read.presences,
    pieces: piecesOf({ ...read, actes }, head.present ?? (() => true)),
    fiches: (await readFichesWhole(ctx)).filter((one) => isOfYear(one, annee, served)).map(ficheOf),
    textes: new Map((await listTexteRows(ctx.tx, ctx.cptsId, annee.du)).map((row) => [row.partie, row])),
    argent: parties,
    ...(await readResultats(ctx, annee)),
  }
}

const todayOf = (ctx: Ctx, zone: string): string => ctx.now.toZonedDateTimeISO(zone).toPlainDate().toString()

/** Flows around the territory: told with their limits, taken away as CSV. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { type Cell, toCsv } from '../../../kernel/csv.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { currentTerritoire } from '../../territoire/index.ts'
import { type EtudeFlux, fluxContract } from '../contract-flux.ts'
import { chooseSource, showSource, study } from '../flux/lire.ts'
import type { FluxRefusal } from '../refusals-flux.ts'
import { listSourcesFlux } from '../store/flux-store.ts'

export const readFlux = defineAction(fluxContract.readFlux, {
  audit: 'diagnostic.flux',
  run: async (ctx, { query }) => {
    const sources = await listSourcesFlux(ctx.tx)
    const source = chooseSource(sources, query.source)
    if (!source.ok) return source
    return ok({
      sources: sources.map(showSource),
      avecTerritoire: (await currentTerritoire(ctx)) !== null,
      etude: source.value ? await study(ctx, source.value) : null,
    })
  },
})

type Sheet = { heads: string[]; rows: Cell[][] }
const tidy = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000)
const SENS = { dedans: 'à l’intérieur', sort: 'sort du territoire', entre: 'entre dans le territoire' }

const SHEETS: Record<'flux' | 'communes' | 'poles' | 'ailleurs', (etude: EtudeFlux) => Sheet> = {
  flux: ({ liens, liensReunis }) => ({
    heads: ['origine', 'nom_origine', 'destination', 'nom_destination', 'sens', 'personnes'],
    rows: [
      ...liens.map(({ origine, destination, sens, valeur }) => [
        origine.code,
        origine.nom,
        destination.code,
        destination.nom,
        SENS[sens],
        tidy(valeur),
      ]),
      ['', `${liensReunis.nombre} autres flux, réunis`, '', '', '', tidy(liensReunis.total)],
    ],
  }),
  communes: ({ communes }) => ({
    heads: ['commune', 'nom', 'territoire', 'pole', 'nom_pole', 'classe', 'part_vers_le_pole', 'personnes'],
    rows: communes.map(({ code, nom, propre, pole, classe, degre, partants }) => [
      code,
      nom,
      propre,
      pole?.code ?? '',
      pole?.nom ?? '',
      classe,
      tidy(degre),
      tidy(partants),
    ]),
  }),
  poles: ({ poles }) => ({
    heads: ['pole', 'nom', 'reunis', 'communes_attirees', 'personnes_recues'],
    rows: poles.map(({ code, nom, reunis, communes, recus }) => [
      code,
      nom,
      reunis.map((one) => one.nom).join(', '),
      communes,
      tidy(recus),
    ]),
  }),
  ailleurs: ({ versOu, dOu }) => ({
    heads: ['sens', 'commune', 'nom', 'personnes', 'part'],
    rows: (
      [
        ['sort', versOu],
        ['entre', dOu],
      ] as const
    ).flatMap(([sens, { lignes, reunis }]) => [
      ...lignes.map(({ code, nom, valeur, part }): Cell[] => [SENS[sens], code, nom, tidy(valeur), tidy(part)]),
      [SENS[sens], '', `${reunis.nombre} autres communes, réunies`, tidy(reunis.total), null],
    ]),
  }),
}

export const exportFlux = defineAction(fluxContract.exportFlux, {
  audit: 'diagnostic.flux-exporter',
  run: async (ctx, { query }): Promise<Result<FileAnswer, FluxRefusal>> => {
    const source = chooseSource(await listSourcesFlux(ctx.tx), query.source)
    if (!source.ok) return source
    const etude = source.value ? await study(ctx, source.value) : null
    if (!source.value || !etude) return refuse('flux-missing')
    const { heads, rows } = SHEETS[query.quoi](etude)
    const { titre, millesime } = source.value
    const body = toCsv(
      [...heads, 'source'],
      rows.map((row) => [...row, `${titre}, ${millesime}`]),
    )
    return ok({ name: `${query.quoi}-${millesime}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})

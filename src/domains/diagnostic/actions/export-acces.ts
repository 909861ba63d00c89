/** Access to care by commune, as a file: with the try of the page when its address holds one. */

import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { csvOf } from '../../../server/files/write-table.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { accesAfter, isWhole, listServed, placeGeometrie, situationOf } from '../rules/acces.ts'
import { readDifferences } from '../rules/simulation.ts'
import { assemble } from './acces.ts'

const COLONNES = {
  membres: 'Professionnels connus de la CPTS',
  repertoire: 'Professionnels de l’annuaire national (RPPS)',
} as const
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals))

export const exportAcces = defineAction(diagnosticContract.exportAcces, {
  audit: 'diagnostic.acces-exporter',
  run: async (
    ctx,
    { query: { profession, essai, source: wished } },
  ): Promise<Result<FileAnswer, DiagnosticRefusal>> => {
    const assembled = await assemble(ctx, profession, { source: wished })
    if (!assembled.ok) return assembled
    const read = assembled.value
    const other = read.source === 'membres' ? 'repertoire' : 'membres'
    const geometrie = placeGeometrie(read.communes, read.paliers, read.detour)
    const hidden = read.communes.filter(({ offre }) => offre === null)
    const unsaid = listServed(
      geometrie,
      hidden.map(({ code }) => code),
    )
    const situation = situationOf(geometrie, new Map(read.communes.map(({ code, offre }) => [code, offre ?? 0])))
    const before = accesAfter(situation, new Map())
    const after = essai === undefined ? null : accesAfter(situation, readDifferences(essai))
    const said = (at: number, value: number) => {
      if (!isWhole(read.source, read.communes[at]!)) return 'non calculé'
      return unsaid.has(at) ? 'masqué' : rounded(value, 3)
    }
    const sources = [...new Set([read.cite, read.repertoire?.cite ?? read.cite])].join(' ')
    const counted = (offre: number | null, { site }: { site: boolean }) =>
      offre === null ? 'masqué' : site ? rounded(offre, 3) : 'hors de portée'
    return ok(
      csvOf({
        nom: `acces-aux-soins-${profession}`,
        feuille: 'Accès aux soins',
        entetes: [
          'Code INSEE',
          'Commune',
          'Au territoire',
          'Population',
          'Position',
          COLONNES[read.source],
          ...(read.repertoire ? [COLONNES[other]] : []),
          'Professionnels pour 100 000 habitants à portée',
          ...(after ? ['Après l’essai', 'Différence'] : []),
          ...(read.apl ? [`APL de la Drees ${read.apl.periode} (${read.apl.unite})`] : []),
          'Source de l’offre',
        ],
        lignes: read.communes.map((one, at) => [
          one.code,
          one.nom,
          one.propre,
          one.population,
          one.approchee ? 'approchée' : 'propre',
          counted(one.offre, one),
          ...(read.repertoire ? [counted(one.autre, one)] : []),
          said(at, before[at]!),
          ...(after ? [said(at, after[at]!), said(at, after[at]! - before[at]!)] : []),
          ...(read.apl ? [one.apl === null ? null : rounded(one.apl, read.apl.decimales)] : []),
          sources,
        ]),
      }),
    )
  },
})

import type { Output } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { type FetchFault, fetchContours, GEO_SOURCE } from '../contours/fetch-contours.ts'
import type { ContourFault } from '../contours/parse-contours.ts'
import { prepareApart } from '../contours/prepare-apart.ts'
import { territoireContract } from '../contract.ts'
import { readKnownBorders, storeContours } from '../store/contour-store.ts'
import { codesOfDepartement } from '../store/place-store.ts'

type Imported = Output<typeof territoireContract.importContours>
type ImportFault = FetchFault | ContourFault | 'departement-unknown'

export const importContours = defineAction(territoireContract.importContours, {
  audit: 'territoire.importer-contours',
  run: async (ctx, { params }): Promise<Result<Imported, ImportFault>> => {
    const { departement } = params
    const { codes, parents, frame } = await codesOfDepartement(ctx.tx, departement)
    if (codes.length === 0) return refuse('departement-unknown', { code: departement })
    const texts = await fetchContours(departement)
    if (!texts.ok) return texts
    const known = await readKnownBorders(ctx.tx, departement, frame)
    const prepared = await prepareApart({ texts: texts.value, name: 'geo.api.gouv.fr', known, parents, codes })
    if (!prepared.ok) return prepared
    const { pairs, unknown } = prepared.value
    const millesime = String(ctx.now.toZonedDateTimeISO('Europe/Paris').year)
    const contours = await storeContours(ctx.tx, departement, prepared.value, { source: GEO_SOURCE, millesime })
    return ok({ departement, contours, frontieres: pairs.length, inconnus: unknown })
  },
})

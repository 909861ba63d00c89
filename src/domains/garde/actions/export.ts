/** The draft as a table to take away, or as a page to put on the wall. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { foldText, formatDate } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { renderPdf } from '../../../server/documents/index.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { findCpts } from '../../comptes/index.ts'
import { gardeContract, type TableauLu } from '../contract.ts'
import { jourEnMots, placesDe, tableauGarde } from '../documents/tableau-garde.ts'
import type { GardeRefusal } from '../refusals.ts'
import type { TableauRow } from '../store/tableau-store.ts'
import { readTableau } from './read-tableau.ts'
import { inTableau } from './with-tableau.ts'

const HEADS = ['jour', 'date', 'férié', 'début', 'fin', 'poste', 'lieu', 'personnes', 'de garde']

const gardesDe = ({ gardes, affectations, volontaires }: TableauLu) => {
  const nomOf = new Map(volontaires.map(({ id, nom }) => [id, nom]))
  const held = Map.groupBy(affectations, ({ gardeId }) => gardeId)
  return gardes.map((garde) => ({
    ...garde,
    noms: (held.get(garde.id) ?? []).map(({ volontaireId }) => nomOf.get(volontaireId) ?? '').sort(),
  }))
}

/** `gardes-de-decembre` */
const nameOf = ({ titre }: TableauLu): string =>
  foldText(titre)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'tableau-de-garde'

const tableOf = async (ctx: Ctx, tableau: TableauRow): Promise<TableFile> => {
  const it = await readTableau(ctx, tableau)
  return {
    nom: nameOf(it),
    feuille: 'Gardes',
    entetes: HEADS,
    lignes: gardesDe(it).map((garde) => [
      jourEnMots({ jour: garde.jour, ferie: null }),
      garde.jour,
      garde.ferie,
      garde.debut,
      garde.fin,
      garde.libelle,
      garde.lieu,
      garde.personnes,
      placesDe(garde),
    ]),
  }
}

export const exportTableauGardeCsv = defineAction(gardeContract.exportTableauGardeCsv, {
  audit: 'garde.exporter',
  run: inTableau(async (ctx, tableau) => ok(csvOf(await tableOf(ctx, tableau)))),
})
export const exportTableauGardeXlsx = defineAction(gardeContract.exportTableauGardeXlsx, {
  audit: 'garde.exporter',
  run: inTableau(async (ctx, tableau) => ok(await xlsxOf(await tableOf(ctx, tableau)))),
})
export const exportTableauGardePdf = defineAction(gardeContract.exportTableauGardePdf, {
  audit: 'garde.imprimer',
  run: inTableau(async (ctx, tableau): Promise<Result<FileAnswer, GardeRefusal>> => {
    const it = await readTableau(ctx, tableau)
    const today = formatDate(civilDate(ctx.now, it.zone), { year: true })
    const rendered = await renderPdf(
      tableauGarde({
        cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
        titre: it.titre,
        du: it.du,
        au: it.au,
        date: today,
        etat: it.publications > 0 && !it.modifie ? `Version ${it.publications} du tableau` : `Brouillon du ${today}`,
        gardes: gardesDe(it),
      }),
    )
    if (!rendered.ok) return refuse(rendered.refusal.code, rendered.refusal.facts)
    return ok({ name: `${nameOf(it)}.pdf`, type: 'application/pdf', body: rendered.value.contenu })
  }),
})

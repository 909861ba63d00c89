/** Documents of a year that is being prepared: the file as it stands, and the activity report for the assembly. */
import { ok, type Result } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type DocumentModel, renderDocx, renderPdf } from '../../../server/documents/index.ts'
import { readLignesPubliques } from '../../registre/index.ts'
import { PDF, preparationContract, WORD } from '../contract-preparation.ts'
import { dossierDocument } from '../documents/dossier.ts'
import { rapportDocument } from '../documents/rapport.ts'
import { spanOf } from './gather.ts'
import { differencesFrom, prepare } from './preparer.ts'

export const readPreparationPdf = defineAction(preparationContract.readPreparationPdf, {
  audit: 'dialogue.produire',
  run: async (ctx, { params }) => {
    const prepared = await prepare(ctx, params.du)
    if (!prepared.ok) return prepared
    const { annee, rows, donnees } = prepared.value
    const made = await renderPdf(dossierDocument(donnees, await differencesFrom(ctx, rows.at(-1), donnees)))
    return made.ok
      ? ok({
          name: `dossier-annee-${annee.rang}-en-preparation.pdf`,
          type: PDF,
          body: made.value.contenu,
          framed: true,
        })
      : made
  },
})

const reportOf = async (
  ctx: Ctx,
  du: string,
): Promise<Result<{ model: DocumentModel; name: string }, 'annee-unknown'>> => {
  const prepared = await prepare(ctx, du)
  if (!prepared.ok) return prepared
  const { annee, donnees } = prepared.value
  const lignes = (await readLignesPubliques(ctx, spanOf(annee, donnees.cpts.zone))).map(
    ({ mission, debut, texte }) => ({
      partie: mission ?? ('fonctionnement' as const),
      jour: debut.toString(),
      texte,
    }),
  )
  return ok({ model: rapportDocument(donnees, lignes), name: `rapport-activite-annee-${annee.rang}` })
}

export const readRapportPdf = defineAction(preparationContract.readRapportPdf, {
  audit: 'dialogue.produire',
  run: async (ctx, { params }) => {
    const report = await reportOf(ctx, params.du)
    if (!report.ok) return report
    const made = await renderPdf(report.value.model)
    return made.ok ? ok({ name: `${report.value.name}.pdf`, type: PDF, body: made.value.contenu }) : made
  },
})

export const readRapportDocx = defineAction(preparationContract.readRapportDocx, {
  audit: 'dialogue.produire',
  run: async (ctx, { params }) => {
    const report = await reportOf(ctx, params.du)
    if (!report.ok) return report
    const made = await renderDocx(report.value.model)
    return made.ok ? ok({ name: `${report.value.name}.docx`, type: WORD, body: made.value.contenu }) : made
  },
})

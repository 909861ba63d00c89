/** The contract as a paper, with the doubts of its amounts. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { type DocumentFault, renderPdf } from '../../../server/documents/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { contratContract } from '../contract-contrat.ts'
import { documentContrat } from '../documents/contrat.ts'
import { readJour } from './jour.ts'
import { loadNoms } from './load-baremes.ts'
import { readLus } from './read-contrats.ts'

export const readContratPdf = defineAction(contratContract.readContratPdf, {
  audit: 'contrat.imprimer',
  run: async (ctx, { params }): Promise<Result<FileAnswer, DocumentFault | 'contrat-unknown'>> => {
    const contrat = (await readLus(ctx)).find(({ id }) => id === params.contratId)
    if (!contrat) return refuse('contrat-unknown')
    const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? ''
    const date = await readJour(ctx)
    const dispositif = (await loadNoms(ctx.tx))['contrat-aci']
    const made = await renderPdf(documentContrat({ cpts, date, contrat, dispositif }))
    return made.ok ? ok({ name: `contrat-aci-${date}.pdf`, type: 'application/pdf', body: made.value.contenu }) : made
  },
})

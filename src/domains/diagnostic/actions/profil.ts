/** The printed profile: told before it is made, then made. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { renderDocx, renderPdf } from '../../../server/documents/index.ts'
import { type IMPRIMES, profilContract } from '../contract-profil.ts'
import { apercuDe } from '../documents/apercu.ts'
import { pageElus } from '../documents/page-elus.ts'
import { profilDeTerritoire } from '../documents/profil.ts'
import type { ProfilRefusal } from '../refusals-profil.ts'
import { gatherProfil } from './gather-profil.ts'

const PDF = 'application/pdf'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const MODELS = { complet: profilDeTerritoire, elus: pageElus }
const NAMES = { complet: 'profil-de-territoire', elus: 'page-pour-les-elus' }

export const readProfil = defineAction(profilContract.readProfil, {
  audit: 'diagnostic.profil',
  run: async (ctx) => {
    const donnees = await gatherProfil(ctx)
    return ok({ apercu: donnees && apercuDe(donnees) })
  },
})

/** Read, composed and set: what a person waits for. */
export const printProfil = async (
  ctx: Ctx,
  format: 'pdf' | 'docx',
  imprime: (typeof IMPRIMES)[number],
): Promise<Result<FileAnswer, ProfilRefusal>> => {
  const donnees = await gatherProfil(ctx)
  if (!donnees) return refuse('profil-without-territoire')
  const made = await (format === 'pdf' ? renderPdf : renderDocx)(MODELS[imprime](donnees))
  if (!made.ok) return made
  const name = `${NAMES[imprime]}-${donnees.date}.${format}`
  return ok({ name, type: format === 'pdf' ? PDF : WORD, body: made.value.contenu })
}

export const readProfilPdf = defineAction(profilContract.readProfilPdf, {
  audit: 'diagnostic.profil-imprimer',
  run: (ctx, { params }) => printProfil(ctx, 'pdf', params.imprime),
})

export const readProfilDocx = defineAction(profilContract.readProfilDocx, {
  audit: 'diagnostic.profil-imprimer',
  run: (ctx, { params }) => printProfil(ctx, 'docx', params.imprime),
})

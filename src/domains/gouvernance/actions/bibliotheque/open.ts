/** A version is opened: by who may read the text, or by anybody where the text is for everybody. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { shownAs } from '../../../../server/files/kind-of-file.ts'
import { bibliothequeContract, type VersionLue } from '../../contract-bibliotheque.ts'
import { type Audience, enVigueur, maySee } from '../../rules/textes.ts'
import { findTexteRow } from '../../store/textes-store.ts'
import { readToday } from '../today.ts'
import { isManaging, loadVersions } from './load.ts'

const open = async (ctx: Ctx, version: VersionLue, apercu: 'oui' | 'non') => {
  const body = version.nom === null ? null : await ctx.documents.read(ctx.cptsId, version.empreinte)
  if (version.nom === null || !body) return refuse('texte-document-gone')
  return ok({ name: version.nom, type: version.type, body, ...(apercu === 'oui' ? shownAs(version.type) : {}) })
}

export const readVersionTexte = defineAction(bibliothequeContract.readVersionTexte, {
  audit: 'texte.ouvrir',
  run: async (ctx, { params: { texteId, versionId }, query }) => {
    const texte = await findTexteRow(ctx.tx, ctx.cptsId, texteId)
    if (!texte || !maySee(texte.audience as Audience, isManaging(ctx))) return refuse('texte-unknown')
    const version = (await loadVersions(ctx, texteId)).find(({ id }) => id === versionId)
    return version ? open(ctx, version, query.apercu) : refuse('texte-unknown')
  },
})

/** The version in force, of a text that says of itself that it is for everybody: nothing else leaves by this door. */
export const readTextePublic = defineAction(bibliothequeContract.readTextePublic, {
  audit: 'texte.ouvrir-public',
  run: async (ctx, { params: { texteId }, query }) => {
    const texte = await findTexteRow(ctx.tx, ctx.cptsId, texteId)
    if (texte?.audience !== 'public' || texte.rangeLe !== null) return refuse('texte-unknown')
    const version = enVigueur(await loadVersions(ctx, texteId), await readToday(ctx))
    return version ? open(ctx, version, query.apercu) : refuse('texte-unknown')
  },
})

/** What the holder of a link does: sees which proof is asked, sends one file. No account, no list, nobody's name. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { isNaturePreuve, NATURES_PREUVE } from '../../../referentials/preuves-acte.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { preuvesContract } from '../contract-preuves.ts'
import { type DemandeRow, findDemandeOfLien, updateDemande } from '../store/demande-store.ts'
import { readWholeActes } from '../store/read-store.ts'
import { effacerSaufPreuves } from './erase-documents.ts'
import { decodeSent, keepDocument } from './keep-document.ts'

/** What this link asks for; undefined when it is over, or when it is another kind of link. */
const ownDemande = async ({ tx, cptsId, actor }: Ctx): Promise<DemandeRow | undefined> =>
  actor.kind === 'lien' ? findDemandeOfLien(tx, cptsId, actor.lienId) : undefined

export const readDepot = defineAction(preuvesContract.readDepot, {
  audit: 'preuve.lire-demande',
  run: async (ctx) => {
    const demande = await ownDemande(ctx)
    const [whole] = demande ? await readWholeActes(ctx.tx, ctx.cptsId, [demande.acteId]) : []
    if (!demande || !whole) return refuse('demande-preuve-unknown')
    const { titre, debut, zone, communeNom } = whole.acte
    return ok({
      cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
      nature: demande.nature,
      titre,
      debut: debut.toISOString(),
      zone,
      communeNom,
      expireLe: demande.expireLe.toISOString(),
      etat: demande.etat as 'attendue',
    })
  },
})

/** Until somebody has looked at it, another file takes the place of the first: a blurred photograph is taken again. */
export const sendPreuve = defineAction(preuvesContract.sendPreuve, {
  audit: 'preuve.envoyer',
  run: async (ctx, { body }) => {
    const demande = await ownDemande(ctx)
    if (!demande) return refuse('demande-preuve-unknown')
    if (demande.etat !== 'attendue' && demande.etat !== 'recue') return refuse('demande-preuve-closed')
    const bytes = decodeSent(body.contenu)
    if (!bytes.ok) return refuse(bytes.refusal.code)
    const personnel = isNaturePreuve(demande.nature) ? NATURES_PREUVE[demande.nature].personnel : true
    const kept = await keepDocument(ctx, { nom: body.nom, bytes: bytes.value, personnel })
    if (!kept.ok) return refuse(kept.refusal.code)
    const { empreinte, nom, taille } = kept.value
    await updateDemande(ctx.tx, ctx.cptsId, demande.id, { etat: 'recue', recueLe: toDate(ctx.now), empreinte })
    if (demande.empreinte && demande.empreinte !== empreinte) await effacerSaufPreuves(ctx, [demande.empreinte])
    return ok({ nom, taille })
  },
})

/** Freezes the file of a year: checked a last time, sealed, signed, kept. From here on it does not change. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { renderPdf } from '../../../server/documents/index.ts'
import { nameActor } from '../../comptes/index.ts'
import { checkRegistre, keepMade } from '../../registre/index.ts'
import type { Donnees } from '../contract-donnees.ts'
import { preparationContract } from '../contract-preparation.ts'
import { dossierDocument } from '../documents/dossier.ts'
import type { DialogueRefusal } from '../refusals.ts'
import { etatAnnee } from '../rules/annees.ts'
import { type Scelle, sealDossier } from '../rules/assembler.ts'
import { makeCode } from '../rules/code.ts'
import { type DossierRow, insertDossier } from '../store/dossier-store.ts'
import { filesOf, nomArchive, zipOf } from './archive.ts'
import { theDossierSigner } from './cle.ts'
import { differencesFrom, prepare } from './preparer.ts'

/** Papers whose bytes are on the disk: what the file says that it joins, it joins. */
const presentOf = async (ctx: Ctx): Promise<(empreinte: string) => boolean> => {
  const kept = new Set((await ctx.documents.list(ctx.cptsId)).map(({ empreinte }) => empreinte))
  return (empreinte) => kept.has(empreinte)
}

const seal = async (ctx: Ctx, donnees: Donnees, precedent: DossierRow | undefined, pdf: Uint8Array): Promise<Scelle> =>
  sealDossier(
    {
      code: donnees.code!,
      cpts: { id: donnees.cpts.id, nom: donnees.cpts.nom },
      annee: donnees.annee,
      version: donnees.version,
      figeLe: donnees.arreteLe,
      precedent: precedent ? { code: precedent.code, version: precedent.version, sha256: precedent.empreinte } : null,
      registre: donnees.registre,
      fichiers: await filesOf(ctx, donnees, pdf),
    },
    theDossierSigner(),
  )

const keep = async (ctx: Ctx, donnees: Donnees, scelle: Scelle, precedent: DossierRow | undefined) => {
  const id = newId(ctx.now.epochMilliseconds)
  const { rang, du, au } = donnees.annee
  const { version, motif, registre } = donnees
  const bytes = zipOf(scelle.entrees)
  const archive = await keepMade(ctx, {
    nom: nomArchive({ rang, version, code: donnees.code! }),
    type: 'application/zip',
    bytes,
    personnel: false,
  })
  await insertDossier(ctx.tx, {
    ...{ cptsId: ctx.cptsId, id, code: donnees.code!, rang, du, au, version, motif },
    precedent: precedent?.id ?? null,
    manifeste: scelle.texte,
    signature: scelle.signature,
    empreinte: scelle.empreinte,
    cleEmpreinte: scelle.manifeste.cle.empreinte,
    registreSequence: registre.sequence,
    registreEmpreinte: registre.empreinte,
    archive: archive.empreinte,
    octets: bytes.length,
    pieces: new Set(donnees.annexes.documents.flatMap(({ fichier }) => fichier ?? [])).size,
    figeLe: toDate(ctx.now),
    figePar: nameActor(ctx.actor),
  })
  return id
}

/** The chain must hold: the file leans on its head. */
const checkChain = async (ctx: Ctx): Promise<Result<true, 'registre-broken'>> => {
  const { conforme, ruptureSequence } = await checkRegistre(ctx)
  return conforme ? ok(true) : refuse('registre-broken', { sequence: ruptureSequence ?? 0 })
}

type Frozen = Promise<Result<{ id: string; code: string }, DialogueRefusal>>

export const freezeDossier = defineAction(preparationContract.freezeDossier, {
  audit: 'dialogue.figer',
  constraints: { dossier_version: 'dossier-changed', dossier_suite: 'dossier-changed' },
  run: async (ctx, { params: { du }, body }): Frozen => {
    const code = makeCode(crypto.getRandomValues(new Uint8Array(10)))
    const prepared = await prepare(ctx, du, { code, motif: body.motif, present: await presentOf(ctx) })
    if (!prepared.ok) return prepared
    const { annee, rows, donnees } = prepared.value
    const precedent = rows.at(-1)
    if (etatAnnee(annee, civilDate(ctx.now, donnees.cpts.zone).toString()) === 'a-venir') return refuse('annee-future')
    if (donnees.version !== body.version) return refuse('dossier-changed', { version: donnees.version - 1 })
    if (precedent && body.motif === '') return refuse('dossier-motif-missing')
    const differences = await differencesFrom(ctx, precedent, donnees)
    if (precedent && differences.length === 0) return refuse('dossier-same', { version: precedent.version })
    const chain = await checkChain(ctx)
    if (!chain.ok) return chain
    const pdf = await renderPdf(dossierDocument(donnees, differences))
    if (!pdf.ok) return pdf
    return ok({ id: await keep(ctx, donnees, await seal(ctx, donnees, precedent, pdf.value.contenu), precedent), code })
  },
})

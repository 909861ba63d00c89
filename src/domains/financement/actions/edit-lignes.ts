/** Writing the lines of the variable part: one version after another, none is edited. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readIndicateur } from '../../evaluation/index.ts'
import { type LigneSaisie, lignesContract } from '../contract-lignes.ts'
import { FAIT, type FautePaliers, fauteDesPaliers } from '../rules/lignes.ts'
import { listAvenantRows } from '../store/contrat-store.ts'
import { insertLigne, insertVersion, replaceReferents } from '../store/ligne-store.ts'
import { loadContrats } from './load-contrats.ts'
import { forgetJugees, type LigneEcrite, loadLignes, loadLignesEcrites, type VersionLue } from './load-lignes.ts'
import { findDansLeContrat } from './read-lignes.ts'

const constraints = {
  ligne_variable_version_pkey: 'ligne-changed',
  ligne_variable_avenant: 'avenant-unknown',
  ligne_variable_referent_cpts_id_professionnel_id_fkey: 'referent-unknown',
} as const

type Texte = Omit<VersionLue, 'version' | 'ecriteLe'>
type Fault = 'paliers-twice' | 'paliers-disorder' | 'fait-one-amount' | 'ligne-indicateur' | 'ligne-named-twice'

const FAULTS: Record<FautePaliers, Fault> = {
  aucun: 'fait-one-amount',
  'deux-fois': 'paliers-twice',
  desordre: 'paliers-disorder',
}

/** Done or not done is one amount, reached when its indicator says yes. */
const asWritten = ({ referents: _, ...body }: LigneSaisie): LigneSaisie | Omit<LigneSaisie, 'referents'> =>
  body.forme === 'paliers'
    ? body
    : { ...body, sens: 'hausse', paliers: body.paliers.map((one) => ({ ...one, seuil: FAIT })), changement: null }

type Place = { anneeId: string; mission: string; ligneId: string | null }

const faultOf = async (
  ctx: Ctx,
  texte: Pick<Texte, 'forme' | 'sens' | 'paliers' | 'code' | 'libelle'>,
  place: Place,
): Promise<Fault | null> => {
  if (texte.forme === 'fait' && texte.paliers.length !== 1) return 'fait-one-amount'
  const fault = fauteDesPaliers(texte)
  if (fault) return FAULTS[fault]
  if (texte.code !== null && (await readIndicateur(ctx, texte.code)) === null) return 'ligne-indicateur'
  const twice = (await loadLignes(ctx)).some(
    (one) =>
      one.anneeId === place.anneeId &&
      one.mission === place.mission &&
      one.id !== place.ligneId &&
      one.texte.libelle === texte.libelle,
  )
  return twice ? 'ligne-named-twice' : null
}

const writeVersion = async (ctx: Ctx, ligneId: string, version: number, texte: Texte): Promise<void> => {
  const { tx, cptsId, now } = ctx
  const { paliers, changement, ...said } = texte
  await insertVersion(
    tx,
    {
      ...{ cptsId, ligneId, version },
      ...said,
      changement: changement?.valeur ?? null,
      changementGenre: changement?.genre ?? null,
      ecriteLe: toDate(now),
    },
    paliers.map((one) => ({ cptsId, ligneId, version, ...one })),
  )
  forgetJugees(ctx)
}

const nameReferents = ({ tx, cptsId }: Ctx, ligneId: string, referents: readonly string[]): Promise<void> =>
  replaceReferents(
    tx,
    cptsId,
    ligneId,
    [...new Set(referents)].map((professionnelId, rank) => ({ cptsId, ligneId, professionnelId, rang: rank + 1 })),
  )

const openLigne = async (
  ctx: Ctx,
  place: { anneeId: string; mission: string },
  texte: Texte,
  referents: readonly string[],
): Promise<string> => {
  const id = newId(ctx.now.epochMilliseconds)
  const before = (await loadLignesEcrites(ctx)).filter(({ anneeId }) => anneeId === place.anneeId)
  const rang = Math.max(0, ...before.map((one) => one.rang)) + 1
  await insertLigne(ctx.tx, { cptsId: ctx.cptsId, id, ...place, rang, creeeLe: toDate(ctx.now) })
  await writeVersion(ctx, id, 1, texte)
  await nameReferents(ctx, id, referents)
  return id
}

const FIRST = { motif: '', avenantId: null, retiree: false }

export const createLigneVariable = defineAction(lignesContract.createLigneVariable, {
  audit: 'ligne.ecrire',
  constraints,
  run: async (ctx, { params: { anneeId }, body: { mission, ...body } }) => {
    const place = findDansLeContrat(await loadContrats(ctx), anneeId)
    if (!place) return refuse('annee-unknown')
    if (!place.entier.missions.some((one) => one.mission === mission)) return refuse('ligne-mission')
    const texte = { ...asWritten(body), ...FIRST }
    const fault = await faultOf(ctx, texte, { anneeId, mission, ligneId: null })
    if (fault) return refuse(fault)
    return ok({ id: await openLigne(ctx, { anneeId, mission }, texte, body.referents) })
  },
})

type Change = { version: number; motif: string; avenantId: string | null }
type ChangeFault = 'ligne-unknown' | 'ligne-changed' | 'avenant-unknown'

/** The line as it stands, where the change starts from its last version and cites an avenant of its own contract. */
const findToChange = async (ctx: Ctx, ligneId: string, change: Change): Promise<Result<LigneEcrite, ChangeFault>> => {
  const ligne = (await loadLignesEcrites(ctx)).find(({ id }) => id === ligneId)
  if (!ligne) return refuse('ligne-unknown')
  if (ligne.texte.version !== change.version) return refuse('ligne-changed')
  const place = findDansLeContrat(await loadContrats(ctx), ligne.anneeId)
  const known =
    change.avenantId === null ||
    (await listAvenantRows(ctx.tx, ctx.cptsId)).some(
      ({ id, contratId }) => id === change.avenantId && contratId === place?.entier.row.id,
    )
  return known ? ok(ligne) : refuse('avenant-unknown')
}

type Revised = Promise<Result<{ id: string }, ChangeFault | Fault>>

export const reviseLigneVariable = defineAction(lignesContract.reviseLigneVariable, {
  audit: 'ligne.reecrire',
  constraints,
  run: async (ctx, { params: { ligneId }, body: { version, motif, avenantId, ...body } }): Revised => {
    const found = await findToChange(ctx, ligneId, { version, motif, avenantId })
    if (!found.ok) return found
    const texte = { ...asWritten(body), motif, avenantId, retiree: false }
    const fault = await faultOf(ctx, texte, { ...found.value, ligneId })
    if (fault) return refuse(fault)
    await writeVersion(ctx, ligneId, version + 1, texte)
    await nameReferents(ctx, ligneId, body.referents)
    return ok({ id: ligneId })
  },
})

export const retireLigneVariable = defineAction(lignesContract.retireLigneVariable, {
  audit: 'ligne.retirer',
  constraints,
  run: async (ctx, { params: { ligneId }, body }) => {
    const found = await findToChange(ctx, ligneId, body)
    if (!found.ok) return found
    const { version, ecriteLe: _, ...texte } = found.value.texte
    const { motif, avenantId } = body
    await writeVersion(ctx, ligneId, version + 1, { ...texte, motif, avenantId, retiree: true })
    return ok({ id: ligneId })
  },
})

/** A line missed in a year is often written again in the annex of the next: with its wording, to be read again. */
export const repriseLignesVariables = defineAction(lignesContract.repriseLignesVariables, {
  audit: 'ligne.reprendre',
  constraints,
  run: async (ctx, { params: { anneeId }, body: { deAnneeId } }) => {
    const contrats = await loadContrats(ctx)
    const place = findDansLeContrat(contrats, anneeId)
    if (!place || !findDansLeContrat(contrats, deAnneeId) || anneeId === deAnneeId) return refuse('annee-unknown')
    const missions = new Set(place.entier.missions.map(({ mission }) => mission))
    const all = await loadLignes(ctx)
    const keyOf = ({ mission, texte }: LigneEcrite) => `${mission} ${texte.libelle}`
    const known = new Set(all.filter((one) => one.anneeId === anneeId).map(keyOf))
    const wanted = all.filter((one) => one.anneeId === deAnneeId && missions.has(one.mission) && !known.has(keyOf(one)))
    for (const { mission, texte, referents } of wanted) {
      const { version: _, ecriteLe: __, ...said } = texte
      await openLigne(ctx, { anneeId, mission }, { ...said, ...FIRST }, referents)
    }
    return ok({ lignes: wanted.length })
  },
})

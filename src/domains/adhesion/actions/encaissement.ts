/** Dues and the lines of the bank that pay them. Only a reference that the payer copied is matched without asking. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  type LigneLibre,
  listLignesLibres,
  matchLigne,
  matchLignes,
  type Proposition,
  proposer,
  rapprochementConstraints,
} from '../../tresorerie/index.ts'
import { adhesionContract } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { resteOf } from '../rules/appel.ts'
import * as store from '../store/campagne-store.ts'
import { readPlace } from './place.ts'
import { keyOf, readRedevables } from './redevables.ts'
import { stopAsking, TROP_PAYE } from './reglements.ts'

export const OBJET = 'cotisation'
const SHOWN = 200

const sayObjet = (annee: number, nom: string): string => `Cotisation ${annee}, ${nom}`

type Known = store.AppelRow & { nom: string }

const readKnown = async (ctx: Ctx) => {
  const { today } = await readPlace(ctx)
  const membres = await readRedevables(ctx, today)
  const appels = (await store.listAppelRows(ctx.tx, ctx.cptsId)).filter((one) => one.duCentimes > 0)
  const known = new Map<string, Known>(
    appels.map((one) => [one.id, { ...one, nom: membres.get(keyOf(one))?.nom ?? '' }]),
  )
  const attendus = appels.map((one) => ({
    id: one.id,
    reference: one.reference,
    resteCentimes: resteOf(one),
    noms: membres.get(keyOf(one))?.noms ?? [],
    prenom: membres.get(keyOf(one))?.salut ?? '',
  }))
  const lignes = await listLignesLibres(ctx, 'entrees')
  return { known, lignes, propositions: proposer(lignes, attendus) }
}

const presentProposition = (one: Proposition, ligne: LigneLibre, known: ReadonlyMap<string, Known>) => ({
  ligneId: one.ligneId,
  jour: ligne.jour,
  libelle: ligne.libelle,
  resteCentimes: ligne.resteCentimes,
  sure: one.sure,
  candidats: one.candidats.map(({ attenduId, raison, centimes }) => {
    const { nom, reference, annee, ...sums } = known.get(attenduId)!
    return { appelId: attenduId, nom, reference, annee, resteCentimes: resteOf(sums), centimes, raison }
  }),
})

export const readEncaissement = defineAction(adhesionContract.readEncaissement, {
  audit: 'cotisation.rapprochement-lire',
  run: async (ctx) => {
    const { known, lignes, propositions } = await readKnown(ctx)
    const byId = new Map(lignes.map((ligne) => [ligne.id, ligne]))
    const sure = propositions.filter((one) => one.sure)
    const useful = propositions.filter(({ candidats }) => candidats.length > 0)
    return ok({
      sures: sure.length,
      suresCentimes: sure.reduce((sum, { candidats }) => sum + candidats[0]!.centimes, 0),
      // Those that wait for somebody come first.
      propositions: useful
        .toSorted((a, b) => Number(a.sure) - Number(b.sure))
        .slice(0, SHOWN)
        .map((one) => presentProposition(one, byId.get(one.ligneId)!, known)),
      inconnues: propositions.length - useful.length,
      attendus: [...known.values()]
        .filter((one) => resteOf(one) > 0)
        .map((one) => ({
          appelId: one.id,
          nom: one.nom,
          reference: one.reference,
          annee: one.annee,
          resteCentimes: resteOf(one),
        })),
    })
  },
})

type Match = { ligne: LigneLibre; appel: Known; centimes: number; par: 'reference' | 'proposition' | 'main' }

const toMatch = ({ ligne, appel, centimes, par }: Match) => ({
  ligneId: ligne.id,
  objet: OBJET,
  objetId: appel.id,
  libelle: sayObjet(appel.annee, appel.nom),
  centimes,
  par,
})

const writePayments = async (
  { tx, cptsId, now }: Ctx,
  rapprochements: readonly string[],
  paid: readonly { appelId: string; centimes: number; le: string }[],
): Promise<void> =>
  store.insertReglements(
    tx,
    paid.map((one, i) => ({
      ...one,
      cptsId,
      id: newId(now.epochMilliseconds),
      moyen: 'virement',
      rapprochementId: rapprochements[i]!,
      creeLe: toDate(now),
    })),
  )

export const matchSures = defineAction(adhesionContract.matchSures, {
  audit: 'cotisation.rapprocher-sures',
  bulk: 'writes',
  constraints: { ...rapprochementConstraints, ...TROP_PAYE },
  run: async (ctx) => {
    const { known, lignes, propositions } = await readKnown(ctx)
    const byId = new Map(lignes.map((ligne) => [ligne.id, ligne]))
    const matches = propositions.flatMap(({ ligneId, sure, candidats }): Match[] =>
      sure
        ? [
            {
              ligne: byId.get(ligneId)!,
              appel: known.get(candidats[0]!.attenduId)!,
              centimes: candidats[0]!.centimes,
              par: 'reference',
            },
          ]
        : [],
    )
    const ids = await matchLignes(ctx, matches.map(toMatch))
    await writePayments(
      ctx,
      ids,
      matches.map(({ appel, centimes, ligne }) => ({ appelId: appel.id, centimes, le: ligne.jour })),
    )
    await stopAsking(
      ctx,
      matches.map(({ appel }) => appel.id),
    )
    return ok({ rapprochees: matches.length, centimes: matches.reduce((sum, one) => sum + one.centimes, 0) })
  },
})

export const matchCotisation = defineAction(adhesionContract.matchCotisation, {
  audit: 'cotisation.rapprocher',
  constraints: { ...rapprochementConstraints, ...TROP_PAYE },
  run: async (ctx, { body }): Promise<Result<{ rapprochements: string[] }, AdhesionRefusal>> => {
    const { today } = await readPlace(ctx)
    const membres = await readRedevables(ctx, today)
    const rapprochements: string[] = []
    for (const { appelCotisationId, centimes } of body.parts) {
      const appel = await store.findAppel(ctx.tx, ctx.cptsId, appelCotisationId, true)
      if (!appel) return refuse('appel-unknown')
      if (centimes > resteOf(appel)) return refuse('appel-overpaid')
      const nom = membres.get(keyOf(appel))?.nom ?? ''
      const matched = await matchLigne(ctx, {
        ligneId: body.ligneReleveId,
        objet: OBJET,
        objetId: appel.id,
        libelle: sayObjet(appel.annee, nom),
        centimes,
        par: body.propose ? 'proposition' : 'main',
      })
      if (!matched.ok) return matched
      await writePayments(ctx, [matched.value.id], [{ appelId: appel.id, centimes, le: matched.value.jour }])
      rapprochements.push(matched.value.id)
    }
    await stopAsking(
      ctx,
      body.parts.map(({ appelCotisationId }) => appelCotisationId),
    )
    return ok({ rapprochements })
  },
})

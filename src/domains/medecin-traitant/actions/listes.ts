/** A list that was kept in a spreadsheet: nothing is written before it was checked, line by line. */

import { foldText } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { ImportRow, LigneDeFichier } from '../../../server/database/import-store.ts'
import {
  chooseColumns,
  describeColumns,
  draftOf,
  NO_LINES,
  oldestDraft,
  presentImport,
  showLines,
} from '../../../server/files/imported.ts'
import { findCommunesNamed, type KnownPlace, listCommunesOfTerritoire } from '../../territoire/index.ts'
import { type BilanListe, type IdentiteMt, medecinTraitantContract } from '../contract.ts'
import { type MtRefusal, medecinTraitantRefusals } from '../refusals.ts'
import { type Champ, findHeaderRow, libelleChamp, matchColumns, missingChamps } from '../rules/champs.ts'
import { sayCriteres, TRANCHE_LABELS } from '../rules/labels.ts'
import { type Faute, type LigneLue, lireLigne } from '../rules/lire-ligne.ts'

import { countImported, insertDemandes, removeImported } from '../store/demande-store.ts'
import { findByMarks, saveIdentites } from '../store/identite-store.ts'
import * as store from '../store/import-store.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { checkIdentite, sealOne } from './identites.ts'
import { hashNumero, newNumero } from './numero.ts'
import { readPlace } from './place.ts'

type Ligne = {
  numero: number
  etat: 'nouvelle' | 'doublon' | 'erreur'
  nom: string
  quoi: string
  fautes: Faute[]
  ecrire: { lue: LigneLue; identite: IdentiteMt; commune: KnownPlace } | null
}

/** By its name or its code; the one of the territory where several bear the name. */
const placesOf = async (ctx: Ctx, words: readonly string[]) => {
  const folded = [...new Set(words.map((word) => foldText(word).trim()))]
  const found = await findCommunesNamed(ctx, folded)
  const here = new Set((await listCommunesOfTerritoire(ctx)).map(({ code }) => code))
  return (word: string): KnownPlace | undefined => {
    const name = foldText(word).trim()
    const named = found.filter((one) => foldText(one.nom) === name || one.code.toLowerCase() === name)
    return named.find(({ code }) => here.has(code)) ?? (named.length === 1 ? named[0] : undefined)
  }
}

const identiteOf = ({ nom, prenom, anneeNaissance, telephone, courriel }: LigneLue): Result<IdentiteMt, MtRefusal> =>
  checkIdentite({ nom, prenom, anneeNaissance, telephone, courriel, tiersNom: null, tiersTelephone: null })

type Row = { correspondance: readonly (Champ | null)[]; lignes: readonly LigneDeFichier[] }

const plan = async (ctx: Ctx, row: Row): Promise<Ligne[]> => {
  const { jour } = await readPlace(ctx)
  const read = row.lignes
    .filter(({ cellules }) => cellules.some((cell) => cell.trim() !== ''))
    .map(({ numero, cellules }) => ({ numero, ...lireLigne(cellules, row.correspondance, jour) }))
  const placeOf = await placesOf(
    ctx,
    read.flatMap(({ ligne }) => ligne?.commune ?? []),
  )
  const checked = read.map(({ numero, ligne, fautes, brut }): Ligne => {
    const wrong = (more: Faute[]): Ligne => ({
      numero,
      etat: 'erreur',
      nom: brut,
      quoi: '',
      fautes: more,
      ecrire: null,
    })
    if (!ligne) return wrong(fautes)
    const commune = placeOf(ligne.commune)
    if (!commune)
      return wrong([{ champ: 'commune', message: `«\u00a0${ligne.commune.slice(0, 40)}\u00a0» n’est pas connue ici` }])
    const identite = identiteOf(ligne)
    if (!identite.ok) {
      const { code, facts } = identite.refusal
      return wrong([
        {
          champ: code.startsWith('courriel') ? 'courriel' : 'telephone',
          message: medecinTraitantRefusals[code].say(facts),
        },
      ])
    }
    const quoi = `${TRANCHE_LABELS[ligne.trancheAge]}, ${commune.nom}, ${sayCriteres(ligne.criteres)}`
    return {
      numero,
      etat: 'nouvelle',
      nom: brut,
      quoi,
      fautes: [],
      ecrire: { lue: ligne, identite: identite.value, commune },
    }
  })
  return markDoubles(ctx, checked)
}

/** The same person as a request that is not closed, or as a line above. */
const markDoubles = async ({ tx, cptsId }: Ctx, lignes: Ligne[]): Promise<Ligne[]> => {
  const sealedOf = new Map(
    lignes.flatMap(({ numero, ecrire }) =>
      ecrire ? [[numero, sealOne(cptsId, '', ecrire.identite).marques] as const] : [],
    ),
  )
  const known = new Set(
    (await findByMarks(tx, cptsId, [...sealedOf.values()].flat()))
      .filter(({ statut }) => statut !== 'close')
      .flatMap(({ marques }) => marques),
  )
  return lignes.map((ligne) => {
    const marques = sealedOf.get(ligne.numero) ?? []
    const isDouble = marques.some((one) => known.has(one))
    for (const one of marques) known.add(one)
    return isDouble ? { ...ligne, etat: 'doublon' as const } : ligne
  })
}

const bilanOf = (lignes: readonly Ligne[]): BilanListe => {
  const of = (etat: Ligne['etat']) => lignes.filter((one) => one.etat === etat).length
  return { lignes: lignes.length, nouvelles: of('nouvelle'), doublons: of('doublon'), erreurs: of('erreur') }
}

type Stored = ImportRow & { bilan: unknown }
const present = (row: Stored) => ({ ...presentImport(row), bilan: row.bilan as BilanListe | null })

export const listListesMt = defineDeskAction(medecinTraitantContract.listListesMt, {
  audit: 'liste-mt.lister',
  run: async ({ tx, cptsId }) => ok({ imports: (await store.listImportRows(tx, cptsId)).map(present) }),
})

export const startListeMt = defineDeskAction(medecinTraitantContract.startListeMt, {
  audit: 'liste-mt.deposer',
  run: async (ctx, { body }): Promise<Result<{ id: string }, MtRefusal>> => {
    const known = { memory: new Map(), findHeader: findHeaderRow, match: matchColumns }
    const draft = await draftOf<Champ>(ctx, body, known)
    if (!draft.ok) return draft
    await store.insertImport(ctx.tx, draft.value)
    return ok({ id: draft.value.id })
  },
})

export const readListeMt = defineDeskAction(medecinTraitantContract.readListeMt, {
  audit: 'liste-mt.lire',
  run: async (ctx, { params }) => {
    const row = await store.findImport(ctx.tx, ctx.cptsId, params.importMtId)
    if (!row) return refuse('import-unknown')
    const colonnes = describeColumns(row)
    const manquants = missingChamps(row.correspondance)
    if (row.etat !== 'brouillon' || manquants.length > 0)
      return ok({ ...present(row), colonnes, manquants, ...NO_LINES })
    const lignes = await plan(ctx, row)
    const shown = showLines(lignes, {
      isFaulty: ({ etat }) => etat === 'erreur',
      present: ({ ecrire: _, ...rest }) => rest,
    })
    return ok({ ...present(row), bilan: bilanOf(lignes), colonnes, manquants, ...shown })
  },
})

export const setColonnesMt = defineDeskAction(medecinTraitantContract.setColonnesMt, {
  audit: 'liste-mt.colonnes',
  run: (ctx, { params, body }) => chooseColumns(ctx, { id: params.importMtId, chosen: body.correspondance }, store),
})

export const acceptListeMt = defineDeskAction(medecinTraitantContract.acceptListeMt, {
  audit: 'liste-mt.accepter',
  bulk: 'writes',
  run: async (ctx, { params, body }) => {
    const { tx, cptsId, now } = ctx
    const row = await store.findImport(tx, cptsId, params.importMtId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'brouillon') return refuse('import-is-closed')
    const champs = missingChamps(row.correspondance)
    if (champs.length > 0) return refuse('import-columns-missing', { champs: champs.map(libelleChamp) })
    const lignes = await plan(ctx, row)
    const bilan = bilanOf(lignes)
    if (body.lignes === 'toutes' && bilan.erreurs > 0) return refuse('import-has-errors', { erreurs: bilan.erreurs })
    const nouvelles = lignes.flatMap(({ etat, ecrire }) => (etat === 'nouvelle' && ecrire ? [ecrire] : []))
    if (nouvelles.length === 0) return refuse('import-has-nothing')
    await write(ctx, row.id, nouvelles)
    await store.markAccepted(tx, cptsId, row.id, toDate(now), bilan)
    return ok(bilan)
  },
})

/** The day of the request is the one that the list says; consent was told by who accepts the list. */
const write = async (ctx: Ctx, importId: string, nouvelles: readonly NonNullable<Ligne['ecrire']>[]): Promise<void> => {
  const { tx, cptsId, now } = ctx
  const { zone, regles } = await readPlace(ctx)
  const le = toDate(now)
  const rows = await Promise.all(
    nouvelles.map(async ({ lue, commune }) => ({
      cptsId,
      id: newId(now.epochMilliseconds),
      canal: 'import',
      demandeur: 'patient',
      trancheAge: lue.trancheAge,
      criteres: lue.criteres,
      commune: commune.code,
      communeNom: commune.nom,
      lon: commune.lon ?? null,
      lat: commune.lat ?? null,
      regles: regles.version,
      importId,
      suiviEmpreinte: await hashNumero(newNumero()),
      consentementLe: le,
      deposeeLe: lue.deposee
        ? toDate(
            Temporal.PlainDate.from(lue.deposee).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant(),
          )
        : le,
      confirmeeLe: le,
    })),
  )
  await insertDemandes(tx, rows)
  await saveIdentites(
    tx,
    cptsId,
    nouvelles.map(({ identite }, index) => sealOne(cptsId, rows[index]!.id, identite)),
  )
}

export const undoListeMt = defineDeskAction(medecinTraitantContract.undoListeMt, {
  audit: 'liste-mt.annuler',
  bulk: 'removes',
  run: async (ctx, { params }) => {
    const { tx, cptsId, now } = ctx
    const row = await store.findImport(tx, cptsId, params.importMtId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'accepte') return refuse('import-not-accepted')
    const { retirees } = await removeImported(tx, cptsId, row.id)
    if (retirees === 0) return refuse('import-changed-since')
    const gardees = await countImported(tx, cptsId, row.id)
    await store.markUndone(tx, cptsId, row.id, toDate(now))
    return ok({ retirees, gardees })
  },
})

export const dropListeMt = defineDeskAction(medecinTraitantContract.dropListeMt, {
  audit: 'liste-mt.abandonner',
  run: async ({ tx, cptsId }, { params }) =>
    (await store.removeDraft(tx, cptsId, params.importMtId)) ? DONE : refuse('import-unknown'),
})

/** A list that nobody accepted is forgotten: the night's work. */
export const forgetListes = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  store.removeOldDrafts(tx, cptsId, oldestDraft(now))

/** The screen of the life of the CPTS, and its CSV. */
import { toCsv } from '../../../kernel/csv.ts'
import { ok } from '../../../kernel/result.ts'
import { ETAPES, STADES_ATLAS, STADES_FEDERATION } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type EtapeLue, etapesContract, type InterlocuteurLu, type MoyenLu, type StadeLu } from '../contract-etapes.ts'
import { ETAPE_NOMS, ISSUE_LABELS, MOTIF_LABELS, sayRaison } from '../labels-vie.ts'
import { countersOf } from '../rules/compteurs.ts'
import { type Stade, stadeAtlas, stadeFederation } from '../rules/stades.ts'
import { type Day, etapeAtteinte, etatEtape, initialDepot, reachedOn, type Vie } from '../rules/vie.ts'
import { listPapiers } from '../store/papier-store.ts'
import { listInterlocuteurRows, listMoyenRows } from '../store/vie-store.ts'
import { loadVie, readDay } from './load-vie.ts'

export const etapesOf = (vie: Vie, today: Day): EtapeLue[] => {
  const depot = initialDepot(vie.depots)
  return ETAPES.map((code) => ({
    ...vie.etapes[code],
    etat: etatEtape(vie, code, today),
    atteinteLe: reachedOn(vie, code, today),
    version: depot && (code === 'projet' || code === 'valide') ? { id: depot.id, numero: depot.numero } : null,
  }))
}

const stadeLu = <C extends string>(
  stade: Stade<C>,
  stades: readonly (Omit<StadeLu, 'raison' | 'code'> & { code: C })[],
): StadeLu => ({ ...stades.find(({ code }) => code === stade.code)!, raison: sayRaison(stade.par) })

const readInterlocuteurs = async (ctx: Parameters<typeof loadVie>[0]): Promise<InterlocuteurLu[]> =>
  (await listInterlocuteurRows(ctx.tx, ctx.cptsId)).map(({ cptsId: _, creeLe: __, organisme, etapes, ...row }) => ({
    ...row,
    organisme: organisme as InterlocuteurLu['organisme'],
    etapes: etapes as InterlocuteurLu['etapes'],
  }))

const readMoyens = async (ctx: Parameters<typeof loadVie>[0]): Promise<MoyenLu[]> =>
  (await listMoyenRows(ctx.tx, ctx.cptsId)).map(({ cptsId: _, creeLe: __, genre, etape, centimes, ...row }) => ({
    ...row,
    genre: genre as MoyenLu['genre'],
    etape: etape as MoyenLu['etape'],
    centimes: centimes === null ? null : Number(centimes),
  }))

const readPapiers = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>) =>
  (await listPapiers(tx, cptsId)).map(({ etape, ajouteLe, ...rest }) => ({
    ...rest,
    etape: etape as EtapeLue['code'],
    ajouteLe: ajouteLe.toISOString(),
  }))

export const readVie = defineAction(etapesContract.readVie, {
  audit: 'vie.lire',
  run: async (ctx) => {
    const vie = await loadVie(ctx)
    const today = await readDay(ctx)
    const atlas = stadeAtlas(vie, today)
    const moyens = await readMoyens(ctx)
    return ok({
      aujourdhui: today.toString(),
      atteinte: etapeAtteinte(vie, today),
      etapes: etapesOf(vie, today),
      papiers: await readPapiers(ctx),
      compteurs: countersOf(vie, today),
      stades: {
        atlas: atlas && stadeLu(atlas, STADES_ATLAS),
        federation: stadeLu(stadeFederation(vie, today), STADES_FEDERATION),
      },
      missions: [...vie.missions],
      interlocuteurs: await readInterlocuteurs(ctx),
      moyens,
      total: {
        centimes: moyens.reduce((sum, { centimes }) => sum + (centimes ?? 0), 0),
        heures: moyens.reduce((sum, { heures }) => sum + (heures ?? 0), 0),
      },
    })
  },
})

const HEADS = ['Étape', 'Prévue le', 'Envoyée le', 'Reçue le', 'Décidée le', 'Issue', 'Motif', 'Note', 'Interlocuteurs']

export const exportVieCsv = defineAction(etapesContract.exportVieCsv, {
  audit: 'vie.exporter',
  run: async (ctx) => {
    const today = await readDay(ctx)
    const etapes = etapesOf(await loadVie(ctx), today)
    const contacts = await readInterlocuteurs(ctx)
    const rows = etapes.map(({ code, prevuLe, envoyeLe, recuLe, decideLe, issue, motif, note }) => [
      ETAPE_NOMS[code],
      prevuLe,
      envoyeLe,
      recuLe,
      decideLe,
      issue && ISSUE_LABELS[issue],
      motif && MOTIF_LABELS[motif],
      note,
      contacts
        .filter((one) => one.etapes.includes(code))
        .map(({ nom }) => nom)
        .join(', '),
    ])
    return ok({ name: `vie-de-la-cpts-${today}.csv`, type: 'text/csv; charset=utf-8', body: toCsv(HEADS, rows) })
  },
})

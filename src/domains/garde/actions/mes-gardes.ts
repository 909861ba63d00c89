/** The rotas of one volunteer: what is published, what they said, what they may still say. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { nomAffiche } from '../../communaute/index.ts'
import { createLien, findCpts } from '../../comptes/index.ts'
import { gardeContract, type MesGardes, type VoeuxSaisis } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { direGarde } from '../rules/dire.ts'
import { listMesPubliees, listPublications } from '../store/affectation-store.ts'
import { listEchanges } from '../store/echange-store.ts'
import { listTableauRows, type TableauRow } from '../store/tableau-store.ts'
import { listVolontairesOf } from '../store/volontaire-store.ts'
import { asVolontaire, findMe, professionnelDe, tableauDuLien } from './moi.ts'
import { echangesLus } from './read-tableau.ts'
import { chargeOf, readSituation, zoneOf } from './situation.ts'
import { gardesPour, indisponibilitesDe, souhaitsDe } from './voeux.ts'
import { inscrire, noterVoeux, retirer } from './volontaires.ts'
import { inTableau, onTableau } from './with-tableau.ts'

export const USAGE_FLUX_GARDES = 'gardes-ics'
const FLUX_DAYS = 60

/** Until the day that was set, or while nothing is published and the period has not begun. */
const areVoeuxOuverts = ({ voeuxJusquau, publications, au }: TableauRow, today: string): boolean =>
  voeuxJusquau ? today <= voeuxJusquau : publications === 0 && today <= au

const todayOf = async (ctx: Ctx): Promise<string> => civilDate(ctx.now, await zoneOf(ctx)).toString()

export const listMesGardes = defineAction(gardeContract.listMesGardes, {
  audit: 'mes-gardes.lister',
  run: async (ctx) => {
    const me = await professionnelDe(ctx)
    if (!me) return ok({ tableaux: [], prochaines: [] })
    const today = await todayOf(ctx)
    const only = tableauDuLien(ctx)
    const mine = new Map((await listVolontairesOf(ctx.tx, ctx.cptsId, me.id)).map((row) => [row.tableauGardeId, row]))
    const tableaux = []
    for (const row of await listTableauRows(ctx.tx, ctx.cptsId)) {
      if ((only !== null && only !== row.id) || row.au < today) continue
      const volontaire = mine.get(row.id)
      const voeuxOuverts = areVoeuxOuverts(row, today)
      if (!volontaire && !voeuxOuverts) continue
      const asked = await listEchanges(ctx.tx, ctx.cptsId, row.id)
      tableaux.push({
        id: row.id,
        titre: row.titre,
        du: row.du,
        au: row.au,
        inscrit: volontaire !== undefined,
        publie: row.publications > 0,
        voeuxOuverts,
        voeuxDits: volontaire?.voeuxLe != null,
        aRepondre: asked.filter(({ etat, versId }) => etat === 'demande' && versId === volontaire?.id).length,
      })
    }
    const coming = await listMesPubliees(ctx.tx, ctx.cptsId, me.id, today)
    const zone = await zoneOf(ctx)
    const time = (date: Date) => fromDate(date).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
    return ok({
      tableaux,
      prochaines: coming
        .filter(({ tableauGardeId }) => only === null || only === tableauGardeId)
        .map(({ id, tableauGardeId, jour, debut, fin, libelle, lieu }) => ({
          tableauGardeId,
          gardeId: id,
          jour,
          phrase: direGarde({ jour, debut: time(debut), fin: time(fin), libelle, lieu }),
        })),
    })
  },
})

type InTableau = { params: { tableauGardeId: string } }

export const readMesGardes = defineAction(gardeContract.readMesGardes, {
  audit: 'mes-gardes.lire',
  run: inTableau(async (ctx, tableau): Promise<Result<MesGardes, GardeRefusal>> => {
    const found = await findMe(ctx, tableau)
    if (!found.ok) return found
    const situation = await readSituation(ctx, tableau)
    const { professionnel, volontaire } = found.value
    const me = situation.volontaires.find(({ id }) => id === volontaire?.id)
    const isPublished = tableau.publications > 0
    // The draft is nobody's yet; and who is not on the rota sees what may be joined, not who holds what.
    const shown = isPublished && me ? situation.publiees : []
    const nomOf = new Map(situation.volontaires.map(({ id, nom }) => [id, nom]))
    const voeuxOuverts = areVoeuxOuverts(tableau, await todayOf(ctx))
    const publies = await listPublications(ctx.tx, ctx.cptsId, tableau.id)
    const asked = me ? await listEchanges(ctx.tx, ctx.cptsId, tableau.id) : []
    return ok({
      cptsNom: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
      titre: tableau.titre,
      du: tableau.du,
      au: tableau.au,
      moi: me
        ? {
            id: me.id,
            nom: nomAffiche(professionnel),
            plafondPeriode: me.plafondPeriode,
            plafondSemaine: me.plafondSemaine,
            voeuxLe: me.voeuxLe ? fromDate(me.voeuxLe).toString() : null,
            charge: chargeOf(situation, me, shown),
          }
        : null,
      voeuxJusquau: tableau.voeuxJusquau,
      voeuxOuverts,
      reposJours: tableau.reposJours,
      publieLe: publies[0] ? fromDate(publies[0].publieeLe).toString() : null,
      enChangement: tableau.modifie,
      gardes: gardesPour(situation, professionnel.profession),
      ...(me && voeuxOuverts
        ? await indisponibilitesDe(ctx, situation, me)
        : { indisponibilites: [...(me?.indisponibilites ?? [])], preremplies: false }),
      souhaits: souhaitsDe(me),
      tenues: shown.map(({ gardeId, volontaireGardeId }) => ({
        gardeId,
        volontaireId: volontaireGardeId,
        nom: nomOf.get(volontaireGardeId) ?? '',
      })),
      echanges: me ? echangesLus(situation, asked, me.id) : [],
    })
  }),
})

export const joinTableauGarde = defineAction(gardeContract.joinTableauGarde, {
  audit: 'mes-gardes.participer',
  run: onTableau(async (ctx, tableau): Promise<Result<{ ok: true }, GardeRefusal>> => {
    const found = await findMe(ctx, tableau)
    if (!found.ok) return found
    if (!areVoeuxOuverts(tableau, await todayOf(ctx))) return refuse('voeux-closed')
    await inscrire(ctx, tableau, [found.value.professionnel.id], 'soi')
    return ok({ ok: true as const })
  }),
})

export const leaveTableauGarde = defineAction(gardeContract.leaveTableauGarde, {
  audit: 'mes-gardes.quitter',
  run: onTableau((ctx, tableau, input: InTableau) =>
    asVolontaire((_, __, me, ___: InTableau) => retirer(ctx, tableau, me))(ctx, tableau, input),
  ),
})

export const saveMesVoeux = defineAction(gardeContract.saveMesVoeux, {
  audit: 'mes-gardes.voeux',
  run: onTableau(
    asVolontaire(
      async (
        ctx,
        tableau,
        me,
        { body }: InTableau & { body: VoeuxSaisis },
      ): Promise<Result<{ ok: true }, GardeRefusal>> =>
        areVoeuxOuverts(tableau, await todayOf(ctx)) ? noterVoeux(ctx, tableau, me.id, body) : refuse('voeux-closed'),
    ),
  ),
})

export const createFluxGardes = defineAction(gardeContract.createFluxGardes, {
  audit: 'mes-gardes.flux',
  run: async (ctx): Promise<Result<{ adresse: string; expireLe: string }, GardeRefusal>> => {
    const me = await professionnelDe(ctx)
    if (!me) return refuse('not-a-professionnel')
    const lien = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: USAGE_FLUX_GARDES, personneId: me.personneId, days: FLUX_DAYS },
      ctx.now,
    )
    return ok({ adresse: `${ctx.address}/agenda/${lien.token}.ics`, expireLe: lien.expireLe.toString() })
  },
})

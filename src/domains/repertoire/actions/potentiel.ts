/** The potential of the territory: who practises in it and is not a member, to be invited. */
import { ok } from '../../../kernel/result.ts'
import { civilDate } from '../../../kernel/time.ts'
import { professionLabel } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf } from '../../../server/files/write-table.ts'
import { listAdherents, listProfessionnels } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { listCodesOfTerritoire } from '../../territoire/index.ts'
import { repertoireContract } from '../contract.ts'
import { sayRepertoireSource } from '../labels.ts'
import { type Connu, countPotentiel } from '../rules/potentiel.ts'
import { type ExercantLu, listExercants } from '../store/exercant-store.ts'
import { type EnPlace, findEnPlace } from '../store/situation-store.ts'

type Read = { extraction: EnPlace | undefined; aTerritoire: boolean; people: ExercantLu[]; team: Connu[] }

const readAll = async (ctx: Ctx): Promise<Read> => {
  const { tx, cptsId } = ctx
  const communes = await listCodesOfTerritoire(ctx)
  const zone = (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris'
  const today = civilDate(ctx.now, zone).toString()
  const members = new Set((await listAdherents(tx, cptsId, today)).map(({ id }) => id))
  const team = (await listProfessionnels(tx, cptsId)).map(({ id, rpps, profession }) => ({
    id,
    rpps,
    profession,
    adherent: members.has(id),
  }))
  return {
    extraction: await findEnPlace(tx),
    aTerritoire: communes.length > 0,
    people: await listExercants(tx, communes),
    team,
  }
}

/** Those who are not members, with their fiche when the team has one. */
const toInvite = ({ people, team }: Read) => {
  const byRpps = new Map(team.flatMap((one) => (one.rpps ? [[one.rpps, one] as const] : [])))
  return people
    .filter(({ identifiant }) => !byRpps.get(identifiant)?.adherent)
    .map((one) => ({ ...one, professionnelId: byRpps.get(one.identifiant)?.id ?? null }))
}

export const readPotentiel = defineAction(repertoireContract.readPotentiel, {
  audit: 'repertoire.potentiel',
  run: async (ctx) => {
    const read = await readAll(ctx)
    const { extraction, aTerritoire, people, team } = read
    return ok({
      jour: extraction?.jour ?? null,
      source: extraction ? sayRepertoireSource(extraction) : null,
      aTerritoire,
      exercent: people.length,
      adherentsSansRpps: team.filter(({ adherent, rpps }) => adherent && rpps === null).length,
      professions: countPotentiel(people, team),
      aInviter: toInvite(read).map(({ telephones: _t, courriels: _c, ...one }) => one),
    })
  },
})

export const exportPotentiel = defineAction(repertoireContract.exportPotentiel, {
  audit: 'repertoire.potentiel',
  run: async (ctx) => {
    const read = await readAll(ctx)
    const source = read.extraction ? sayRepertoireSource(read.extraction) : ''
    return ok(
      csvOf({
        nom: `a-inviter-${read.extraction?.jour ?? 'sans-annuaire'}`,
        feuille: 'À inviter',
        entetes: [
          'Nom',
          'Prénom',
          'Profession',
          'Savoir-faire',
          'Communes',
          'Téléphone',
          'Courriel',
          'RPPS',
          'Déjà dans l’équipe',
          'Source',
        ],
        lignes: toInvite(read).map((one) => [
          one.nom,
          one.prenom,
          one.professions.map(professionLabel).join(', '),
          one.savoirFaire.join(', '),
          one.lieux.join(', '),
          one.telephones.join(', '),
          one.courriels.join(', '),
          one.identifiant,
          one.professionnelId !== null,
          source,
        ]),
      }),
    )
  },
})

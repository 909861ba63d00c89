import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { findPersonne } from '../../comptes/index.ts'
import { communauteContract } from '../contract.ts'
import { insertAdhesions } from '../store/adhesion-store.ts'
import { insertLieux } from '../store/lieu-store.ts'
import { resolvePersonnes } from '../store/personne-store.ts'
import { insertProfessionnels } from '../store/professionnel-store.ts'
import { checkLieu, checkProfessionnel } from './checked-input.ts'
import { readToday } from './today.ts'

export const createProfessionnel = defineAction(communauteContract.createProfessionnel, {
  audit: 'professionnel.creer',
  constraints: {
    professionnel_rpps: 'rpps-already-known',
    professionnel_personne: 'personne-already-known',
    personne_rpps_key: 'rpps-being-added',
  },
  run: async (ctx, { body }) => {
    const { tx, cptsId, now } = ctx
    const checked = checkProfessionnel(body)
    if (!checked.ok) return checked
    // Only someone who is known here may be named: the id of a stranger is refused as if it did not exist.
    if (body.personneId && !(await findPersonne(tx, body.personneId))) return refuse('personne-unknown')
    const personneId = body.personneId ?? (await resolvePersonnes(tx, [checked.value], now))[0]!
    const id = newId(now.epochMilliseconds)
    const creeLe = toDate(now)
    const publieLe = body.publie.length > 0 ? creeLe : null
    await insertProfessionnels(tx, [
      { cptsId, id, personneId, ...checked.value, publie: body.publie, publieLe, creeLe },
    ])
    if (body.lieu) {
      const lieu = await checkLieu(tx, cptsId, body.lieu)
      if (!lieu.ok) return lieu
      const { zone } = await readToday(ctx)
      await insertLieux(tx, [
        { cptsId, id: newId(now.epochMilliseconds), professionnelId: id, zone, creeLe, ...lieu.value },
      ])
    }
    if (body.adherentDepuis) {
      await insertAdhesions(tx, [
        { cptsId, id: newId(now.epochMilliseconds), professionnelId: id, debut: body.adherentDepuis, creeLe },
      ])
    }
    return ok({ id })
  },
})

import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { nameActor } from '../../comptes/index.ts'
import { registreContract, type VerificationView } from '../contract.ts'
import { sayDefauts, sayRupture } from '../labels.ts'
import { readHead, readLastVerification, type Verification } from '../store/chain-store.ts'
import { verifyAndNote } from './check-registre.ts'

const toView = ({ ruptureSequence, ruptureRaison, le, preuves, ...rest }: Verification): VerificationView => ({
  ...rest,
  le: le.toString(),
  preuves: preuves && {
    verifiees: preuves.verifiees,
    effacees: preuves.effacees,
    enDefaut: preuves.enDefaut,
    phrases: sayDefauts(preuves),
  },
  rupture:
    ruptureRaison === null || ruptureSequence === null
      ? null
      : { sequence: ruptureSequence, raison: ruptureRaison, phrase: sayRupture(ruptureSequence, ruptureRaison) },
})

export const verifyRegistre = defineAction(registreContract.verifyRegistre, {
  audit: 'registre.verifier',
  run: async (ctx) => ok(toView(await verifyAndNote(ctx, nameActor(ctx.actor)))),
})

export const readVerification = defineAction(registreContract.readVerification, {
  audit: 'registre.lire',
  run: async (ctx) => {
    const last = await readLastVerification(ctx.tx, ctx.cptsId)
    const head = await readHead(ctx.tx, ctx.cptsId)
    return ok({ derniere: last && toView(last), actes: head.sequence, tete: head.hash })
  },
})

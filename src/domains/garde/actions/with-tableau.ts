/** The rota that the path names, locked: changes of one rota queue up, and each sees what the one before it did. */
import { type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findTableau, lockTableau, type TableauRow } from '../store/tableau-store.ts'

type InTableau = { params: { tableauGardeId: string } }

export const onTableau =
  <I extends InTableau, O, C extends string>(
    work: (ctx: Ctx, tableau: TableauRow, input: I) => Promise<Result<O, C>>,
  ) =>
  async (ctx: Ctx, input: I): Promise<Result<O, C | 'tableau-unknown'>> => {
    const tableau = await lockTableau(ctx.tx, ctx.cptsId, input.params.tableauGardeId)
    return tableau ? work(ctx, tableau, input) : refuse('tableau-unknown')
  }

/** … and read, without holding anybody up. */
export const inTableau =
  <I extends InTableau, O, C extends string>(
    work: (ctx: Ctx, tableau: TableauRow, input: I) => Promise<Result<O, C>>,
  ) =>
  async (ctx: Ctx, input: I): Promise<Result<O, C | 'tableau-unknown'>> => {
    const tableau = await findTableau(ctx.tx, ctx.cptsId, input.params.tableauGardeId)
    return tableau ? work(ctx, tableau, input) : refuse('tableau-unknown')
  }

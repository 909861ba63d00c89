/** Who listens to what. A listener enters the tenant of the event and reads there what it needs. */
import type { Ctx, DomainEvent } from '../actions/action.ts'
import { type Engine, withTenant } from '../actions/run.ts'

export type Listener = (ctx: Ctx, event: DomainEvent) => Promise<unknown>
export type Listeners = Readonly<Record<string, readonly Listener[]>>

/** All listeners of an event in one transaction: a retry after a failure repeats nothing that was kept. */
export const tellListeners = async (engine: Engine, listeners: Listeners, event: DomainEvent): Promise<void> => {
  const mine = listeners[event.name] ?? []
  if (mine.length === 0) return
  await withTenant(engine, { cptsId: event.cptsId, nom: event.name }, async (ctx) => {
    for (const listener of mine) await listener(ctx, event)
  })
}

/**
 * What an action or a rule answers. A refusal is something the user can be told; bugs and outages throw.
 * `code` is a kebab-case word of the domain (`creneau-already-taken`), `facts` feed the French sentence.
 */
export type Refusal<C extends string = string> = { code: C; facts: Record<string, unknown> }
export type Result<T, C extends string = string> = { ok: true; value: T } | { ok: false; refusal: Refusal<C> }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <C extends string>(
  code: C,
  facts: Record<string, unknown> = {},
): { ok: false; refusal: Refusal<C> } => ({ ok: false, refusal: { code, facts } })

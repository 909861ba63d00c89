export type LooseInput =
  | { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
  | undefined

/** Fills `{cptsId}` and adds the query; what is undefined is left out, a list is repeated. */
export const addressOf = (path: string, input: LooseInput): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = input?.params?.[name]
    if (value === undefined || value === '') throw new Error(`Missing ${name} in ${path}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input?.query ?? {})) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  const tail = query.toString()
  return tail ? `${filled}?${tail}` : filled
}

/** The groups of tests. A test belongs to the first group, from the most particular, whose pattern it matches. */
export const GROUPS = {
  journeys: ['e2e/**/*.e2e.ts'],
  data: ['src/**/*.data.test.ts', 'bench/**/*.data.test.ts'],
  // Whole processes: they bring their own base, so once is enough.
  server: ['src/**/*.server.test.ts'],
  http: ['src/server/http/**/*.test.ts', 'src/**/*.http.test.ts'],
  database: ['src/**/*.db.test.ts', 'scripts/**/*.db.test.ts', 'bench/**/*.db.test.ts'],
  unit: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
} as const
export type Group = keyof typeof GROUPS

const names = Object.keys(GROUPS) as Group[]

export const isGroup = (name: string | undefined): name is Group => names.includes(name as Group)

/** Without a group: everything but the journeys, for `npx vitest run <folder>`. */
export const patternsOf = (group: Group | undefined): { include: string[]; exclude: string[] } => {
  if (!group) return { include: names.slice(1).flatMap((name) => [...GROUPS[name]]), exclude: [] }
  return {
    include: [...GROUPS[group]],
    exclude: names.slice(0, names.indexOf(group)).flatMap((name) => [...GROUPS[name]]),
  }
}

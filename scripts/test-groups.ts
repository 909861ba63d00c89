/** The groups of tests. A test belongs to the first group, from the most particular, whose pattern it matches. */
export const GROUPS = {
  // Reads every screen, while the journeys change things on a demonstration of their own.
  screens: ['e2e/axe.e2e.ts'],
  // Waits for its slot to begin: two minutes, during which the others go on.
  slot: ['e2e/soins.e2e.ts'],
  journeys: ['e2e/**/*.e2e.ts'],
  data: ['src/**/*.data.test.ts', 'bench/**/*.data.test.ts'],
  // What the largest ones take, counted by the processor: their time is ours, not that of a version of PostgreSQL.
  speed: ['src/**/*.speed.test.ts'],
  // Whole processes: they bring their own base, so once is enough.
  server: ['src/**/*.server.test.ts'],
  http: ['src/server/http/**/*.test.ts', 'src/**/*.http.test.ts'],
  database: ['src/**/*.db.test.ts', 'scripts/**/*.db.test.ts', 'bench/**/*.db.test.ts'],
  unit: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
} as const
export type Group = keyof typeof GROUPS

const names = Object.keys(GROUPS) as Group[]

export const isGroup = (name: string | undefined): name is Group => names.includes(name as Group)

const IN_BROWSER: readonly Group[] = ['screens', 'slot', 'journeys']
export const isInBrowser = (group: Group | undefined): boolean => group !== undefined && IN_BROWSER.includes(group)

/** Without a group: everything but what needs a browser, for `npx vitest run <folder>`. */
export const patternsOf = (group: Group | undefined): { include: string[]; exclude: string[] } => {
  if (!group)
    return { include: names.filter((name) => !isInBrowser(name)).flatMap((name) => [...GROUPS[name]]), exclude: [] }
  return {
    include: [...GROUPS[group]],
    exclude: names.slice(0, names.indexOf(group)).flatMap((name) => [...GROUPS[name]]),
  }
}

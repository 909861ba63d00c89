import { matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { GROUPS, type Group, patternsOf } from './test-groups.ts'

const groupsOf = (file: string): string[] =>
  (Object.keys(GROUPS) as Group[]).filter((group) => {
    const { include, exclude } = patternsOf(group)
    const matches = (patterns: readonly string[]) =>
      patterns.some((pattern) => matchesGlob(file, pattern.replace('{ts,tsx}', 'ts')))
    return matches(include) && !matches(exclude)
  })

test.each([
  ['src/kernel/french.test.ts', 'unit'],
  ['src/domains/comptes/comptes.db.test.ts', 'database'],
  ['src/server/http/csrf.db.test.ts', 'http'],
  ['src/server/kill.server.test.ts', 'server'],
  ['src/domains/dialogue/vitesse.speed.test.ts', 'speed'],
  ['src/domains/territoire/contours.data.test.ts', 'data'],
  ['e2e/desk.e2e.ts', 'journeys'],
  ['e2e/axe.e2e.ts', 'screens'],
  ['e2e/soins.e2e.ts', 'slot'],
])('%s runs once, in the group %s', (file, group) => {
  expect(groupsOf(file)).toEqual([group])
})

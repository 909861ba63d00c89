/** After a load, each CPTS compares those whom it follows at once, rather than when the server next does. */
import { followRepertoire } from '../../domains/repertoire/index.ts'
import { count, NBSP, plural } from '../../kernel/french.ts'
import { runForTenants } from '../jobs/tenant-work.ts'
import type { Base } from '../start-base.ts'
import { readNature } from '../start-nature.ts'
import { withEngine } from '../transfer/installed.ts'

export const followLoad = async (base: Base, say: (line: string) => void = console.log): Promise<void> => {
  if ((await readNature(base.ownerUrl)) === null) return
  let [changes, teams] = [0, 0]
  const failed: unknown[] = []
  await withEngine(base, 'application', (engine) =>
    runForTenants(
      engine,
      [
        {
          nom: 'repertoire.comparer',
          queue: 'plage',
          run: async (ctx) => {
            const proposed = await followRepertoire(ctx)
            changes += proposed
            if (proposed > 0) teams++
          },
        },
      ],
      (error) => failed.push(error),
    ),
  )
  if (changes > 0)
    say(`${count(changes, 'changement proposé', 'changements proposés')} à ${count(teams, 'CPTS', 'CPTS')}.`)
  if (failed.length > 0)
    say(
      `${count(failed.length, 'CPTS n’a pas pu être comparée', 'CPTS n’ont pas pu être comparées')}${NBSP}: le serveur ${plural(failed.length, 'la', 'les')} reprendra dans les dix minutes. ${(failed[0] as Error).message}`,
    )
}

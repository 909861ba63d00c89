/**
 * The national directory of the demonstration: a few hundred people who do not exist, the team among them, linked where
 * there is no doubt; then a second extraction, where some have moved, so that changes wait to be decided.
 */
import { listLieux, listProfessionnels } from '../../domains/communaute/index.ts'
import {
  findLastChargement,
  followRepertoire,
  linkTogether,
  listLinks,
  loadExtraction,
} from '../../domains/repertoire/index.ts'
import { extractionAround } from '../../domains/repertoire/samples-equipe.ts'
import { findCommunes } from '../../domains/territoire/index.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'
import { withOwner } from '../database/owner.ts'
import type { Story } from './calendar.ts'
import type { Community } from './communities.ts'
import type { DemonstrationBase } from './engine.ts'
import { inTenant } from './found.ts'
import { perform } from './perform.ts'

/** Lines of people who are not of the team. */
const OTHERS = 420
/** Some are left to be linked by hand. */
const LINKED_SHARE = 0.8

const readTeam = async ({ tx, cptsId }: Ctx) => {
  const lieux = Map.groupBy(await listLieux(tx, cptsId), ({ professionnelId }) => professionnelId)
  return (await listProfessionnels(tx, cptsId)).map((who) => ({ ...who, lieux: lieux.get(who.id) ?? [] }))
}

const load = (ownerUrl: string, lines: Iterable<string>, day: Temporal.PlainDate): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const name = `annuaire-fictif-${day}.txt`
    async function* chunks() {
      yield Buffer.from([...lines].join(''))
    }
    const options = { force: false, onRead: () => undefined, onWrite: () => undefined }
    const loaded = await loadExtraction(
      client,
      { name, day: day.toString(), chunks: chunks(), isFictional: true },
      options,
    )
    if (!loaded.ok) throw new Error(`the directory of the demonstration was refused: ${loaded.refusal.code}`)
  })

/** The team is read first; what is then played beside the end of the year is given back. */
export const prepareRepertoire = async (
  engine: Engine,
  { ownerUrl }: DemonstrationBase,
  { community, cptsId, story }: { community: Community; cptsId: string; story: Story },
): Promise<() => Promise<void>> => {
  // Loaded by who runs the server before the first start: it is theirs.
  if (await withOwner(ownerUrl, findLastChargement)) return async () => undefined
  const { team, communes } = await inTenant(engine, cptsId, story.now, async (ctx) => ({
    team: await readTeam(ctx),
    communes: (await findCommunes(ctx, community.communes)).map(({ code, nom, codesPostaux }) => ({
      code,
      nom,
      codePostal: codesPostaux[0] ?? '',
    })),
  }))
  const linesOf = (day: number) => extractionAround(team, communes, { day, others: OTHERS })
  return async () => {
    await load(ownerUrl, linesOf(0), story.today.subtract({ days: 8 }))
    await inTenant(engine, cptsId, story.now.subtract({ hours: 24 * 7 }), async (ctx) => {
      const { certains } = await perform(ctx, listLinks, { params: { cptsId } })
      const chosen = certains.slice(0, Math.round(certains.length * LINKED_SHARE))
      const professionnelIds = chosen.map(({ professionnelId }) => professionnelId)
      await perform(ctx, linkTogether, { params: { cptsId }, body: { professionnelIds } })
    })
    await load(ownerUrl, linesOf(1), story.today.subtract({ days: 1 }))
    await inTenant(engine, cptsId, story.now, followRepertoire)
  }
}

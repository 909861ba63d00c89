/** The only way into the chain. */
import { appendLink, type Head, hashContent } from '../../../kernel/hash-chain.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { acteContent, CONTENT_VERSION, engagementsOf, sealContents } from '../rules/content.ts'
import type { Draft } from '../rules/write.ts'
import { insertWholes, type Written } from '../store/write-store.ts'

/** What writing needs of a context: jobs have it as well as requests. */
export type WriteCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'publish'>

const prepare = async ({
  parts,
  personal,
  professionnels,
}: Draft): Promise<Omit<Written, 'link'> & { hash: string }> => {
  const sealed = await sealContents(personal)
  const engagements = engagementsOf(sealed)
  const hash = await hashContent(acteContent(parts, engagements, CONTENT_VERSION))
  return { parts, sealed, professionnels, engagements, hash }
}

/** `head` is the locked head of the chain. Returns the sequences of the new links, in the order of the drafts. */
export const appendActes = async (ctx: WriteCtx, head: Head, drafts: readonly Draft[]): Promise<number[]> => {
  const written: Written[] = []
  let last = head
  for (const { hash, ...one } of await Promise.all(drafts.map(prepare))) {
    const link = await appendLink(last, hash)
    written.push({ ...one, link })
    last = link
  }
  await insertWholes(ctx.tx, written)
  for (const { parts } of written) await ctx.publish({ name: 'acte.ecrit', cptsId: ctx.cptsId, id: parts.acte.id })
  return written.map(({ link }) => link.sequence)
}

export const appendActe = async (ctx: WriteCtx, head: Head, draft: Draft): Promise<number> =>
  (await appendActes(ctx, head, [draft]))[0]!

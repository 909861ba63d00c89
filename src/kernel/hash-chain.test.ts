import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appendLink,
  canonicalJson,
  checkChain,
  checkLink,
  commit,
  GENESIS,
  type Head,
  hashContent,
  type Json,
  type Link,
  newSalt,
  opensCommitment,
} from './hash-chain.ts'

const text = fc.string({ unit: 'grapheme' })
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ) as fc.Arbitrary<Json>,
})).value

const chainOf = async (contents: readonly string[]): Promise<{ links: Link[]; head: Head }> => {
  const links: Link[] = []
  let head: Head = GENESIS
  for (const content of contents) {
    const link = await appendLink(head, await hashContent(content))
    links.push(link)
    head = link
  }
  return { links, head: { sequence: head.sequence, hash: head.hash } }
}

const chain = fc.uniqueArray(text, { minLength: 2, maxLength: 8 })

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units and leaves no space', () => {
    expect(canonicalJson({ é: 1, b: [true, null, 'ligne\n'], a: { z: -0, y: 12 } })).toBe(
      '{"a":{"y":12,"z":0},"b":[true,null,"ligne\\n"],"é":1}',
    )
  })

  it('gives the same bytes after a trip through JSON, whatever the order of the keys', () =>
    fc.assert(
      fc.property(json, (value) => {
        const again = JSON.parse(JSON.stringify(value), (_key, inner) =>
          inner && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        )
        expect(canonicalJson(again)).toBe(canonicalJson(value))
      }),
    ))

  it('refuses what two engines could write differently', () => {
    for (const value of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '\ud800', { '\udc00': 1 }])
      expect(() => canonicalJson(value)).toThrow(TypeError)
    for (const value of [undefined, () => 1, { a: undefined }])
      expect(() => canonicalJson(value as unknown as Json)).toThrow()
  })

  it('tells different values apart', () =>
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b)
        if (canonicalJson(a) !== canonicalJson(b)) expect(same).toBe(false)
      }),
    ))
})

describe('the chain', () => {
  it('holds when nothing was touched', () =>
    fc.assert(
      fc.asyncProperty(chain, async (contents) => {
        const { links, head } = await chainOf(contents)
        expect(await checkChain(links, head)).toBeNull()
      }),
    ))

  it('catches the change of any digit of any field', () =>
    fc.assert(
      fc.asyncProperty(
        chain,
        fc.nat(),
        fc.constantFrom('previous', 'content', 'hash'),
        fc.nat(63),
        async (contents, at, field, digit) => {
          const { links, head } = await chainOf(contents)
          const place = at % links.length
          const link = links[place]!
          const value = link[field]
          const changed = `${value.slice(0, digit)}${value[digit] === '0' ? '1' : '0'}${value.slice(digit + 1)}`
          links[place] = { ...link, [field]: changed }
          expect((await checkChain(links, head))?.sequence).toBe(place + 1)
        },
      ),
    ))

  it('catches a removal anywhere, at the end too', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (contents, at) => {
        const { links, head } = await chainOf(contents)
        links.splice(at % links.length, 1)
        expect(await checkChain(links, head)).not.toBeNull()
      }),
    ))

  it('catches an exchange of two links', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (contents, at) => {
        const { links, head } = await chainOf(contents)
        const place = at % (links.length - 1)
        links.splice(place, 2, links[place + 1]!, links[place]!)
        expect(await checkChain(links, head)).not.toBeNull()
      }),
    ))

  it('catches an insertion, even when every later link is computed again', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (contents, at) => {
        const { head } = await chainOf(contents)
        const forged = [...contents]
        forged.splice(at % (contents.length + 1), 0, 'un acte qui n’a pas eu lieu')
        expect(await checkChain((await chainOf(forged)).links, head)).not.toBeNull()
      }),
    ))

  it('says which link broke and why', async () => {
    const { links } = await chainOf(['a', 'b'])
    expect(await checkLink(links[0]!, { ...links[1]!, sequence: 3 })).toEqual({ sequence: 2, reason: 'missing-link' })
    expect(await checkLink({ sequence: 1, hash: GENESIS.hash }, links[1]!)).toEqual({
      sequence: 2,
      reason: 'broken-thread',
    })
  })
})

describe('commitments', () => {
  it('open with their salt and content only', () =>
    fc.assert(
      fc.asyncProperty(json, json, async (content, other) => {
        const salt = newSalt()
        const commitment = await commit(salt, content)
        expect(await opensCommitment(commitment, salt, content)).toBe(true)
        expect(await opensCommitment(commitment, newSalt(), content)).toBe(false)
        if (canonicalJson(other) !== canonicalJson(content))
          expect(await opensCommitment(commitment, salt, other)).toBe(false)
      }),
    ))

  it('leave the chain provable once the content and its salt are erased', () =>
    fc.assert(
      fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 5 }), async (personal) => {
        const kept = await Promise.all(
          personal.map(async (content) => {
            const sel = newSalt()
            return { sel, content, commitment: await commit(sel, content) }
          }),
        )
        const contents = kept.map(({ commitment }) => canonicalJson({ titre: 'Plage', engagement: commitment }))
        const { links, head } = await chainOf(contents)
        kept.length = 0
        expect(await checkChain(links, head)).toBeNull()
        for (const [index, content] of contents.entries())
          expect(links[index]!.content).toBe(await hashContent(content))
      }),
    ))

  it('refuse a salt that could be cut elsewhere', async () => {
    await expect(commit('abc', 'contenu')).rejects.toThrow(TypeError)
  })
})

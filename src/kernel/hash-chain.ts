/**
 * Proof by hashes: a chain of SHA-256 links over canonical JSON, and salted commitments of what may be erased later.
 * Web Crypto only: the server writes and verifies with it, a browser can verify with the same lines.
 *
 * The chain holds hashes of contents, and inside contents only commitments of personal data: erasing the data and its
 * salt leaves every link provable, and the commitment tells nothing of what it hid.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const UNPAIRED_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const canonicalString = (text: string): string => {
  if (UNPAIRED_SURROGATE.test(text)) throw new TypeError('an unpaired surrogate has no canonical form')
  return JSON.stringify(text)
}

/** Only whole numbers that every reader holds exactly: a fraction would be written differently by two engines. */
const canonicalNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a safe integer: write it as text`)
  return String(value === 0 ? 0 : value)
}

/** RFC 8785 limited to whole numbers: keys sorted by UTF-16 units, no space, the same bytes whoever writes them. */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`${typeof value} has no canonical form`)
  const members = Object.entries(value as { readonly [key: string]: Json })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const sha256 = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))

export const hashContent = (content: Json): Promise<string> => sha256(canonicalJson(content))

/** 256 random bits in hexadecimal: without them, a short content could be found by trying. */
export const newSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)))

/** The salt has a fixed length, so salt and content cannot be cut at another place. */
export const commit = async (salt: string, content: Json): Promise<string> => {
  if (!/^[0-9a-f]{64}$/.test(salt)) throw new TypeError('a salt is 64 hexadecimal digits')
  return sha256(`${salt}${canonicalJson(content)}`)
}

export const opensCommitment = async (commitment: string, salt: string, content: Json): Promise<boolean> =>
  (await commit(salt, content)) === commitment

export type Link = { sequence: number; previous: string; content: string; hash: string }
export type Head = { sequence: number; hash: string }

/** Before the first link. */
export const GENESIS: Head = { sequence: 0, hash: '0'.repeat(64) }

/** The text that a link hashes; the base computes the same in SQL before it accepts a row. */
export const hashLink = (link: Omit<Link, 'hash'>): Promise<string> =>
  sha256(`${link.previous}\n${link.sequence}\n${link.content}`)

export const appendLink = async (head: Head, content: string): Promise<Link> => {
  const link = { sequence: head.sequence + 1, previous: head.hash, content }
  return { ...link, hash: await hashLink(link) }
}

export type Break = {
  sequence: number
  reason:
    | 'missing-link'
    | 'broken-thread'
    | 'altered-link'
    | 'altered-content'
    | 'altered-personal-content'
    | 'other-head'
}

/** The first thing wrong in one link, given the head that precedes it. */
export const checkLink = async (before: Head, link: Link): Promise<Break | null> => {
  if (link.sequence !== before.sequence + 1) return { sequence: before.sequence + 1, reason: 'missing-link' }
  if (link.previous !== before.hash) return { sequence: link.sequence, reason: 'broken-thread' }
  if (link.hash !== (await hashLink(link))) return { sequence: link.sequence, reason: 'altered-link' }
  return null
}

/** A chain is whole when every link holds and its end is the head kept apart: a shortened chain is caught by the head. */
export const checkChain = async (links: readonly Link[], head: Head): Promise<Break | null> => {
  let before: Head = GENESIS
  for (const link of links) {
    const found = await checkLink(before, link)
    if (found) return found
    before = link
  }
  return checkHead(before, head)
}

export const checkHead = (last: Head, head: Head): Break | null => {
  if (last.sequence < head.sequence) return { sequence: last.sequence + 1, reason: 'missing-link' }
  return last.hash === head.hash && last.sequence === head.sequence
    ? null
    : { sequence: last.sequence, reason: 'other-head' }
}

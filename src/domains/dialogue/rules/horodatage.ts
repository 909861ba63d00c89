/**
 * A time stamp of an authority, RFC 3161: the request that somebody carries to it, and what its answer says. Nothing is sent
 * from here. The signature of the authority is checked by its own means (`openssl ts -verify`), not by us: we read that the
 * answer is about this file, that it was granted, and the moment that it gives.
 */
const SHA256 = [0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00]
/** id-ct-TSTInfo, 1.2.840.113549.1.9.16.1.4. */
const TST_INFO = [0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04]

const fromHex = (text: string): number[] => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Version 1, the SHA-256, and the wish for the certificate: what `openssl ts -query -cert -no_nonce` writes. */
export const makeDemande = (empreinte: string): Uint8Array => {
  const imprint = [0x30, 0x31, ...SHA256, 0x04, 0x20, ...fromHex(empreinte)]
  return Uint8Array.from([0x30, 0x39, 0x02, 0x01, 0x01, ...imprint, 0x01, 0x01, 0xff])
}

type Node = { tag: number; content: Uint8Array; end: number }

/** One element of DER; null when it does not hold in the bytes. */
const readNode = (bytes: Uint8Array, at: number): Node | null => {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined) return null
  const long = first & 0x80 ? first & 0x7f : 0
  if (first === 0x80 || long > 4) return null
  let size = long === 0 ? first : 0
  for (let i = 0; i < long; i++) size = size * 256 + (bytes[at + 2 + i] ?? Number.NaN)
  const start = at + 2 + long
  return start + size <= bytes.length ? { tag, content: bytes.subarray(start, start + size), end: start + size } : null
}

const childrenOf = ({ content }: Node): Node[] | null => {
  const found: Node[] = []
  for (let at = 0; at < content.length; ) {
    const node = readNode(content, at)
    if (!node) return null
    found.push(node)
    at = node.end
  }
  return found
}

const indexOf = (bytes: Uint8Array, wanted: readonly number[]): number => {
  for (let at = 0; at + wanted.length <= bytes.length; at++)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  return -1
}

/** `20260504091200Z`, with parts of seconds or not. */
const readMoment = (text: string): string | null => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d+)?Z$/.exec(text) ?? []
  return year ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : null
}

const readTstInfo = (answer: Uint8Array): { empreinte: string; le: string } | null => {
  const at = indexOf(answer, TST_INFO)
  const wrapped = at < 0 ? null : readNode(answer, at + TST_INFO.length)
  const octets = wrapped && readNode(wrapped.content, 0)
  const info = octets?.tag === 0x04 ? readNode(octets.content, 0) : null
  const [, , imprint, , moment] = (info && childrenOf(info)) ?? []
  const [algorithm, hash] = (imprint && childrenOf(imprint)) ?? []
  const le = moment?.tag === 0x18 ? readMoment(new TextDecoder().decode(moment.content)) : null
  if (!algorithm || !hash || !le || indexOf(algorithm.content, SHA256.slice(2, 13)) !== 0) return null
  return { empreinte: toHex(hash.content), le }
}

export type Reponse = { etat: 'illisible' } | { etat: 'refusee' } | { etat: 'accordee'; empreinte: string; le: string }

export const readReponse = (answer: Uint8Array): Reponse => {
  const whole = readNode(answer, 0)
  if (whole?.tag !== 0x30 || whole.end !== answer.length) return { etat: 'illisible' }
  const [info] = childrenOf(whole) ?? []
  const [status] = (info?.tag === 0x30 && childrenOf(info)) || []
  if (status?.tag !== 0x02 || status.content.length !== 1) return { etat: 'illisible' }
  // 0: granted; 1: granted with changes. All others are refusals.
  if (status.content[0]! > 1) return { etat: 'refusee' }
  const said = readTstInfo(answer)
  return said ? { etat: 'accordee', ...said } : { etat: 'illisible' }
}

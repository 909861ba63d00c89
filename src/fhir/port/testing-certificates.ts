/** For tests: an authority, the certificates that it signs, those that it takes back. Made anew for each run. */
import 'reflect-metadata'
import * as x509 from '@peculiar/x509'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY = 86_400_000

export type Pair = { cert: string; key: string; serialNumber: string }
export type Authority = {
  cert: string
  sign: (subject: string, hosts?: readonly string[]) => Promise<Pair>
  /** A list of what is taken back, in PEM. */
  revoke: (...serials: string[]) => Promise<string>
}

const keyPem = async (key: CryptoKey): Promise<string> =>
  x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
const life = () => ({ notBefore: new Date(Date.now() - DAY), notAfter: new Date(Date.now() + DAY) })
let serial = 0
const nextSerial = (): string => (0x1000 + serial++).toString(16)

export const createAuthority = async (name = 'CN=Autorité d’essai, C=FR'): Promise<Authority> => {
  const keys = await makeKeys()
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: nextSerial(),
    name,
    keys,
    signingAlgorithm: ALGORITHM,
    ...life(),
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  })
  return {
    cert: root.toString('pem'),
    sign: async (subject, hosts = []) => {
      const own = await makeKeys()
      const cert = await x509.X509CertificateGenerator.create({
        serialNumber: nextSerial(),
        subject,
        issuer: root.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        ...life(),
        extensions:
          hosts.length > 0
            ? [new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value })))]
            : [],
      })
      return { cert: cert.toString('pem'), key: await keyPem(own.privateKey), serialNumber: cert.serialNumber }
    },
    revoke: async (...serials) => {
      const list = await x509.X509CrlGenerator.create({
        issuer: root.subject,
        thisUpdate: new Date(Date.now() - DAY),
        nextUpdate: new Date(Date.now() + DAY),
        entries: serials.map((serialNumber) => ({ serialNumber, revocationDate: new Date(Date.now() - DAY) })),
        signingAlgorithm: ALGORITHM,
        signingKey: keys.privateKey,
      })
      return x509.PemConverter.encode(list.rawData, 'X509 CRL')
    },
  }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reponseDEssai } from '../samples-archive.ts'
import { makeDemande, readReponse } from './horodatage.ts'

/** SHA-256 of « essai », and what OpenSSL 3 wrote of it: its request, and the answer of an authority of a day. */
const EMPREINTE = '71b4e190fc7a0aa86f24cb18d88c09bfd8a45292f1ae434fac3c0351f4d838d3'
const DEMANDE = `30390201013031300d060960864801650304020105000420${EMPREINTE}0101ff`
const ACCORDEE =
  'MIIB5zADAgEAMIIB3gYJKoZIhvcNAQcCoIIBzzCCAcsCAQMxDzANBglghkgBZQMEAgEFADBrBgsqhkiG9w0BCRABBKBcBFowWAIBAQYEKgMEATAxMA0GCWCGSAFlAwQCAQUABCBxtOGQ/HoKqG8kyxjYjAm/2KRSkvGuQ0+sPANR9Ng40wIBAxgPMjAyNjExMjYxODIxNTVaMAMCAQEBAf8xggFGMIIBQgIBATAzMBsxGTAXBgNVBAMMEEF1dG9yaXRlIGQnZXNzYWkCFFTgWRtIfEmb2ImAXbt6NdJ+sf40MA0GCWCGSAFlAwQCAQUAoIGkMBoGCSqGSIb3DQEJAzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTI2MTgyMTU1WjAvBgkqhkiG9w0BCQQxIgQgq/oeKLEAU0eyNOZbN6rqi45J0o02/a5jWIdeu3jEm0IwNwYLKoZIhvcNAQkQAi8xKDAmMCQwIgQgiaKfV72f8k0rpZrzFOt0Rc8NyG6R9/dWXHj+2VtJwWgwCgYIKoZIzj0EAwIERjBEAiADsdp4GQ5I8iczh/l3ve3JXS5Vxxy9SI1tFv22Q7HrSwIgGrYvtihcVtdUe5eYcFauPfuZZYRx3N4X/fesUSTDbGo='
const REFUSEE = 'MDcwNQIBAjAsDCpNZXNzYWdlIGRpZ2VzdCBhbGdvcml0aG0gaXMgbm90IHN1cHBvcnRlZC4DAgeA'
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

test('the request is the one that OpenSSL writes', () => {
  expect(Buffer.from(makeDemande(EMPREINTE)).toString('hex')).toBe(DEMANDE)
})

describe('the answer', () => {
  test('granted: about which file, and when', () => {
    expect(readReponse(bytes(ACCORDEE))).toEqual({
      etat: 'accordee',
      empreinte: EMPREINTE,
      le: '2026-11-26T18:21:55Z',
    })
    expect(readReponse(reponseDEssai('ab'.repeat(32), '20260504091200.5Z'))).toEqual({
      etat: 'accordee',
      empreinte: 'ab'.repeat(32),
      le: '2026-05-04T09:12:00Z',
    })
  })

  test('refused', () => expect(readReponse(bytes(REFUSEE))).toEqual({ etat: 'refusee' }))

  test('anything else is no answer, and never makes the reader fail', () => {
    const good = bytes(ACCORDEE)
    for (const cut of [0, 1, 2, 10, 100, good.length - 1])
      expect(readReponse(good.subarray(0, cut)).etat).toBe('illisible')
    expect(readReponse(Uint8Array.from([...good, 0])).etat).toBe('illisible')
    expect(readReponse(Uint8Array.from([0x30, 0x85, 1, 1, 1, 1, 1])).etat).toBe('illisible')
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => readReponse(noise).etat === 'illisible'))
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const spoilt = Uint8Array.from(good)
        spoilt[at] = byte
        return ['illisible', 'refusee', 'accordee'].includes(readReponse(spoilt).etat)
      }),
    )
  })
})

import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { makeSigner, PIECE, seal, spoil, toSeal, zipOf } from '../samples-archive.ts'
import { type Scelle, sealDossier } from './assembler.ts'
import { empreinteDeCle } from './cle.ts'
import { sayConclusion, sayDefaut } from './dire-verification.ts'
import { writeManifeste } from './manifeste.ts'
import { verifyArchive } from './verifier.ts'
import { type Entree, readZipScelle } from './zip-scelle.ts'

const signer = makeSigner()
let good: Scelle
let cle: string
beforeAll(async () => {
  good = await seal({}, signer)
  cle = (await empreinteDeCle(signer.publicKey))!
})

const bytes = (text: string) => new TextEncoder().encode(text)
const wrong = async (entrees: readonly Entree[], attendue: string | null = null) =>
  (await verifyArchive(zipOf(entrees), attendue)).defauts.map(sayDefaut)
const without = (nom: string) => good.entrees.filter((one) => one.nom !== nom)

test('what was frozen is authentic with regard to a key, and to the key that was given', async () => {
  const alone = await verifyArchive(zipOf(good.entrees), null)
  expect(alone).toMatchObject({ defauts: [], comparee: 'non', cle, empreinte: good.empreinte, conformes: 3 })
  expect(sayConclusion(alone)).toMatch(/^Authentique par rapport à la clé [0-9a-f ]{79}\. Comparez cette empreinte/)
  const compared = await verifyArchive(zipOf(good.entrees), cle)
  expect(compared).toMatchObject({ defauts: [], comparee: 'attendue' })
  expect(sayConclusion(compared)).toMatch(/^Authentique par rapport à la clé .*, celle que vous avez donnée\.$/)
})

test('another key than that of the receipt', async () => {
  const made = await seal({}, makeSigner())
  const done = await verifyArchive(zipOf(made.entrees), cle)
  expect(done.defauts.map(sayDefaut)).toEqual([
    '«\u00a0manifeste.json\u00a0» est signé par une autre clé que celle du récépissé.',
  ])
  expect(sayConclusion(done)).toBe('Non authentique\u00a0: 1\u00a0défaut.')
})

test.each([
  ['dossier.json', 'K7QF3-M2P9X', 'K7QF3-M2P9Y', 'n’a pas l’empreinte que dit le manifeste\u00a0: il a été modifié.'],
  ['dossier.pdf', 'dossier', 'dossiers', 'n’a pas la taille que dit le manifeste\u00a0: il a été modifié.'],
  ['pieces/0001-compte-rendu.pdf', '12', '13', 'n’a pas l’empreinte que dit le manifeste\u00a0: il a été modifié.'],
  ['manifeste.json', 'du Lez', 'du Pic', null],
  ['manifeste.json', '"version":1', '"version":2', null],
  ['manifeste.json', 'ab', 'ac', null],
])('%s where %s became %s', async (nom, from, to, sentence) => {
  const said = await wrong(spoil(good.entrees, nom, (text) => text.replace(from, to)))
  if (sentence) expect(said).toContain(`«\u00a0${nom}\u00a0» ${sentence}`)
  else
    expect(said).toContain('«\u00a0manifeste.sig\u00a0» n’est pas la signature de ce manifeste par la clé qu’il nomme.')
})

test.each(['manifeste.json', 'manifeste.sig', 'dossier.json', 'dossier.pdf', 'pieces/0001-compte-rendu.pdf'])(
  '%s taken away',
  async (nom) => expect(await wrong(without(nom))).toContain(`«\u00a0${nom}\u00a0» manque.`),
)

test('a file added beside, and the same file twice', async () => {
  expect(await wrong([...good.entrees, { nom: 'pieces/0002-avis.pdf', contenu: bytes('x') }])).toEqual([
    '«\u00a0pieces/0002-avis.pdf\u00a0» est dans l’archive sans être au manifeste.',
  ])
  expect(await wrong([...good.entrees, good.entrees.at(-1)!])).toEqual([
    '«\u00a0pieces/0001-compte-rendu.pdf\u00a0» est deux fois dans l’archive.',
  ])
})

test.each([
  '../dossier.pdf',
  '/etc/passwd',
  'a\\b.pdf',
  'Dossier.pdf',
  'pieces/../x.pdf',
  'pieces/',
  '',
  'a\u001b[2J.pdf',
])('a name that would leave the folder or fool a reader: %j', async (nom) => {
  const [said] = await wrong([...good.entrees, { nom, contenu: bytes('x') }])
  expect(said).toMatch(/est un nom de fichier interdit dans un dossier figé\.$/)
  expect(said).not.toMatch(/\p{Cc}/u)
})

test('a manifest that says the same in other words, or that is none', async () => {
  expect(await wrong(spoil(good.entrees, 'manifeste.json', (text) => `${text}\n`))).toEqual([
    '«\u00a0manifeste.json\u00a0» n’est pas écrit sous sa forme exacte\u00a0: il a été modifié.',
  ])
  const twice = (text: string) => text.replace('{"annee"', '{"version":9,"annee"')
  expect(await wrong(spoil(good.entrees, 'manifeste.json', twice))).toEqual([
    '«\u00a0manifeste.json\u00a0» n’est pas écrit sous sa forme exacte\u00a0: il a été modifié.',
  ])
  for (const text of ['{}', '[]', 'null', '<html>', '['.repeat(1_000_000), '\ufeff{}'])
    expect(await wrong(spoil(good.entrees, 'manifeste.json', () => text))).toEqual([
      '«\u00a0manifeste.json\u00a0» ne se lit pas comme un manifeste.',
    ])
  expect(await wrong(spoil(good.entrees, 'manifeste.json', (text) => text.replace('dossier.1', 'dossier.2')))).toEqual([
    '«\u00a0manifeste.json\u00a0» est d’un format plus récent que ce programme, qui ne sait pas le vérifier.',
  ])
})

test('a fingerprint that is not that of the key, signed as it is', async () => {
  const text = writeManifeste({ ...good.manifeste, cle: { ...good.manifeste.cle, empreinte: 'cd'.repeat(32) } })
  const entrees = spoil(
    spoil(good.entrees, 'manifeste.json', () => text),
    'manifeste.sig',
    () => signer.sign(text),
  )
  expect(await wrong(entrees)).toEqual([
    '«\u00a0manifeste.json\u00a0» donne à sa clé une empreinte qui n’est pas la sienne.',
  ])
})

test('data of another file under a manifest that is in order, a file cited twice, no file at all', async () => {
  const other = await sealDossier({ ...toSeal(), code: '00000-00000' }, signer)
  expect(await wrong(other.entrees)).toEqual([
    '«\u00a0dossier.json\u00a0» n’est pas celui du dossier que dit le manifeste.',
  ])
  const [first] = toSeal().fichiers
  const twice = await sealDossier({ ...toSeal(), fichiers: [...toSeal().fichiers, first!] }, signer)
  expect(await wrong(twice.entrees.slice(0, -1))).toEqual([
    '«\u00a0dossier.json\u00a0» est cité deux fois au manifeste.',
  ])
  expect(await wrong((await sealDossier({ ...toSeal(), fichiers: [] }, signer)).entrees)).toEqual([
    '«\u00a0dossier.json\u00a0» manque.',
    '«\u00a0dossier.pdf\u00a0» manque.',
  ])
})

const broken = async (archive: Uint8Array) => {
  const { defauts, manifeste } = await verifyArchive(archive, null)
  expect(manifeste).toBeNull()
  return defauts.map(sayDefaut)
}

test('an archive that is none, cut, followed by other bytes, or compressed', async () => {
  const zip = zipOf(good.entrees)
  const unreadable = ['L’archive n’est pas celle d’un dossier figé, ou elle a été modifiée ou tronquée.']
  for (const archive of [Buffer.alloc(0), Buffer.from('PK'), zip.subarray(0, 500), zip.subarray(0, -1)])
    expect(await broken(archive)).toEqual(unreadable)
  expect(await broken(Buffer.concat([Buffer.from('#!/bin/sh\n'), zip]))).toEqual(unreadable)
  expect(await broken(Buffer.concat([zip, Buffer.from('x')]))).toEqual([
    'L’archive contient des octets ajoutés après sa fin.',
  ])
  const bomb = Buffer.from(zip)
  bomb.writeUInt16LE(8, 8)
  expect(deflateRawSync(PIECE).length).toBeGreaterThan(0)
  expect(await broken(bomb)).toEqual([
    'L’archive contient des fichiers compressés\u00a0: celle d’un dossier figé n’en a pas. Elle a été refaite.',
  ])
})

test('a byte changed in place is told with the name of its file; a sum changed beside it too', async () => {
  const zip = zipOf(good.entrees)
  const inside = Buffer.from(zip)
  inside.write('13', inside.indexOf('12 mars'))
  expect((await verifyArchive(inside, null)).defauts.map(sayDefaut)).toEqual([
    '«\u00a0pieces/0001-compte-rendu.pdf\u00a0» n’a pas l’empreinte que dit le manifeste\u00a0: il a été modifié.',
  ])
  const sum = Buffer.from(zip)
  for (const name of [sum.indexOf('dossier.pdf', 1000) - 16, sum.lastIndexOf('dossier.pdf') - 30]) sum[name]! ^= 1
  expect((await verifyArchive(sum, null)).defauts.map(sayDefaut)).toEqual([
    '«\u00a0dossier.pdf\u00a0» n’a pas la somme de contrôle que dit l’archive\u00a0: elle a été modifiée.',
  ])
})

test('the name that one reader reads in the directory is not the one that another reads before the entry', async () => {
  const zip = zipOf(good.entrees)
  const at = zip.lastIndexOf('dossier.pdf')
  zip.write('dossier.exe', at)
  expect(await broken(zip)).toHaveLength(1)
})

test('no byte of the archive may change, and nothing that is thrown at the reader makes it fail', async () => {
  const zip = zipOf(good.entrees)
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const spoilt = Buffer.from(zip)
      spoilt[at] = spoilt[at]! ^ change
      const { defauts } = await verifyArchive(spoilt, cle)
      return defauts.length > 0
    }),
    { numRuns: 1500 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => typeof readZipScelle(noise) === 'string'),
    { numRuns: 500 },
  )
})

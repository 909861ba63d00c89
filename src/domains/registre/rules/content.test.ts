import { expect, test } from 'vitest'
import { hashContent } from '../../../kernel/hash-chain.ts'
import { acteContent, type PublicParts } from './content.ts'

const at = (text: string) => new Date(text)
const parts: PublicParts = {
  acte: {
    cptsId: '0199aaaa-0000-7000-8000-000000000001',
    id: '0199aaaa-0000-7000-8000-000000000002',
    genre: 'plage-snp',
    mission: 'acces',
    ficheActionId: null,
    titre: 'Plage de soins non programmés',
    debut: at('2026-11-23T13:00:00Z'),
    fin: at('2026-11-23T16:00:00Z'),
    zone: 'Europe/Paris',
    commune: '34301',
    communeNom: 'Sète',
    aDistance: false,
    etat: 'calcule',
    corrige: null,
    raison: null,
    faits: { offerts: 9, honores: 6 },
    source: 'plage:1',
    sourceRang: 0,
    ecritLe: at('2026-11-24T08:00:00Z'),
  },
  participations: [
    {
      rang: 1,
      qualite: 'effecteur',
      debut: at('2026-11-23T13:00:00Z'),
      fin: at('2026-11-23T16:00:00Z'),
      grade: 'calculee',
    },
  ],
  preuves: [{ rang: 1, grade: 'calculee', libelle: 'Calculé', nature: null, empreinte: null }],
}
const engagements = { lieu: 'a'.repeat(64) }

test('a link of version 1 hashes as it did when it was written', async () => {
  expect(await hashContent(acteContent(parts, engagements, 1))).toBe(
    'b9abf26b53d2b3fbe1190ddfa359b5027f3fb872d7c28a20436b74b9e1346de4',
  )
})

test('what a version does not hash cannot be changed unseen', async () => {
  const first = await hashContent(acteContent(parts, engagements, 1))
  const remote = { ...parts, acte: { ...parts.acte, aDistance: true } }
  const named = { ...parts, preuves: [{ ...parts.preuves[0]!, nature: 'autre' }] }
  for (const changed of [remote, named]) {
    expect(await hashContent(acteContent(changed, engagements, 1))).not.toBe(first)
    expect(await hashContent(acteContent(changed, engagements, 2))).not.toBe(
      await hashContent(acteContent(parts, engagements, 2)),
    )
  }
})

import { expect, test } from 'vitest'
import { refuseSubject } from './subject.ts'

const allowed = { cn: ['sas.exemple.fr', 'secours.exemple.fr'], ou: ['318751275100020'] }

test('whom a certificate names', () => {
  expect(refuseSubject({ CN: 'sas.exemple.fr', OU: '318751275100020' }, allowed)).toBeNull()
  expect(refuseSubject({ CN: 'SAS.exemple.fr', OU: ['0002 12345', '318751275100020'] }, allowed)).toBeNull()
  expect(refuseSubject({ CN: ['sas.exemple.fr', 'secours.exemple.fr'], OU: '318751275100020' }, allowed)).toBeNull()
})

test('and whom it must not', () => {
  const refused = [
    [undefined, /CN/],
    [{}, /CN/],
    [{ OU: '318751275100020' }, /CN/],
    [{ CN: 'autre.exemple.fr', OU: '318751275100020' }, /CN/],
    [{ CN: 'sas.exemple.fr.autre.fr', OU: '318751275100020' }, /CN/],
    [{ CN: ['sas.exemple.fr', 'autre.exemple.fr'], OU: '318751275100020' }, /CN/],
    [{ CN: 'sas.exemple.fr' }, /OU/],
    [{ CN: 'sas.exemple.fr', OU: '999' }, /OU/],
  ] as const
  for (const [subject, why] of refused) expect(refuseSubject(subject as never, allowed)).toMatch(why)
})

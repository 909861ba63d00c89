import { expect, test } from 'vitest'
import { isInside, returnAddress, signInAddress } from './sign-in-address.ts'

test('keeps the page that was wanted', () => {
  expect(signInAddress('/soins?jour=2026-11-24')).toBe('/connexion?retour=%2Fsoins%3Fjour%3D2026-11-24')
  expect(signInAddress('/')).toBe('/connexion')
  expect(returnAddress('?retour=%2Fsoins%3Fjour%3D2026-11-24')).toBe('/soins?jour=2026-11-24')
})

test('never leads to another site, nor back to itself', () => {
  for (const bad of [
    '//ailleurs.example',
    '/\\ailleurs.example',
    'https://ailleurs.example',
    'javascript:alert(1)',
    '',
  ]) {
    expect(isInside(bad)).toBe(false)
    expect(returnAddress(`?retour=${encodeURIComponent(bad)}`)).toBe('/')
  }
  expect(returnAddress('?retour=/connexion')).toBe('/')
})

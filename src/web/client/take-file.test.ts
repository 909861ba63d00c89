import { expect, test } from 'vitest'
import { nameOfFile } from './take-file.ts'

test('the name of a file is the one that the server gives, however it is written', () => {
  expect(nameOfFile('attachment; filename="profil-2026.pdf"', 'x')).toBe('profil-2026.pdf')
  expect(nameOfFile("attachment; filename*=UTF-8''%C3%A9lus.docx", 'x')).toBe('élus.docx')
  expect(nameOfFile(null, 'profil.pdf')).toBe('profil.pdf')
})

import { describe, expect, it } from 'vitest'
import { isAllWrong, sayAccept, sayBilan } from './import-words.ts'

const bilan = (lignes: number, erreurs: number) => ({ lignes, erreurs, nouveaux: lignes - erreurs, completes: 0 })

describe('the sentences of the control of an import', () => {
  it('agree with their numbers', () => {
    expect(sayBilan(bilan(1, 0), [])).toMatch(/^1.ligne lue, aucune faute.: 1.fiche nouvelle/)
    expect(sayBilan(bilan(3, 0), [])).toMatch(/^3.lignes lues/)
    expect(sayAccept(bilan(2, 1), 0)).toBe('Importer')
    expect(sayAccept(bilan(2, 1), 1)).toBe('Importer la ligne sans faute')
    expect(sayAccept(bilan(5, 1), 4)).toBe('Importer les 4 lignes sans faute')
    expect(sayAccept(bilan(5, 0), 5)).toMatch(/^Importer 5.lignes$/)
  })
  it('name the lines in fault when they are few', () => {
    expect(sayBilan(bilan(9, 2), [4, 7])).toContain('dont 2 en faute (4, 7)')
    expect(sayBilan(bilan(9, 4), [1, 2, 3, 4])).toContain('dont 4 en faute. ')
  })
  it('offer nothing to import when every line is in fault', () => {
    expect(isAllWrong(bilan(5, 5))).toBe(true)
    expect(isAllWrong(bilan(5, 4))).toBe(false)
    expect(isAllWrong(bilan(0, 0))).toBe(false)
    expect(sayBilan(bilan(5, 5), [])).toMatch(/^Les 5 lignes du fichier sont en faute/)
    expect(sayBilan(bilan(1, 1), [])).toMatch(/^La seule ligne/)
  })
})

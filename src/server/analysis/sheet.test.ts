import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../fault.ts'
import { knownIds, newIds, numbers, words } from './columns.ts'
import { readSheet } from './sheet.ts'
import { writeRows, writeText } from './write-result.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-analyse-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (content: string | Uint8Array, name = 'a.csv'): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const read = (content: string | Uint8Array) => {
  const id = newIds()
  const supply = numbers()
  const sheet = readSheet(put(content), { id, supply })
  return { ids: id.list, supply: supply.values, lines: sheet.lines }
}
const faultOf = (content: string): string => {
  try {
    read(content)
  } catch (error) {
    if (error instanceof Fault) return error.message.replaceAll(folder, '').replaceAll('\u00a0', ' ')
    throw error
  }
  throw new Error('no fault')
}

describe('a table of an analysis', () => {
  it('is read by its heads, whatever their order, the delimiter, the mark and the compression', () => {
    const expected = { ids: ['01001', 'b'], supply: [1.5, 0], lines: [2, 3] }
    expect(read('id,supply\n01001,1.5\nb,0\n')).toEqual(expected)
    expect(read('\ufeffnom;Supply;ID\r\nx;1,5;01001\r\ny;0;b\r\n')).toEqual(expected)
    expect(read(gzipSync('id\tsupply\n01001\t1.5\nb\t0'))).toEqual(expected)
  })
  it('counts lines as the person sees them, empty ones and quoted ones included', () => {
    expect(read('\nid,supply\n"a\nb",1\n\nc,2\n').lines).toEqual([3, 6])
  })
  it.each([
    ['id,supply\na,1\na,2\n', 'ligne 3, colonne « id » : « a » est déjà donné plus haut'],
    ['id,supply\na,x\n', 'ligne 2, colonne « supply » : « x » n’est pas un nombre'],
    ['id,supply\na,-1\n', 'ligne 2, colonne « supply » : « -1 » est négatif'],
    ['id,supply\na,NaN\n', '« NaN » n’est pas un nombre'],
    ['id,supply\na,Infinity\n', '« Infinity » n’est pas un nombre'],
    ['id,supply\na,1e999\n', '« 1e999 » n’est pas un nombre'],
    ['id,supply\na,0x10\n', '« 0x10 » n’est pas un nombre'],
    ['id,supply\na,\n', 'ligne 2, colonne « supply » : le nombre manque'],
    ['id,supply\n,1\n', 'ligne 2, colonne « id » : l’identifiant manque'],
    ['id,supply\na,1,2\n', 'ligne 2 : 3 cellules au lieu de 2'],
    ['id,offre\na,1\n', 'ligne 1 : il manque la colonne « supply » (lues : id, offre)'],
    ['id,supply,id\na,1,b\n', 'ligne 1 : la colonne « id » est là deux fois'],
    ['id,supply\n', 'n’a aucune ligne sous ses titres'],
    ['', 'est vide'],
    ['id,supply\na,"1\n', 'guillemets mal fermés'],
  ])('refuses %j', (content, said) => expect(faultOf(content)).toContain(said))
  it('tells ten faults and counts the others', () => {
    const said = faultOf(`id,supply\n${Array.from({ length: 13 }, (_, i) => `${i},x`).join('\n')}\n`).split('\n')
    expect(said).toHaveLength(12)
    expect(said.slice(10)).toEqual(['… et 3 autres.', 'Rien n’a été écrit.'])
  })
  it('knows the identifiers of another table, and words that repeat', () => {
    const known = knownIds(new Map([['a', 0]]), 'l’offre')
    expect(known.push('a')).toBeUndefined()
    expect(known.push('z')).toBe('«\u00a0z\u00a0» est inconnu dans l’offre')
    const age = words()
    for (const cell of ['0-14', '15-64', '0-14']) age.push(cell)
    expect([age.list, age.values]).toEqual([
      ['0-14', '15-64'],
      [0, 1, 0],
    ])
  })
  it('says in French that a compressed file is damaged', () => {
    const whole = gzipSync('id,supply\na,1\n')
    expect(() => read(whole.subarray(0, 15))).toThrow('la compression est coupée')
    expect(() => read(whole.map((byte, i) => (i === 12 ? byte ^ 0xff : byte)))).toThrow('la compression est abîmée')
  })
  it('says in French that a file is not there', () => {
    expect(() => readSheet(join(folder, 'absent.csv'), {})).toThrow('il n’existe pas')
  })
})

describe('a result', () => {
  it('is written whole, without a formula, and leaves nothing beside', () => {
    const path = join(folder, 'r.csv')
    writeRows(
      path,
      ['id', 'access'],
      [
        ['=a', 1e-7],
        ['b,"c"', 0.1],
      ],
    )
    expect(readFileSync(path, 'utf8')).toBe(`id,access\n'=a,1e-7\n"b,""c""",0.1\n`)
    expect(() => writeText(join(folder, 'absent', 'r.csv'), 'x')).toThrow('Rien n’a été écrit')
    const fails = function* () {
      yield ['a', 1]
      throw new Fault('arrêt')
    }
    expect(() => writeRows(path, ['id', 'access'], fails())).toThrow('arrêt')
    expect(readFileSync(path, 'utf8')).toContain('1e-7')
    expect(readdirSync(folder).filter((name) => name.endsWith('.partiel'))).toEqual([])
  })
})

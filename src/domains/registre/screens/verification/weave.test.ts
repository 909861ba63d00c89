import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weaveOf } from './weave.ts'

const overs = (hash: string) => weaveOf(hash)?.flatMap(({ key, isDownOver }) => (isDownOver ? [key] : []))

it('reads the first 64 bits, the highest first', () => {
  expect(overs('80000000000000'.padEnd(14, '0') + '81'.padEnd(50, '7'))).toEqual(['0-0', '7-0', '7-7'])
  expect(weaveOf('court')).toBeNull()
})

it('changes with any of those bits, at one crossing', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.integer({ min: 0, max: 63 }), (value, bit) => {
      const write = (bits: bigint) => weaveOf(bits.toString(16).padStart(16, '0'))!
      const changed = write(value ^ (1n << BigInt(bit)))
      const differences = write(value).filter((one, index) => one.isDownOver !== changed[index]!.isDownOver)
      expect(differences).toHaveLength(1)
    }),
  ))

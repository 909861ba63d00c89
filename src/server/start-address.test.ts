import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { checkPortIsFree, readAddress } from './start-address.ts'

test('the address is 127.0.0.1:4300 unless told otherwise', () => {
  expect(readAddress({})).toMatchObject({ host: '127.0.0.1', port: 4300, url: 'http://127.0.0.1:4300', isLocal: true })
  expect(readAddress({ PORT: '80', HOST: '0.0.0.0', MAILLAGE_URL: 'https://cpts.exemple.fr/' })).toMatchObject({
    port: 80,
    url: 'https://cpts.exemple.fr',
    isLocal: false,
  })
  expect(readAddress({ HOST: '::1' }).url).toBe('http://[::1]:4300')
})

test('a port or an address that is none is refused', () => {
  for (const PORT of ['abc', '-1', '70000', '4300.5']) expect(() => readAddress({ PORT })).toThrow('PORT')
  expect(() => readAddress({ MAILLAGE_URL: 'cpts.exemple.fr' })).toThrow('MAILLAGE_URL')
})

test('a port that is taken is told, with another to try', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  try {
    await expect(checkPortIsFree(readAddress({ PORT: String(port) }))).rejects.toThrow(`PORT=${port + 1}`)
  } finally {
    server.close()
  }
})

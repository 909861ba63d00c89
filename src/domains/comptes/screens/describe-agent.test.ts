import { expect, test } from 'vitest'
import { describeAgent } from './describe-agent.ts'

test('names the browser and the system', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  expect(describeAgent(chrome)).toBe('Chrome sur Linux')
  expect(describeAgent(`${chrome} Edg/156.0`)).toBe('Edge sur Linux')
  expect(
    describeAgent('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1'),
  ).toBe('Safari sur iPhone')
})

test('says so when it does not know', () => {
  expect(describeAgent('')).toBe('Appareil inconnu')
  expect(describeAgent('curl/8.5.0')).toBe('curl/8.5.0')
})

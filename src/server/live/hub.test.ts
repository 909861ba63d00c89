import { expect, test, vi } from 'vitest'
import { createHub } from './hub.ts'

test('a writing is heard by who follows that room of that CPTS, and by nobody else', () => {
  const hub = createHub()
  const [own, shared, other, elsewhere] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
  hub.follow(['a'], 'soins', own, vi.fn())
  hub.follow(['b', 'a'], 'soins', shared, vi.fn())
  hub.follow(['a'], 'projet', other, vi.fn())
  hub.follow(['c'], 'soins', elsewhere, vi.fn())
  hub.tell('a', 'soins')
  expect([own, shared, other, elsewhere].map((heard) => heard.mock.calls.length)).toEqual([1, 1, 0, 0])
})

test('who leaves hears no more, and leaves nothing behind', () => {
  const hub = createHub()
  const [heard, stays] = [vi.fn(), vi.fn()]
  const leave = hub.follow(['a', 'b'], 'soins', heard, vi.fn())
  hub.follow(['a'], 'soins', stays, vi.fn())
  leave()
  hub.tell('a', 'soins')
  hub.tell('b', 'soins')
  expect(heard).not.toHaveBeenCalled()
  expect(stays).toHaveBeenCalledOnce()
  expect(hub.size()).toBe(1)
})

test('one who leaves while it is told disturbs nobody', () => {
  const hub = createHub()
  const second = vi.fn()
  const leave = hub.follow(['a'], 'soins', () => leave(), vi.fn())
  hub.follow(['a'], 'soins', second, vi.fn())
  hub.tell('a', 'soins')
  expect(second).toHaveBeenCalledOnce()
})

test('at the end everybody is told', () => {
  const hub = createHub()
  const ended = vi.fn(() => leave())
  const leave = hub.follow(['a'], 'soins', vi.fn(), ended)
  hub.end()
  hub.end()
  expect(ended).toHaveBeenCalledOnce()
})

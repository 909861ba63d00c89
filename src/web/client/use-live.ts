/** What others write shows at once: the server says that something changed, and what is on screen is read again. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Several changes in a moment are read once. */
const TOGETHER_MS = 120

/** `address`: of a line of events. `calls`: what is read again. A line that is cut opens again by itself. */
export const useLive = (address: string, calls: readonly { key: string }[]): void => {
  const client = useQueryClient()
  const keys = calls.map(({ key }) => key).join('\n')
  useEffect(() => {
    const line = new EventSource(address)
    let waiting: ReturnType<typeof setTimeout> | undefined
    let isFirst = true
    const readAgain = () => {
      waiting = undefined
      for (const key of keys.split('\n')) void client.invalidateQueries({ queryKey: [key] })
    }
    const soon = () => {
      waiting ??= setTimeout(readAgain, TOGETHER_MS)
    }
    line.addEventListener('change', soon)
    // What was written while the line was cut was not heard.
    line.addEventListener('open', () => {
      if (!isFirst) soon()
      isFirst = false
    })
    return () => {
      clearTimeout(waiting)
      line.close()
    }
  }, [address, keys, client])
}

/**
 * A file that takes a moment to be made: asked for here, so that the wait and a refusal can be said, then handed to the
 * person as any download.
 */
import { ApiError, type Problem, unreachable } from './api-error.ts'

const PLAIN = /filename="([^"]+)"/
const CODED = /filename\*=UTF-8''([^;]+)/i

/** The name that the server gives, whichever way it writes it. */
export const nameOfFile = (disposition: string | null, otherwise: string): string => {
  const coded = CODED.exec(disposition ?? '')?.[1]
  return coded ? decodeURIComponent(coded) : (PLAIN.exec(disposition ?? '')?.[1] ?? otherwise)
}

const problemOf = async (response: Response): Promise<ApiError> => {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>
  return new ApiError({ ...problem, status: response.status })
}

export const takeFile = async (address: string, otherwise: string): Promise<string> => {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => Promise.reject(unreachable()))
  if (!response.ok) throw await problemOf(response)
  const nom = nameOfFile(response.headers.get('content-disposition'), otherwise)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nom
  link.click()
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return nom
}

/** A refusal or a failure as the server tells it (problem+json), in words that can be shown. */
export type Champ = { champ: string; message: string }
export type Problem = {
  status: number
  code?: string
  title?: string
  detail?: string
  champs?: Champ[] | Record<string, string>
}

export const UNREACHABLE =
  'Le serveur n’a pas répondu. Rien n’a été enregistré deux fois\u00a0: vous pouvez recommencer.'
const UNEXPLAINED =
  'Quelque chose n’a pas marché de notre côté. Ce que vous avez saisi est toujours là\u00a0: recommencez dans un instant.'

export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** One sentence for each field at fault, by name. */
  readonly champs: Record<string, string>

  constructor(problem: Problem) {
    super(problem.detail || problem.title || UNEXPLAINED)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code ?? ''
    this.champs = byName(problem.champs)
  }

  /** The network was cut, or the server is down. */
  get isUnreachable(): boolean {
    return this.status === 0
  }
}

const byName = (champs: Problem['champs']): Record<string, string> => {
  if (!champs) return {}
  if (!Array.isArray(champs)) return champs
  return Object.fromEntries(champs.map(({ champ, message }) => [champ.replace(/^body\./, ''), message]))
}

export const unreachable = (): ApiError => new ApiError({ status: 0, code: 'unreachable', detail: UNREACHABLE })

/** What a caught value says to the person. */
export const sentenceOf = (error: unknown): string => (error instanceof ApiError ? error.message : UNEXPLAINED)

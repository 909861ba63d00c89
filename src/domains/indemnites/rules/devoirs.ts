/** What waits for somebody, a fortnight after it came: our own delay, no text gives one. */
import { Temporal } from '../../../kernel/time.ts'

export const CODES_SOMMES = ['sommes-a-controler', 'sommes-a-approuver', 'sommes-a-payer'] as const
export type CodeSommes = (typeof CODES_SOMMES)[number]
export type Attente = { nombre: number; centimes: number; depuis: string | null }
export type DevoirSommes = { code: CodeSommes; le: string; nombre: number; centimes: number }

const WAIT_DAYS = 15

export const devoirsSommes = (waiting: readonly (readonly [CodeSommes, Attente])[]): DevoirSommes[] =>
  waiting.flatMap(([code, { nombre, centimes, depuis }]) =>
    nombre === 0 || depuis === null
      ? []
      : [{ code, nombre, centimes, le: Temporal.PlainDate.from(depuis).add({ days: WAIT_DAYS }).toString() }],
  )

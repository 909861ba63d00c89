/** Absences and changed days that are not over: the past is in the registre. */
import type { AgendaLu } from './client.ts'

type Exception = Pick<AgendaLu['exceptions'][number], 'fin' | 'jour'>

export const isToCome = ({ fin, jour }: Exception, now: string, today: string): boolean =>
  fin !== null ? Date.parse(fin) > Date.parse(now) : jour === null || jour >= today

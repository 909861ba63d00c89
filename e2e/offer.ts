/**
 * Slots of tomorrow, offered as a coordination does. What the demonstration offers within two days depends on the day: few
 * on the eve of a Sunday, and the journeys take them from one another.
 */
import type { Demonstration } from './demonstration.ts'

/** When nobody of the demonstration consults. */
const HOURS = ['12:20', '12:40', '13:00', '13:20', '13:40']
const DOCTORS = 4

const tomorrow = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.now() + 24 * 3_600_000)

type Agenda = { id: string; metier: string; ouvert: boolean }

export const offerSlots = async ({ address, logins }: Pick<Demonstration, 'address' | 'logins'>, home: string) => {
  const login = logins.find(({ roles, cpts }) => roles.includes('coordination') && cpts.includes(home))
  if (!login) throw new Error(`nobody coordinates ${home}`)
  const headers = { cookie: login.cookie, 'content-type': 'application/json' }
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${address}/api/v1${path}`, { headers, ...sent })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<T>
  }
  const { cpts } = await ask<{ cpts: { id: string }[] }>('/moi')
  const base = `/cpts/${cpts[0]!.id}/agendas`
  const { agendas } = await ask<{ agendas: Agenda[] }>(base)
  const doctors = agendas.filter(({ metier, ouvert }) => ouvert && metier === 'médecin généraliste').slice(0, DOCTORS)
  for (const { id } of doctors)
    for (const heure of HOURS) await ask(`${base}/${id}/creneaux`, { jour: tomorrow(), heure, duree: 20 })
}

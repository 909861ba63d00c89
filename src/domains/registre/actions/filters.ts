import { Temporal, toDate } from '../../../kernel/time.ts'
import type { ActeFilters } from '../contract.ts'
import { toSearchQuery } from '../rules/search-query.ts'
import type { Filters } from '../store/list-store.ts'

const startOf = (day: string, zone: string): Date =>
  toDate(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).toInstant())

/** Days of people, both included, become `[from, to)` in the zone of the CPTS. */
export const toFilters = (query: ActeFilters, zone: string): Filters => {
  const filters: Filters = {}
  if (query.mission) filters.mission = query.mission === 'fonctionnement' ? null : query.mission
  if (query.genre) filters.genre = query.genre
  if (query.du) filters.from = startOf(query.du, zone)
  if (query.au) filters.to = startOf(Temporal.PlainDate.from(query.au).add({ days: 1 }).toString(), zone)
  if (query.professionnelId) filters.professionnelId = query.professionnelId
  if (query.ficheActionId) filters.ficheActionId = query.ficheActionId
  if (query.grade) filters.grade = query.grade
  const recherche = query.recherche && toSearchQuery(query.recherche)
  if (recherche) filters.recherche = recherche
  return filters
}

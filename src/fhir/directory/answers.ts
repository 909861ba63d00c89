/** Reads and searches of the directory, by pages in the order of identifiers. */
import {
  type PagePublique,
  type Publics,
  phoneOf,
  readAnnuairePublic,
} from '../../domains/soins-non-programmes/index.ts'
import type { Engine } from '../../server/actions/run.ts'
import type { Places } from '../slot-bundle.ts'
import type { DirectoryType } from './names.ts'
import type { Page } from './questions.ts'
import * as make from './resources.ts'

type Source = Pick<Engine, 'db' | 'clock'>
type Made = { resourceType: string; id: string }

const ask = <K extends keyof Publics>(source: Source, quoi: K, page: Omit<PagePublique<K>, 'quoi' | 'maintenant'>) =>
  readAnnuairePublic(source.db, { quoi, ...page, maintenant: source.clock().epochMilliseconds })

const withPhone = <T extends { telephone: string | null }>(one: T): T => ({ ...one, telephone: phoneOf(one.telephone) })

const MAKERS: Record<DirectoryType, (source: Source, page: Page, places: Places) => Promise<Made[]>> = {
  Organization: async (source, page) =>
    (await ask(source, 'organisations', page)).map((one) => make.organizationOf(withPhone(one))),
  HealthcareService: async (source, page) => (await ask(source, 'services', page)).map(make.healthcareServiceOf),
  Practitioner: async (source, page) => (await ask(source, 'praticiens', page)).map(make.practitionerOf),
  PractitionerRole: async (source, page) =>
    (await ask(source, 'lieux', page)).map((one) => make.practitionerRoleOf(withPhone(one))),
  Location: async (source, page) => (await ask(source, 'lieux', page)).map((one) => make.locationOf(withPhone(one))),
  Schedule: async (source, page) => (await ask(source, 'agendas', page)).map(make.scheduleOf),
  Slot: async (source, page, places) => (await ask(source, 'creneaux', page)).map((one) => make.slotOf(one, places)),
}

export const readOne = async (
  source: Source,
  type: DirectoryType,
  id: string,
  places: Places,
): Promise<Made | undefined> => (await MAKERS[type](source, { filtre: { id }, combien: 1, apres: null }, places))[0]

const link = (relation: string, url: string) => ({ relation, url })

/** One more is asked for than is shown: it says whether there is a page after this one. */
export const searchPage = async (
  source: Source,
  { type, page, query }: { type: DirectoryType; page: Page; query: URLSearchParams },
  places: Places,
) => {
  const found = await MAKERS[type](source, { ...page, combien: page.combien + 1 }, places)
  const shown = found.slice(0, page.combien)
  const next = new URLSearchParams(query)
  const last = shown.at(-1)
  if (last) next.set('_page', last.id)
  const address = (of: URLSearchParams) => `${places.base}/${type}${of.size > 0 ? `?${of}` : ''}`
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [link('self', address(query)), ...(last && found.length > shown.length ? [link('next', address(next))] : [])],
    ...(shown.length > 0
      ? {
          entry: shown.map((resource) => ({
            fullUrl: `${places.base}/${type}/${resource.id}`,
            resource,
            search: { mode: 'match' },
          })),
        }
      : {}),
  }
}

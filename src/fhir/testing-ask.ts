/** For tests: questions as the SAS and its test kit ask them. */
import type { TestServer } from '../server/actions/testing.ts'
import type { Resource } from './testing-rules.ts'

export const OID = 'urn:oid:1.2.250.1.71.4.2.1'
export const INCLUDES = ['_include=Slot:schedule', '_include:iterate=Schedule:actor']
export const OF_CPTS = ['_include=Slot:service-type-reference', '_include:iterate=HealthcareService:organization']
/** Three days, without any offset. */
export const WINDOW = ['start=ge2026-11-24T09:00:00.000', 'start=le2026-11-26T23:59:59.000', 'status=free']
export const whose = (...numbers: string[]) =>
  `schedule.actor:Practitioner.identifier=${numbers.map((one) => `${OID}|8${one}`).join(',')}`

export const asker = (server: () => TestServer) => {
  const ask = async (...parts: string[]) => {
    const headers = { accept: 'application/json+fhir' }
    const response = await server().fetch(null, 'GET', `/fhir/Slot?${parts.join('&')}`, undefined, headers)
    const body = (await response.json()) as Resource
    return { status: response.status, type: response.headers.get('content-type'), body }
  }
  return {
    ask,
    askIndividual: (...numbers: string[]) => ask(...WINDOW, whose(...numbers), ...INCLUDES),
    askCpts: (...numbers: string[]) => ask(...WINDOW, whose(...numbers), ...INCLUDES, ...OF_CPTS),
  }
}

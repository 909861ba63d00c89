/**
 * The appointment of a regulator as the platform of the SAS wants it (INT_R03, profile FrAppointmentSAS). Who took it, with
 * whom, when, and what became of it: no patient, no motive, no place.
 */
import type { MessageSas } from '../../domains/regulation/index.ts'
import { formatInstant } from '../instants.ts'
import { PROFILES, SYSTEMS } from '../names.ts'
import { systemOf, typeCodeOf } from '../regulators/body.ts'

const STATUSES = { reserve: 'booked', honore: 'fulfilled', absent: 'noshow', annule: 'cancelled' } as const
export const OPERATOR_EXTENSION = 'http://interopsante.org/fhir/StructureDefinition/FrAppointmentOperator'

const identifierOf = (system: string, code: string, value: string) => ({
  identifier: { type: { coding: [{ system: SYSTEMS.identifierType, code }] }, system, value },
})

/** `system` names this installation among all those that give numbers to appointments. */
export const appointmentOf = (message: MessageSas, system: string) => {
  const { identifiant, statut, debut, fin, prisLe, zone, rpps, regulateur } = message
  return {
    resourceType: 'Appointment',
    meta: { profile: [PROFILES.appointment] },
    extension: [
      {
        url: OPERATOR_EXTENSION,
        valueReference: identifierOf(systemOf(regulateur.registre), typeCodeOf(regulateur.registre), regulateur.numero),
      },
    ],
    identifier: [{ system, value: identifiant }],
    status: STATUSES[statut],
    start: formatInstant(debut.epochMilliseconds, zone),
    end: formatInstant(fin.epochMilliseconds, zone),
    created: formatInstant(prisLe.epochMilliseconds, zone),
    participant: [{ actor: identifierOf(SYSTEMS.person, 'IDNPS', `8${rpps}`), status: 'accepted' }],
  }
}

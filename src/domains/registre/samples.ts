/** Actes for tests and for the demonstration. */
import { Temporal } from '../../kernel/time.ts'
import type { ComputedActe } from './rules/computed-acte.ts'

/** An afternoon of unscheduled care by a fictional doctor of Sète. */
export const samplePlage = (changes: Partial<ComputedActe> = {}): ComputedActe => {
  const debut = Temporal.Instant.from('2026-11-23T13:00:00Z')
  const fin = Temporal.Instant.from('2026-11-23T16:00:00Z')
  return {
    source: 'plage:agenda-1:2026-11-23:14:00',
    genre: 'plage-snp',
    mission: 'acces',
    titre: 'Plage de soins non programmés',
    debut,
    fin,
    zone: 'Europe/Paris',
    commune: { code: '34301', nom: 'Sète' },
    lieu: 'Cabinet du Dr Tramontane',
    faits: { minutes: 180, offerts: 9, reserves: 7, honores: 6, absents: 1 },
    participants: [
      {
        professionnelId: null,
        nom: 'Dr Salomé Tramontane',
        profession: 'médecin généraliste',
        qualite: 'effecteur',
        debut,
        fin,
      },
    ],
    preuve: 'Calculé à partir des neuf créneaux de l’agenda',
    ...changes,
  }
}

import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { nearDay, type RendezVousDit, sayRendezVous } from './phrase.ts'

const now = Temporal.Instant.from('2026-11-24T15:00:00Z')
const said: RendezVousDit = {
  debut: Temporal.Instant.from('2026-11-25T08:20:00Z'),
  zone: 'Europe/Paris',
  nom: 'Maud Aigrette',
  metier: 'infirmière en pratique avancée',
  genre: 'cabinet',
  lieu: null,
  adresse: '3, quai du Modèle',
  commune: 'Mèze',
}

describe('the sentence to say', () => {
  it('gives day, hour, place and who', () => {
    expect(sayRendezVous(said, now)).toBe(
      'Vous avez rendez-vous demain mercredi 25\u00a0novembre à 9\u00a0h\u00a020, 3, quai du Modèle, Mèze, avec Maud Aigrette, infirmière en pratique avancée.',
    )
  })
  it('says home and teleconsultation as they are', () => {
    expect(sayRendezVous({ ...said, genre: 'domicile' }, now)).toContain(', à votre domicile, avec')
    expect(sayRendezVous({ ...said, genre: 'teleconsultation' }, now)).toContain(', en téléconsultation, avec')
  })
  it('reads days in the zone of the place', () => {
    const at = Temporal.Instant.from('2026-11-24T21:00:00Z')
    expect(nearDay(at, now, 'Europe/Paris')).toBe('aujourd’hui')
    expect(nearDay(at, now, 'Indian/Reunion')).toBe('demain')
    expect(nearDay(at.add({ hours: 48 }), now, 'Europe/Paris')).toBe('jeudi')
  })
})

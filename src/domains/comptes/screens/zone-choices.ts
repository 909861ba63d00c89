import { ZONES } from '../../../kernel/time.ts'

const WORDS: Record<(typeof ZONES)[number], string> = {
  'Europe/Paris': 'France hexagonale et Corse',
  'Indian/Reunion': 'La Réunion',
  'America/Martinique': 'Martinique',
  'America/Guadeloupe': 'Guadeloupe',
  'America/Cayenne': 'Guyane',
  'Indian/Mayotte': 'Mayotte',
}

export const ZONE_CHOICES = ZONES.map((value) => ({ value, label: WORDS[value] }))

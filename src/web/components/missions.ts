/** The six missions: one hue, one icon, one name, the same everywhere. */
import { type Icon, icons } from './icons.ts'

export type MissionCode =
  | 'acces'
  | 'parcours'
  | 'prevention'
  | 'crise'
  | 'qualite'
  | 'accompagnement'
  | 'fonctionnement'

export const MISSIONS: Record<MissionCode, { name: string; hue: string; tint: string; icon: Icon }> = {
  acces: {
    name: 'Accès aux soins',
    hue: 'var(--mission-acces)',
    tint: 'var(--mission-acces-tint)',
    icon: icons.stethoscope,
  },
  parcours: {
    name: 'Parcours',
    hue: 'var(--mission-parcours)',
    tint: 'var(--mission-parcours-tint)',
    icon: icons.parcours,
  },
  prevention: {
    name: 'Prévention',
    hue: 'var(--mission-prevention)',
    tint: 'var(--mission-prevention-tint)',
    icon: icons.prevention,
  },
  crise: { name: 'Crise', hue: 'var(--mission-crise)', tint: 'var(--mission-crise-tint)', icon: icons.crise },
  qualite: { name: 'Qualité', hue: 'var(--mission-qualite)', tint: 'var(--mission-qualite-tint)', icon: icons.qualite },
  accompagnement: {
    name: 'Accompagnement',
    hue: 'var(--mission-accompagnement)',
    tint: 'var(--mission-accompagnement-tint)',
    icon: icons.accompagnement,
  },
  fonctionnement: {
    name: 'Fonctionnement',
    hue: 'var(--mission-fonctionnement)',
    tint: 'var(--mission-fonctionnement-tint)',
    icon: icons.fonctionnement,
  },
}

export const missionOf = (code: string) => MISSIONS[code as MissionCode] ?? MISSIONS.fonctionnement

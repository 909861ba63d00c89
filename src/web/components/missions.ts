/** The six missions: one hue, one icon, one name, the same everywhere. */
import { MISSION_LABELS, type Mission } from '../../referentials/echeances.ts'
import { type Icon, icons } from './icons.ts'

export type MissionCode = Mission | 'fonctionnement'

export const MISSIONS: Record<MissionCode, { name: string; hue: string; tint: string; icon: Icon }> = {
  acces: {
    name: MISSION_LABELS.acces,
    hue: 'var(--mission-acces)',
    tint: 'var(--mission-acces-tint)',
    icon: icons.stethoscope,
  },
  parcours: {
    name: MISSION_LABELS.parcours,
    hue: 'var(--mission-parcours)',
    tint: 'var(--mission-parcours-tint)',
    icon: icons.parcours,
  },
  prevention: {
    name: MISSION_LABELS.prevention,
    hue: 'var(--mission-prevention)',
    tint: 'var(--mission-prevention-tint)',
    icon: icons.prevention,
  },
  crise: {
    name: MISSION_LABELS.crise,
    hue: 'var(--mission-crise)',
    tint: 'var(--mission-crise-tint)',
    icon: icons.crise,
  },
  qualite: {
    name: MISSION_LABELS.qualite,
    hue: 'var(--mission-qualite)',
    tint: 'var(--mission-qualite-tint)',
    icon: icons.qualite,
  },
  accompagnement: {
    name: MISSION_LABELS.accompagnement,
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

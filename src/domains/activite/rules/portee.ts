/** What a subscription to the calendar covers, in words. */
import { NBSP } from '../../../kernel/french.ts'
import { MISSIONS_ACI } from '../../../referentials/echeances.ts'

export type FluxPortee = { portee: 'moi' | 'cpts' | 'mission' | 'groupe' | 'fiche'; cible: string | null }

const missionNom = (code: string | null): string =>
  MISSIONS_ACI.find(({ mission }) => mission === code)?.libelle ?? 'Fonctionnement'

/** `ficheTitre`: of the fiche-action that `cible` names, while it can still be read. */
export const sayPortee = ({ portee, cible }: FluxPortee, ficheTitre?: string): string => {
  switch (portee) {
    case 'moi':
      return 'Mes réunions'
    case 'mission':
      return `Mission${NBSP}: ${missionNom(cible)}`
    case 'groupe':
      return `Groupe${NBSP}: ${cible}`
    case 'fiche':
      return ficheTitre ? `Fiche-action${NBSP}: ${ficheTitre}` : 'Une fiche-action'
    case 'cpts':
      return 'Toute la CPTS'
  }
}

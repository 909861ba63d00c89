import { professionLabel } from '../../../referentials/index.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'

export const exerciceOf = ({ professions, savoirFaire }: { professions: string[]; savoirFaire: string[] }): string =>
  [...professions.map(professionLabel), ...savoirFaire].join(', ')

export const NotLoaded = () => (
  <EmptyState>
    L’annuaire national n’est pas encore chargé sur ce serveur. La personne qui l’administre le fait par la commande
    «&nbsp;import rpps&nbsp;»&nbsp;: le guide dit comment, à la page de l’annuaire national.
  </EmptyState>
)

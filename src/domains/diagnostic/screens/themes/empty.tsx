/** What to do when there is nothing to show: a territory first, then files. */

import { ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'

export const NoTerritoire = () => (
  <EmptyState
    actions={
      <ButtonLink kind="primary" to="/territoire">
        Dessiner le territoire
      </ButtonLink>
    }
  >
    Le diagnostic se lit sur un territoire&nbsp;: choisissez d’abord ses communes. Sa population apparaît aussitôt, et
    les autres chiffres dès qu’une source est chargée.
  </EmptyState>
)

export const NoSource = ({ what }: { what: string }) => (
  <EmptyState actions={<ButtonLink to="/diagnostic/sources">Voir les sources</ButtonLink>}>
    {what} L’opérateur de l’installation charge les fichiers publics (Insee, Drees, FINESS…)&nbsp;:{' '}
    <code>npm run maillage -- sources recettes</code> dit lesquels et où les trouver,{' '}
    <code>npm run maillage -- sources add</code> les lit. Un tableau vu à l’écran se recopie aussi, sur la page des
    sources.
  </EmptyState>
)

import type { Cpts } from '../client/session.ts'
import { Actions } from '../components/actions.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Headline } from '../components/headline.tsx'

export const NotAllowed = ({ cpts }: { cpts: Cpts }) => (
  <>
    <Headline>Cette page n’est pas ouverte à votre rôle</Headline>
    <p>La coordination de {cpts.nom} attribue les rôles. Demandez-lui l’accès si vous en avez besoin.</p>
    <Actions>
      <ButtonLink to="/">Aller à l’accueil</ButtonLink>
    </Actions>
  </>
)

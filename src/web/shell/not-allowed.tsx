import type { Cpts } from '../client/session.ts'
import { ButtonLink } from '../components/button.tsx'
import { Headline } from '../components/headline.tsx'

export const NotAllowed = ({ cpts }: { cpts: Cpts }) => (
  <>
    <Headline>Cette page n’est pas ouverte à votre rôle</Headline>
    <p>La coordination de {cpts.nom} attribue les rôles. Demandez-lui l’accès si vous en avez besoin.</p>
    <p>
      <ButtonLink to="/">Aller à l’accueil</ButtonLink>
    </p>
  </>
)

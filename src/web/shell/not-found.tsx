import { Actions } from '../components/actions.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Headline } from '../components/headline.tsx'

export const NotFound = () => (
  <>
    <Headline>Cette page n’existe pas, ou plus</Headline>
    <p>L’adresse a peut-être été coupée en la copiant. Rien n’a été perdu.</p>
    <Actions>
      <ButtonLink to="/" kind="primary">
        Aller à l’accueil
      </ButtonLink>
    </Actions>
  </>
)

import { Link } from '@tanstack/react-router'
import { Headline } from '../components/headline.tsx'

export const LinkNeeded = () => (
  <>
    <Headline>Cette page s’ouvre par un lien personnel</Headline>
    <p>
      Le vôtre a expiré, ou a été ouvert sur un autre appareil. Ouvrez-le de nouveau, ou demandez-en un à votre CPTS
      {'\u00a0'}: il arrivera à l’adresse qu’elle connaît. Avec un compte, <Link to="/connexion">connectez-vous</Link>.
    </p>
  </>
)

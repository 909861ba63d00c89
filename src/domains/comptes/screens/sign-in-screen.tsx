import { Headline } from '../../../web/components/headline.tsx'

export const Screen = () => <Headline>Se connecter</Headline>

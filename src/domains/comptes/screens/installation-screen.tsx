import { comptes, type Me, useCall, useMe } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Columns } from '../../../web/components/section.tsx'
import { CreateCpts } from './create-cpts.tsx'
import { InstallationCpts } from './installation-cpts.tsx'
import { PatientsChoice } from './patients-choice.tsx'

export const Screen = () => {
  const me = useMe()
  return (
    <Loaded of="l’installation" from={me}>
      {(known) => (known.personne?.operateur ? <Installation me={known} /> : <NotOperator />)}
    </Loaded>
  )
}

const NotOperator = () => (
  <>
    <Headline>Cette page est celle de l’opérateur de l’installation</Headline>
    <p>Elle crée les CPTS et choisit si l’identité des patients existe ici. Votre compte n’a pas ce rôle.</p>
  </>
)

const Installation = ({ me }: { me: Me }) => {
  const cpts = useCall(comptes.listAllCpts)
  return (
    <Loaded of="les CPTS" from={cpts}>
      {({ cpts: all }) => (
        <>
          <Headline meaning="Vous en êtes l’opérateur. Ce que fait une CPTS reste à elle : ce rôle n’y donne aucun accès.">
            {all.length === 0 ? 'Créez votre première CPTS' : 'Cette installation de Maillage'}
          </Headline>
          <Columns>
            <div>
              <CreateCpts isFirst={all.length === 0} />
              {all.length > 0 && <InstallationCpts cpts={all} />}
            </div>
            <PatientsChoice installation={me.installation} />
          </Columns>
        </>
      )}
    </Loaded>
  )
}

import { useState } from 'react'
import { numberInWords, plural } from '../../../kernel/french.ts'
import { comptes, useCall, useCan, useCpts } from '../../../web/client/index.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { AccessTabs } from './access-tabs.tsx'
import { InvitePerson } from './invite-person.tsx'
import { LinksTable } from './links-table.tsx'
import { PeopleTable } from './people-table.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const access = useCall(comptes.listAcces, { params: { cptsId } })
  const mayEdit = useCan('acces.edit')
  const mayLink = useCan('lien.create')
  const [isInviting, setInviting] = useState(false)
  return (
    <Loaded of="les accès" from={access}>
      {({ personnes, liens }) => (
        <>
          <AccessTabs />
          <Headline
            meaning="Un rôle ouvre des pages ; sans rôle, une personne n’a accès à rien."
            actions={
              <>
                {mayLink && <ButtonLink to="/acces/lien">Créer un lien</ButtonLink>}
                {mayEdit && (
                  <Button
                    kind="primary"
                    icon={<icons.plus />}
                    aria-expanded={isInviting}
                    onClick={() => setInviting(!isInviting)}
                  >
                    Inviter une personne
                  </Button>
                )}
              </>
            }
          >
            {sentenceOf(personnes.length)}
          </Headline>
          {isInviting && <InvitePerson close={() => setInviting(false)} />}
          <PeopleTable people={personnes} mayEdit={mayEdit} />
          <LinksTable links={liens} />
        </>
      )}
    </Loaded>
  )
}

const sentenceOf = (people: number): string => {
  const many = numberInWords(people, true)
  return `${many.charAt(0).toUpperCase()}${many.slice(1)} ${plural(people, 'personne a accès', 'personnes ont accès')} à cette CPTS`
}

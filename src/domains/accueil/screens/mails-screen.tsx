import { count } from '../../../kernel/french.ts'
import { useCall, useCpts, useMe } from '../../../web/client/index.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { accueil } from './client.ts'
import { MailList } from './mail-list.tsx'

/** What the application wrote in the last thirty days. In a demonstration nothing leaves: the mails are read here. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mails = useCall(accueil.listCourriels, { params: { cptsId } })
  const isOperator = useMe().data?.personne?.operateur === true
  const accounts = useCall(accueil.listCourrielsInstallation, undefined, { enabled: isOperator })
  return (
    <Loaded of="les courriels" from={mails}>
      {({ courriels, envoie }) => (
        <>
          <Headline
            meaning={
              envoie
                ? 'Les trente derniers jours. Un courriel ne porte ni motif ni nom de patient.'
                : 'Dans la démonstration, rien ne part\u00a0: chaque courriel se lit ici.'
            }
          >
            {courriels.length === 0
              ? 'Aucun courriel pour l’instant'
              : `${count(courriels.length, 'courriel écrit', 'courriels écrits')} en trente jours`}
          </Headline>
          {courriels.length === 0 ? (
            <EmptyState>Une invitation, une confirmation demandée ou un rappel écriront ici.</EmptyState>
          ) : (
            <MailList title="De la CPTS" mails={courriels} />
          )}
          {accounts.data && accounts.data.courriels.length > 0 && (
            <MailList title="De l’installation" mails={accounts.data.courriels} />
          )}
        </>
      )}
    </Loaded>
  )
}

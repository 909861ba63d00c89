import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { queryClient } from '../client/query-client.ts'
import { comptes, type Me, useCan } from '../client/session.ts'
import { useAction } from '../client/use-action.ts'
import styles from './frame.module.css'

const initials = (me: Me): string => `${me.personne?.prenom[0] ?? ''}${me.personne?.nom[0] ?? ''}`.toUpperCase()

export const PersonMenu = ({ me, showKeys }: { me: Me; showKeys: () => void }) => {
  const navigate = useNavigate()
  const mayEdit = useCan('cpts.edit')
  const maySeeAccess = useCan('acces.read')
  const maySeeMails = useCan('courriel.read')
  const leave = useAction(comptes.signOut, {
    refresh: 'nothing',
    onDone: ({ suite }) => {
      queryClient.clear()
      // Who came by Pro Santé Connect leaves it too.
      if (suite) window.location.assign(suite)
      else void navigate({ to: '/connexion' })
    },
  })
  const go = (to: string) => () => void navigate({ to })
  const { personne } = me
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={styles.person}>
          <span aria-hidden="true">{initials(me)}</span>
          <span className="visually-hidden">
            {personne?.prenom} {personne?.nom}, votre menu
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {personne?.prenom} {personne?.nom}
        </Menu.Label>
        <Menu.Item onClick={go('/compte')}>Mon compte</Menu.Item>
        {mayEdit && <Menu.Item onClick={go('/reglages')}>Réglages de la CPTS</Menu.Item>}
        {maySeeAccess && <Menu.Item onClick={go('/acces')}>Accès et rôles</Menu.Item>}
        {me.cpts.length > 1 && <Menu.Item onClick={go('/choisir-cpts')}>Changer de CPTS</Menu.Item>}
        {personne?.operateur && <Menu.Item onClick={go('/installation')}>Installation</Menu.Item>}
        {maySeeMails && <Menu.Item onClick={go('/courriels')}>Courriels</Menu.Item>}
        <Menu.Item onClick={showKeys}>Touches du clavier</Menu.Item>
        <Menu.Item onClick={() => void leave.run()}>Se déconnecter</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

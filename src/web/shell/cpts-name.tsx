import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { chooseCpts } from '../client/chosen-cpts.ts'
import { type Me, useCptsId } from '../client/session.ts'
import { icons } from '../components/icons.ts'
import styles from './frame.module.css'

/** The CPTS of this tab; a menu when the person belongs to several. */
export const CptsName = ({ me }: { me: Me }) => {
  const cptsId = useCptsId()
  const navigate = useNavigate()
  const current = me.cpts.find(({ id }) => id === cptsId)
  if (!current) return null
  const name = (
    <span className={styles.cptsText} title={current.nom}>
      {shortName(current.nom)}
    </span>
  )
  if (me.cpts.length === 1) return <span className={styles.cpts}>{name}</span>
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.cpts}>
          <span className="visually-hidden">Changer de CPTS, actuellement </span>
          {name}
          <icons.chevronDown size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Vos CPTS</Menu.Label>
        {me.cpts.map(({ id, nom }) => (
          <Menu.Item
            key={id}
            rightSection={id === cptsId ? <icons.check size={16} /> : null}
            onClick={() => {
              chooseCpts(id)
              void navigate({ to: '/' })
            }}
          >
            {nom}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** « (démonstration) » is already said by the dashed mark beside it. */
const shortName = (nom: string): string => nom.replace(/\s*\(démonstration\)$/i, '')

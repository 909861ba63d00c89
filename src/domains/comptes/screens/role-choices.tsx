import { CheckField } from '../../../web/components/check-field.tsx'
import { ROLE_HINTS, roleLabel } from '../labels.ts'
import { ROLES, type Role } from '../rules/permissions.ts'
import styles from './comptes.module.css'

type Props = { roles: readonly Role[]; onChange: (roles: Role[]) => void; error?: string | undefined }

export const RoleChoices = ({ roles, onChange, error }: Props) => (
  <fieldset>
    <legend className="visually-hidden">Rôles</legend>
    <div className={styles.roles}>
      {ROLES.map((role) => (
        <CheckField
          key={role}
          label={roleLabel(role)}
          hint={ROLE_HINTS[role]}
          checked={roles.includes(role)}
          onChange={(isHeld) => onChange(isHeld ? [...roles, role] : roles.filter((one) => one !== role))}
        />
      ))}
    </div>
    {error && <p role="alert">{error}</p>}
  </fieldset>
)

import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import type { IdentitePatient } from '../../contract.ts'
import { DESK, IDENTITY } from '../labels.ts'
import styles from './desk.module.css'
import type { DeskState } from './desk-state.ts'

type Props = {
  identite: Partial<IdentitePatient>
  /** The half that is missing, once somebody tried to book. */
  missing: 'nom' | 'prenom' | null
  /** Days kept after closing. */
  days: number | null
  change: (change: Partial<IdentitePatient>) => void
  noted: DeskState['notedIdentity']
  pending: boolean
  show: () => void
}

/** Only where the installation holds patients, and for those who may write them. */
export const IdentityFields = ({ identite, missing, days, change, noted, pending, show }: Props) => (
  <details className={styles.identity} open={missing !== null || noted !== 'none' || undefined}>
    <summary>
      {DESK.fields.identite}
      <small>{noted === 'hidden' ? DESK.identityNoted : DESK.identityHint(days)}</small>
    </summary>
    {noted === 'hidden' ? (
      <p>
        <Button size="small" pending={pending} onClick={show}>
          {IDENTITY.show}
        </Button>{' '}
        <small>{IDENTITY.traced}</small>
      </p>
    ) : (
      <Fields identite={identite} missing={missing} change={change} />
    )}
  </details>
)

const Fields = ({ identite, missing, change }: Pick<Props, 'identite' | 'missing' | 'change'>) => (
  <>
    <div className={styles.identityGrid}>
      <TextField
        label={DESK.nom}
        autoComplete="off"
        value={identite.nom ?? ''}
        error={missing === 'nom' ? DESK.identityMissing.nom : undefined}
        onChange={(nom) => change({ nom })}
      />
      <TextField
        label={DESK.prenom}
        autoComplete="off"
        value={identite.prenom ?? ''}
        error={missing === 'prenom' ? DESK.identityMissing.prenom : undefined}
        onChange={(prenom) => change({ prenom })}
      />
      <TextField
        label={DESK.naissance}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={identite.anneeNaissance ? String(identite.anneeNaissance) : ''}
        onChange={(typed) => change({ anneeNaissance: Number(typed.replaceAll(/\D/g, '')) || null })}
      />
      <TextField
        label={DESK.telephone}
        type="tel"
        autoComplete="off"
        value={identite.telephone ?? ''}
        onChange={(telephone) => change({ telephone })}
      />
    </div>
    <TextField
      label={DESK.courriel}
      type="email"
      autoComplete="off"
      value={identite.courriel ?? ''}
      onChange={(courriel) => change({ courriel })}
    />
  </>
)

/** What the desk does of a request and of its proposal. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { PropositionLue } from '../../contract.ts'
import { CAUSE_LABELS } from '../../labels.ts'
import { CAUSES_AU_BUREAU } from '../../rules/vocabulary.ts'
import { type Demande, mt } from '../client.ts'
import styles from '../mt.module.css'

type Props = { cptsId: string; it: Demande }

export const DoubleActs = ({ cptsId, it }: Props) => {
  const params = { cptsId, demandeMtId: it.id }
  const keep = useAction(mt.keepDoubleMt, {
    onDone: () => notify('Deux personnes différentes\u00a0: la demande suit son cours.'),
  })
  const close = useAction(mt.closeDemandeMt, { onDone: () => notify('La demande est close comme doublon.') })
  return (
    <span className={styles.acts}>
      <Button pending={close.pending} onClick={() => void close.run({ params, body: { cause: 'doublon' } })}>
        C’est la même personne
      </Button>
      <Button pending={keep.pending} onClick={() => void keep.run({ params })}>
        Ce sont deux personnes
      </Button>
      <Problem error={keep.error ?? close.error} />
    </span>
  )
}

export const TellActs = ({ cptsId, it }: Props) => {
  const tell = useAction(mt.tellDemandeMt, { onDone: () => notify('C’est noté.') })
  if (it.prevenueLe !== null) return <p>La personne a été prévenue.</p>
  return (
    <p className={styles.acts}>
      <Button
        kind="primary"
        pending={tell.pending}
        onClick={() => void tell.run({ params: { cptsId, demandeMtId: it.id } })}
      >
        La personne est prévenue
      </Button>
      <small>Donnez-lui le nom et le téléphone du médecin.</small>
      <Problem error={tell.error} />
    </p>
  )
}

export const PropositionActs = ({ cptsId, one }: { cptsId: string; one: PropositionLue }) => {
  const params = { cptsId, propositionMtId: one.id }
  const [lien, setLien] = useState<string | null>(null)
  const withdraw = useAction(mt.withdrawProposition, { onDone: () => notify('La proposition est retirée.') })
  const link = useAction(mt.linkProposition, { refresh: 'nothing', onDone: (made) => setLien(made.lien) })
  const seen = useAction(mt.markPropositionVue, { onDone: () => notify('C’est noté.') })
  const open = one.statut === 'ouverte'
  const toCheck = one.statut === 'acceptee' && one.vuLe === null
  if (!open && !toCheck) return null
  return (
    <>
      <p className={styles.acts}>
        {toCheck && (
          <>
            <Button size="small" pending={seen.pending} onClick={() => void seen.run({ params, body: { vu: 'oui' } })}>
              Le médecin a vu la personne
            </Button>
            <Button size="small" pending={seen.pending} onClick={() => void seen.run({ params, body: { vu: 'non' } })}>
              Elle n’est jamais venue
            </Button>
          </>
        )}
        <Button size="small" pending={link.pending} onClick={() => void link.run({ params })}>
          Nouveau lien pour le médecin
        </Button>
        {open && (
          <Button size="small" kind="plain" pending={withdraw.pending} onClick={() => void withdraw.run({ params })}>
            Retirer la proposition
          </Button>
        )}
      </p>
      {lien && <CopyLink link={lien} label="Lien à remettre au médecin" />}
      <Problem error={withdraw.error ?? link.error ?? seen.error} />
    </>
  )
}

export const CloseActs = ({ cptsId, it }: Props) => {
  const params = { cptsId, demandeMtId: it.id }
  const [cause, setCause] = useState<(typeof CAUSES_AU_BUREAU)[number] | ''>('')
  const close = useAction(mt.closeDemandeMt, { onDone: () => notify('La demande est close.') })
  const reopen = useAction(mt.reopenDemandeMt, { onDone: () => notify('La demande est rouverte.') })
  const confirm = useAction(mt.confirmDemandeMt, {
    onDone: () => notify('C’est noté\u00a0: la personne cherche toujours.'),
  })
  if (it.statut === 'close')
    return it.cause !== 'medecin-trouve' && it.aUneIdentite ? (
      <p className={styles.acts}>
        <Button pending={reopen.pending} onClick={() => void reopen.run({ params })}>
          Rouvrir la demande
        </Button>
        <Problem error={reopen.error} />
      </p>
    ) : null
  return (
    <div className={styles.filters}>
      <SelectField
        label="Clore sans médecin"
        none="Choisir pourquoi"
        value={cause}
        onChange={(value) => setCause(value as typeof cause)}
        choices={CAUSES_AU_BUREAU.map((value) => ({ value, label: CAUSE_LABELS[value] }))}
      />
      <Button
        pending={close.pending}
        blocked={cause === '' && 'Choisissez d’abord pourquoi.'}
        onClick={() => cause !== '' && void close.run({ params, body: { cause } })}
      >
        Clore la demande
      </Button>
      {it.statut === 'attente' && (
        <Button kind="plain" pending={confirm.pending} onClick={() => void confirm.run({ params })}>
          Elle cherche toujours
        </Button>
      )}
      <Problem error={close.error ?? confirm.error} />
    </div>
  )
}

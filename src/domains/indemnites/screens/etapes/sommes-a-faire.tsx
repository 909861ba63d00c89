/** Sums of a step, ticked and moved to the next one together. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { ApiError } from '../../../../web/client/api-error.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { euros } from '../../../../web/components/days.ts'
import { TextField } from '../../../../web/components/field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { SommeLue } from '../../contract.ts'
import { indemnites } from '../client.ts'
import { Exports } from '../exports.tsx'
import styles from '../indemnites.module.css'
import { PickBar } from '../pick-bar.tsx'
import { SommesTable } from '../sommes-table.tsx'
import { usePicked } from '../use-picked.ts'

const QUERIES = {
  controler: { etat: 'declaree' },
  approuver: { etat: 'controlee' },
  payer: { etat: 'approuvee' },
  toutes: {},
} as const
type Etape = keyof typeof QUERIES
type Props = { etape: Etape; quoi?: 'temps' | 'depenses' | 'tout'; onAll: () => void }

const isIn = (etape: Etape, one: SommeLue): boolean => etape !== 'payer' || one.engageCentimes > 0

export const SommesAFaire = ({ etape, quoi = 'tout', onAll }: Props) => {
  const { id: cptsId } = useCpts()
  const query = { ...QUERIES[etape], quoi }
  const read = useCall(indemnites.listSommes, { params: { cptsId }, query }, { keep: true })
  return (
    <>
      <Loaded of="les sommes" from={read}>
        {({ sommes }) => <Step key={etape} etape={etape} rows={sommes.filter((one) => isIn(etape, one))} />}
      </Loaded>
      <Exports of="Ces sommes" href={(format) => indemnites.exportSommes.href({ params: { cptsId, format }, query })}>
        {etape !== 'toutes' && (
          <Button kind="plain" onClick={onAll}>
            Toutes les sommes, payées et refusées aussi
          </Button>
        )}
      </Exports>
    </>
  )
}

const NONE: Record<Etape, string> = {
  controler: 'Rien n’attend un contrôle.',
  approuver: 'Rien n’attend une approbation.',
  payer: 'Rien n’attend un paiement.',
  toutes: 'Aucune somme encore. Une présence du registre, une déclaration ou une dépense en ouvre une.',
}

const Step = ({ etape, rows }: { etape: Etape; rows: readonly SommeLue[] }) => {
  const mine = rows.filter((one) =>
    etape === 'controler' ? one.peutControler : etape === 'approuver' && one.peutApprouver,
  )
  const { picked, isPicked, toggle, pickAll, clear } = usePicked(mine.map(({ id }) => id))
  const others = rows.length - mine.length
  return (
    <>
      {mine.length > 0 && (
        <Act
          etape={etape === 'controler' ? 'controler' : 'approuver'}
          rows={mine.filter(({ id }) => isPicked(id))}
          clear={clear}
        >
          {(button) => (
            <PickBar picked={picked.length} all={mine.length} pickAll={pickAll} clear={clear}>
              {button}
            </PickBar>
          )}
        </Act>
      )}
      {(etape === 'controler' || etape === 'approuver') && others > 0 && (
        <p className={styles.silent}>
          {count(others, 'somme est', 'sommes sont')} à laisser à une autre personne{'\u00a0'}: vous la recevez, ou vous
          avez fait la première étape.
        </p>
      )}
      {etape === 'payer' && rows.length > 0 && (
        <div className={styles.acts}>
          <ButtonLink kind="primary" to="/finances/paiements">
            Préparer un lot de virements
          </ButtonLink>
        </div>
      )}
      <SommesTable
        rows={rows}
        none={NONE[etape]}
        pick={mine.length > 0 ? { isPicked, toggle, may: (one) => mine.includes(one) } : null}
      />
    </>
  )
}

type ActProps = {
  etape: 'controler' | 'approuver'
  rows: readonly SommeLue[]
  clear: () => void
  children: (button: React.ReactNode) => React.ReactNode
}

const Act = ({ etape, rows, clear, children }: ActProps) => {
  const { id: cptsId } = useCpts()
  const [refused, setRefused] = useState<string[]>([])
  const [motif, setMotif] = useState('')
  const control = useAction(indemnites.controlSommes)
  const approve = useAction(indemnites.approveSommes)
  const act = etape === 'controler' ? control : approve
  const lacks = approve.error instanceof ApiError && approve.error.code === 'enveloppe-lacks-money'
  const send = async () => {
    const sommeIds = rows.map(({ id }) => id)
    const params = { cptsId }
    const done = await (etape === 'controler'
      ? control.run({ params, body: { sommeIds } })
      : approve.run({ params, body: { sommeIds, motif } }))
    if (!done) return
    clear()
    setRefused(done.refus.map(({ phrase }) => phrase))
    notify(
      etape === 'controler'
        ? `${count(done.faites, 'somme contrôlée', 'sommes contrôlées')}.`
        : `${count(done.faites, 'somme approuvée', 'sommes approuvées')}.`,
    )
  }
  const total = euros(rows.reduce((sum, { centimes }) => sum + centimes, 0))
  return (
    <>
      {children(
        <Button
          kind="primary"
          pending={act.pending}
          blocked={rows.length === 0 && 'Cochez d’abord une somme.'}
          onClick={() => void send()}
        >
          {etape === 'controler' ? 'Contrôler' : 'Approuver'} {rows.length > 0 && total}
        </Button>,
      )}
      <Problem error={act.error} />
      {(lacks || motif !== '' || refused.some((one) => one.includes('enveloppe'))) && (
        <TextField
          label="Pourquoi dépasser l’enveloppe"
          hint="Écrit au grand livre des enveloppes"
          value={motif}
          onChange={setMotif}
          maxLength={500}
        />
      )}
      {refused.length > 0 && (
        <Notice kind="hand">
          {refused.map((one) => (
            <span key={one}>{one} </span>
          ))}
        </Notice>
      )}
    </>
  )
}

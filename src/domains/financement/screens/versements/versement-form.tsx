import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, todayIn } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { EcheanceLue } from '../../contract.ts'
import { plusTot } from '../../rules/contrat.ts'
import { PART_LABELS, POSTE_LABELS } from '../../rules/mots.ts'
import { partager } from '../../rules/partager.ts'
import { finances, type Versements } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import { LigneField } from './ligne-field.tsx'
import styles from './versements.module.css'

type Prevu = EcheanceLue['versements'][number]
const leftOf = ({ centimes, recu }: Prevu): number => centimes - recu
const nameOf = ({ poste, part, nature }: Prevu): string =>
  `${POSTE_LABELS[poste]}${poste === 'fonctionnement' ? '' : `, ${PART_LABELS[part]}`}, ${nature}`

/** What came: the whole sum, shared among the lines that were expected, or line by line when the CPAM details it. */
type Props = { echeance: EcheanceLue; lignes: Versements['lignesBanque']; close: () => void }

export const VersementForm = ({ echeance, lignes, close }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const expected = echeance.versements.filter((one) => leftOf(one) !== 0)
  const whole = expected.reduce((sum, one) => sum + leftOf(one), 0)
  const today = todayIn(zone)
  const [recuLe, setRecuLe] = useState(plusTot(echeance.le, today))
  const [libelle, setLibelle] = useState('Versement de la CPAM')
  const [explication, setExplication] = useState('')
  const [ligneId, setLigneId] = useState('')
  const [total, setTotal] = useState<number | null>(whole)
  const [detail, setDetail] = useState<Record<string, number | null> | null>(null)
  const send = useAction(finances.recordVersement, {
    onDone: () => {
      notify('Versement noté\u00a0: les enveloppes sont remplies d’autant.')
      close()
    },
  })
  const shares = detail ? expected.map(({ cle }) => detail[cle] ?? 0) : partager(total ?? 0, expected.map(leftOf))
  const sum = shares.reduce((all, one) => all + one, 0)
  const parts = expected.flatMap(({ anneeId, poste, part, nature }, i) =>
    shares[i] === 0 ? [] : [{ anneeId, poste, part, nature, centimes: shares[i]! }],
  )
  return (
    <div className={styles.form}>
      <Form
        wide
        error={send.error}
        onSubmit={() =>
          parts.length > 0 &&
          send.run({ params: { cptsId }, body: { recuLe, libelle, explication, ligneId: ligneId || null, parts } })
        }
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={send.pending}
              blocked={sum === 0 ? 'Écrivez le montant reçu.' : ''}
            >
              Noter {euros(sum)}
            </Button>
            {!detail && expected.length > 1 && (
              <Button onClick={() => setDetail(Object.fromEntries(expected.map(({ cle }, i) => [cle, shares[i]!])))}>
                Détailler ligne par ligne
              </Button>
            )}
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <LigneField
          lignes={lignes}
          attendu={{ le: echeance.le, centimes: whole }}
          value={ligneId}
          onChange={(ligne) => {
            setLigneId(ligne?.id ?? '')
            if (!ligne) return
            setRecuLe(ligne.jour)
            setLibelle(ligne.libelle.slice(0, 200))
            setTotal(ligne.centimes)
            setDetail(null)
          }}
        />
        <Pair>
          <DateField label="Reçu le" value={recuLe} onChange={setRecuLe} max={today} />
          <TextField label="Libellé" value={libelle} onChange={setLibelle} error={send.champs.libelle} />
        </Pair>
        {detail ? (
          expected.map((one) => (
            <MoneyField
              key={one.cle}
              label={nameOf(one)}
              hint={`Attendu ${euros(leftOf(one))}`}
              centimes={detail[one.cle] ?? null}
              onChange={(centimes) => setDetail({ ...detail, [one.cle]: centimes })}
            />
          ))
        ) : (
          <MoneyField
            key={ligneId}
            label="Montant reçu, en euros"
            hint={`Attendu ${euros(whole)}. Une autre somme est partagée entre les lignes attendues, en proportion.`}
            centimes={total}
            onChange={setTotal}
          />
        )}
        {sum !== whole && (
          <TextField
            label={`Explication de l’écart de ${euros(sum - whole).replace('-', '−')}`}
            optional
            value={explication}
            onChange={setExplication}
          />
        )}
      </Form>
    </div>
  )
}

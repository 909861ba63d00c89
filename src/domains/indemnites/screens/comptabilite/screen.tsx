/** The accounts of an exercice: by account, by mission, and the files for the accountant. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { MISSION_LABELS } from '../../labels.ts'
import { type Comptabilite, indemnites } from '../client.ts'
import { Exports } from '../exports.tsx'
import styles from '../indemnites.module.css'
import { Reglages } from './reglages.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [chosen, setChosen] = useState<string | null>(null)
  const read = useCall(
    indemnites.readComptabilite,
    { params: { cptsId }, query: chosen ? { exerciceId: chosen } : {} },
    { keep: true },
  )
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="la comptabilité" from={read}>
        {(data) => (
          <>
            <Headline meaning="Ce que les indemnités et les dépenses écrivent en comptabilité. L’exercice n’est ni l’année civile des plafonds, ni l’année du contrat ACI.">
              {data.exercice
                ? `Exercice du ${longDay(data.exercice.debut)} au ${longDay(data.exercice.fin)}`
                : 'Aucun exercice encore'}
            </Headline>
            {data.exercices.length > 1 && (
              <div className={styles.short}>
                <SelectField
                  label="Exercice"
                  value={data.exercice?.id ?? ''}
                  onChange={setChosen}
                  choices={data.exercices.map(({ id, debut, fin }) => ({
                    value: id,
                    label: `Du ${longDay(debut)} au ${longDay(fin)}`,
                  }))}
                />
              </div>
            )}
            <Exercice data={data} />
            {data.exercice && <Tables data={data} params={{ cptsId, exerciceId: data.exercice.id }} />}
            <Reglages data={data} />
          </>
        )}
      </Loaded>
    </>
  )
}

type Exporte = { cptsId: string; exerciceId: string }
const exportOf = (params: Exporte, tableau: 'ecritures' | 'balance' | 'missions') => (format: 'csv' | 'xlsx') =>
  indemnites.exportComptes.href({ params: { ...params, tableau, format } })

const Exercice = ({ data: { exercice, ecritures, siren } }: { data: Comptabilite }) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('comptabilite.edit')
  const [isOpening, setOpening] = useState(false)
  const close = useAction(indemnites.closeExercice, { onDone: () => notify('Exercice clos. Plus rien ne s’y écrit.') })
  const isOver = exercice !== null && exercice.fin < todayIn(zone)
  const params = exercice && { cptsId, exerciceId: exercice.id }
  return (
    <>
      {exercice && params && (
        <div className={styles.acts}>
          <span>
            {count(ecritures, 'écriture')}
            {exercice.closLe && `, clos le ${longDay(exercice.closLe.slice(0, 10))}`}
          </span>
          {siren ? (
            <CsvLink href={indemnites.exportFec.href({ params })}>Fichier des écritures (FEC)</CsvLink>
          ) : (
            <span className={styles.warn}>Donnez le SIREN pour obtenir le FEC.</span>
          )}
          <Exports of="Écritures" href={exportOf(params, 'ecritures')} />
          {mayEdit && isOver && !exercice.closLe && (
            <Button pending={close.pending} onClick={() => void close.run({ params })}>
              Clore l’exercice
            </Button>
          )}
        </div>
      )}
      <Problem error={close.error} />
      {mayEdit && !isOpening && (
        <div className={styles.acts}>
          <Button kind={exercice ? 'plain' : 'primary'} onClick={() => setOpening(true)}>
            Ouvrir un exercice
          </Button>
        </div>
      )}
      {isOpening && <OpenForm close={() => setOpening(false)} />}
    </>
  )
}

const OpenForm = ({ close }: { close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const annee = todayIn(zone).slice(0, 4)
  const [debut, setDebut] = useState(`${annee}-01-01`)
  const [fin, setFin] = useState(`${annee}-12-31`)
  const open = useAction(indemnites.createExercice)
  const submit = async () => {
    if (!(await open.run({ params: { cptsId }, body: { debut, fin } }))) return
    notify('Exercice ouvert.')
    close()
  }
  return (
    <div className={styles.form}>
      <Form
        onSubmit={submit}
        error={open.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={open.pending}>
              Ouvrir l’exercice
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <DateField label="Premier jour" value={debut} onChange={setDebut} />
          <DateField label="Dernier jour" value={fin} onChange={setFin} />
        </Pair>
      </Form>
    </div>
  )
}

const saySolde = (left: number): string => (left === 0 ? euros(0) : `${euros(Math.abs(left))} ${left > 0 ? 'D' : 'C'}`)

const Tables = ({ data: { soldes, missions }, params }: { data: Comptabilite; params: Exporte }) => {
  const sum = (of: (row: Comptabilite['missions'][number]) => number) =>
    euros(missions.reduce((total, row) => total + of(row), 0))
  const total = (of: (row: Comptabilite['soldes'][number]) => number) =>
    euros(soldes.reduce((all, row) => all + of(row), 0))
  return (
    <>
      <Section title="Charges par mission">
        <DataTable
          caption="Charges par mission"
          rows={missions}
          keyOf={({ mission }) => mission}
          total={[
            'Ensemble',
            null,
            sum(({ indemnite }) => indemnite),
            sum(({ remuneration }) => remuneration),
            sum(({ frais }) => frais),
            sum(({ facture }) => facture),
            <b key="total">{sum((row) => row.total)}</b>,
          ]}
          columns={[
            { head: 'Mission', width: '30%', cell: ({ mission }) => <b>{MISSION_LABELS[mission]}</b> },
            { head: 'Analytique', cell: ({ analytique }) => analytique },
            { head: 'Indemnités', right: true, cell: ({ indemnite }) => euros(indemnite) },
            { head: 'Rémunérations', right: true, cell: ({ remuneration }) => euros(remuneration) },
            { head: 'Frais', right: true, cell: ({ frais }) => euros(frais) },
            { head: 'Factures', right: true, cell: ({ facture }) => euros(facture) },
            { head: 'Total', right: true, cell: (row) => <b>{euros(row.total)}</b> },
          ]}
        />
        <Exports of="Charges par mission" href={exportOf(params, 'missions')} />
      </Section>
      <Section title="Balance des comptes">
        <DataTable
          caption="Balance des comptes"
          rows={soldes}
          keyOf={({ compte }) => compte}
          none="Aucune écriture dans cet exercice."
          total={['Ensemble', null, total(({ debit }) => debit), total(({ credit }) => credit), null]}
          columns={[
            { head: 'Compte', width: '110px', cell: ({ compte }) => compte, sort: ({ compte }) => compte },
            { head: 'Libellé', cell: ({ libelle }) => libelle },
            { head: 'Débit', right: true, cell: ({ debit }) => euros(debit), sort: ({ debit }) => debit },
            { head: 'Crédit', right: true, cell: ({ credit }) => euros(credit), sort: ({ credit }) => credit },
            {
              head: 'Solde',
              right: true,
              cell: ({ debit, credit }) => saySolde(debit - credit),
            },
          ]}
        />
        <Source>
          Sommes dues, paiements et reprises de cette page, chacune une écriture équilibrée. Les recettes et le report
          des soldes n’y sont pas{'\u00a0'}: l’expert-comptable les ajoute.
        </Source>
        <Exports of="Balance" href={exportOf(params, 'balance')} />
      </Section>
    </>
  )
}

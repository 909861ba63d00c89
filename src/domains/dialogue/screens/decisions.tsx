/** What the dialogue granted, line by line, beside the estimation of the file. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { euros, readEuros, shortDay, todayIn } from '../../../web/components/days.ts'
import { DateField, SelectField, TextArea, TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { MissionBadge } from '../../../web/components/mission-badge.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { DecisionVue } from '../contract-dossiers.ts'
import { type DossierLu, dialogue } from './client.ts'
import styles from './dialogue.module.css'

export const Decisions = ({ data }: { data: DossierLu }) => {
  const mayEdit = useCan('dialogue.edit')
  const [isOpen, setOpen] = useState(false)
  const { decisions } = data
  return (
    <div className={styles.screenOnly}>
      <Section title="Ce que le dialogue de gestion a accordé">
        <p className={styles.text}>
          La décision de la CPAM et de l’ARS fait foi. Elle est notée à la suite du dossier, sans y toucher, et entre
          dans les comptes du contrat.
        </p>
        {decisions.length > 0 && <Table decisions={decisions} />}
        {decisions.length === 0 && <p className={styles.silent}>Rien n’est encore noté.</p>}
        {mayEdit && !isOpen && (
          <div className={styles.acts}>
            <Button onClick={() => setOpen(true)}>Noter un montant accordé</Button>
          </div>
        )}
        {isOpen && <Record data={data} close={() => setOpen(false)} />}
      </Section>
    </div>
  )
}

const Table = ({ decisions }: { decisions: readonly DecisionVue[] }) => (
  <DataTable
    caption="Montants accordés"
    rows={decisions}
    keyOf={({ id }) => id}
    columns={[
      { head: 'Mission', cell: ({ mission }) => <MissionBadge mission={mission} /> },
      {
        head: 'Ligne',
        cell: ({ ligne, motif, remplace }) => (
          <>
            {ligne}
            <small>
              {motif}
              {remplace && ' (corrige un montant noté avant)'}
            </small>
          </>
        ),
      },
      {
        head: 'Estimation',
        cell: ({ estime }) => (estime === null ? 'aucune' : euros(estime)),
        right: true,
      },
      { head: 'Accordé', cell: ({ accorde }) => <b>{euros(accorde)}</b>, sort: ({ accorde }) => accorde, right: true },
      {
        head: 'Décision',
        cell: ({ decideLe, releve }) => (
          <>
            {shortDay(decideLe)}
            <small>{releve}</small>
          </>
        ),
        sort: ({ decideLe }) => decideLe,
      },
    ]}
  />
)

/** The lines that the file has, and the variable part of a mission as a whole. */
const linesOf = ({ apercu }: DossierLu) =>
  apercu.parties.flatMap(({ partie, nom, lignes }) =>
    partie === 'fonctionnement'
      ? []
      : (lignes.length === 0 ? [{ id: null, libelle: 'Part variable de la mission' }] : lignes).map(
          ({ id, libelle }) => ({ mission: partie, ligne: libelle, ligneId: id, label: `${nom}\u00a0: ${libelle}` }),
        ),
  )

const Record = ({ data, close }: { data: DossierLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const lines = linesOf(data)
  const [of, setOf] = useState('')
  const [amount, setAmount] = useState('')
  const [bad, setBad] = useState(false)
  const [motif, setMotif] = useState('')
  const [releve, setReleve] = useState('')
  const [decideLe, setDecideLe] = useState(todayIn(data.apercu.cpts.zone))
  const record = useAction(dialogue.recordDecision, {
    onDone: () => {
      notify('Montant noté.')
      close()
    },
  })
  const submit = async () => {
    const accorde = readEuros(amount)
    setBad(accorde === null)
    const line = lines[Number(of)]
    if (accorde === null || !line) return
    const { mission, ligne, ligneId } = line
    const body = {
      mission,
      ligne,
      ligneId,
      accorde,
      motif,
      decideLe,
      releve,
    }
    await record.run({ params: { cptsId, dossierId: data.dossier.id }, body })
  }
  return (
    <Form
      onSubmit={submit}
      error={record.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={record.pending} blocked={of === '' && 'Choisissez une ligne.'}>
            Noter ce montant
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <SelectField
        label="Ligne"
        none="Choisir une ligne"
        value={of}
        onChange={setOf}
        choices={lines.map(({ label }, rank) => ({ value: String(rank), label }))}
      />
      <Pair>
        <TextField
          label="Montant accordé, en euros"
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          error={bad ? 'Un montant comme 9 000 ou 1 250,50.' : undefined}
        />
        <DateField label="Décidé le" value={decideLe} onChange={setDecideLe} />
      </Pair>
      <TextArea label="Motif" rows={2} value={motif} onChange={setMotif} error={record.champs.motif} />
      <TextField
        label="Relevé de la rencontre"
        hint={'Où la décision est écrite\u00a0: un relevé, un courrier et sa date.'}
        value={releve}
        onChange={setReleve}
        error={record.champs.releve}
      />
    </Form>
  )
}

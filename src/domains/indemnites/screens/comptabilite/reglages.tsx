/** SIREN and numbers of accounts: those proposed are to be checked, those of the CPTS are its own. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { USAGE_LABELS } from '../../labels.ts'
import { type Comptabilite, indemnites } from '../client.ts'
import styles from '../indemnites.module.css'

export const Reglages = ({ data }: { data: Comptabilite }) => {
  const mayEdit = useCan('comptabilite.edit')
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title="Réglages comptables"
      aside={
        mayEdit &&
        !isEditing && (
          <Button kind="plain" onClick={() => setEditing(true)}>
            Changer
          </Button>
        )
      }
    >
      <p>
        SIREN de la CPTS{'\u00a0'}: {data.siren ?? 'non renseigné'}.
      </p>
      {isEditing ? (
        <Edit data={data} close={() => setEditing(false)} />
      ) : (
        <DataTable
          caption="Comptes utilisés"
          rows={data.comptes}
          keyOf={({ usage }) => usage}
          columns={[
            { head: 'Pour', cell: ({ usage }) => <b>{USAGE_LABELS[usage]}</b> },
            { head: 'Compte', cell: ({ numero }) => numero },
            { head: 'Libellé', cell: ({ libelle }) => libelle },
            {
              head: 'Origine',
              cell: ({ statut }) =>
                statut === 'a-verifier' ? <StatusChip kind="unknown">À vérifier</StatusChip> : 'choix de la CPTS',
            },
          ]}
        />
      )}
      <Source>
        Le plan comptable des associations n’a pas été lu{'\u00a0'}: ces numéros sont proposés, et se vérifient avec
        l’expert-comptable. Le compte d’une charge est suivi des deux chiffres de sa mission.
      </Source>
    </Section>
  )
}

const Edit = ({ data, close }: { data: Comptabilite; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [siren, setSiren] = useState(data.siren ?? '')
  const [comptes, setComptes] = useState(data.comptes)
  const save = useAction(indemnites.saveReglageComptable)
  const change = (rank: number, part: { numero?: string; libelle?: string }) =>
    setComptes(comptes.map((one, i) => (i === rank ? { ...one, ...part } : one)))
  const submit = async () => {
    const body = {
      siren: siren.trim() || null,
      // What was not touched stays a proposal.
      comptes: comptes
        .filter(
          (one, i) =>
            one.statut !== 'a-verifier' ||
            one.numero !== data.comptes[i]!.numero ||
            one.libelle !== data.comptes[i]!.libelle,
        )
        .map(({ usage, numero, libelle }) => ({ usage, numero, libelle })),
    }
    if (!(await save.run({ params: { cptsId }, body }))) return
    notify('Réglages enregistrés.')
    close()
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={save.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Enregistrer
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField label="SIREN" hint="Neuf chiffres" inputMode="numeric" value={siren} onChange={setSiren} />
        {comptes.map(({ usage, numero, libelle }, rank) => (
          <Pair key={usage}>
            <TextField
              label={`${USAGE_LABELS[usage]}, compte`}
              inputMode="numeric"
              value={numero}
              onChange={(value) => change(rank, { numero: value })}
            />
            <TextField
              label={`${USAGE_LABELS[usage]}, libellé`}
              value={libelle}
              onChange={(value) => change(rank, { libelle: value })}
            />
          </Pair>
        ))}
      </Form>
    </div>
  )
}

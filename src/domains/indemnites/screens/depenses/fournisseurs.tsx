import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FournisseurLu } from '../../contract.ts'
import { indemnites } from '../client.ts'
import styles from '../indemnites.module.css'

export const Fournisseurs = () => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('depense.edit')
  const [edited, setEdited] = useState<FournisseurLu | 'nouveau' | null>(null)
  const read = useCall(indemnites.listFournisseurs, { params: { cptsId } }, { keep: true })
  const close = () => setEdited(null)
  return (
    <Section
      title="Fournisseurs"
      aside={
        mayEdit &&
        edited === null && (
          <Button kind="plain" onClick={() => setEdited('nouveau')}>
            Ajouter un fournisseur
          </Button>
        )
      }
    >
      {edited === 'nouveau' && <NewForm close={close} />}
      {edited && edited !== 'nouveau' && <IbanForm fournisseur={edited} close={close} />}
      <Loaded of="les fournisseurs" from={read}>
        {({ fournisseurs }) => (
          <DataTable
            caption="Fournisseurs"
            rows={fournisseurs}
            keyOf={({ id }) => id}
            none="Aucun fournisseur encore."
            columns={[
              { head: 'Nom', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom },
              { head: 'SIRET', cell: ({ siret }) => siret ?? 'sans', sort: ({ siret }) => siret },
              {
                head: 'IBAN',
                cell: ({ ibanFin }) => (ibanFin ? `••\u00a0${ibanFin}` : 'manquant'),
                sort: ({ ibanFin }) => ibanFin,
              },
              ...(mayEdit
                ? [
                    {
                      head: 'Changer',
                      quiet: true,
                      cell: (one: FournisseurLu) => (
                        <Button
                          kind="plain"
                          size="small"
                          label={`Donner son IBAN, ${one.nom}`}
                          onClick={() => setEdited(one)}
                        >
                          Donner son IBAN
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}

const NewForm = ({ close }: { close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [nom, setNom] = useState('')
  const [siret, setSiret] = useState('')
  const [iban, setIban] = useState('')
  const create = useAction(indemnites.createFournisseur)
  const submit = async () => {
    if (!nom.trim()) return
    if (!(await create.run({ params: { cptsId }, body: { nom, siret: siret || null, iban: iban || null } }))) return
    notify('Fournisseur ajouté.')
    close()
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={create.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={create.pending}>
              Ajouter le fournisseur
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <TextField label="Nom" value={nom} onChange={setNom} maxLength={120} />
          <TextField label="SIRET" hint="S’il est connu" inputMode="numeric" value={siret} onChange={setSiret} />
        </Pair>
        <TextField
          label="IBAN"
          hint="Chiffré, montré par sa fin seulement"
          value={iban}
          onChange={setIban}
          autoComplete="off"
        />
      </Form>
    </div>
  )
}

const IbanForm = ({ fournisseur, close }: { fournisseur: FournisseurLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [iban, setIban] = useState('')
  const save = useAction(indemnites.setIbanFournisseur)
  const submit = async () => {
    if (!iban.trim()) return
    if (!(await save.run({ params: { cptsId, fournisseurId: fournisseur.id }, body: { iban } }))) return
    notify(`IBAN de ${fournisseur.nom} enregistré.`)
    close()
  }
  return (
    <div className={styles.form}>
      <Form
        onSubmit={submit}
        error={save.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Enregistrer l’IBAN
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label={`IBAN de ${fournisseur.nom}`}
          hint="Vérifiez-le auprès du fournisseur, par un numéro que vous connaissez déjà"
          value={iban}
          onChange={setIban}
          autoComplete="off"
        />
      </Form>
    </div>
  )
}

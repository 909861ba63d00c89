/** An expense to declare: who is paid, for what, how much, and the receipt. */
import { useState } from 'react'
import { MISSIONS } from '../../../../referentials/echeances.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { readEuros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { communauteContract } from '../../../communaute/contract.ts'
import { documentsContract } from '../../../registre/contract.ts'
import { MISSION_LABELS } from '../../labels.ts'
import { indemnites } from '../client.ts'
import styles from '../indemnites.module.css'

const documents = createClient(documentsContract)
const communaute = createClient(communauteContract)
export const MISSION_CHOICES = [
  { value: '', label: MISSION_LABELS.fonctionnement! },
  ...MISSIONS.map((code) => ({ value: code as string, label: MISSION_LABELS[code]! })),
]
type Mission = (typeof MISSIONS)[number]

/** Who may be paid: suppliers, or the people of the territory. */
const useTiers = (qui: 'fournisseur' | 'personne') => {
  const { id: cptsId } = useCpts()
  const fournisseurs = useCall(indemnites.listFournisseurs, { params: { cptsId } })
  const people = useCall(communaute.listProfessionnels, { params: { cptsId }, query: { limite: 2000 } })
  if (qui === 'fournisseur')
    return (fournisseurs.data?.fournisseurs ?? [])
      .filter(({ fermeLe }) => !fermeLe)
      .map(({ id, nom }) => ({ value: id, label: nom }))
  return (people.data?.professionnels ?? []).map(({ id, nom, prenom }) => ({ value: id, label: `${nom} ${prenom}` }))
}

export const DepenseForm = ({ close }: { close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [qui, setQui] = useState<'fournisseur' | 'personne'>('fournisseur')
  const [tiers, setTiers] = useState('')
  const [objet, setObjet] = useState('')
  const [numero, setNumero] = useState('')
  const [montant, setMontant] = useState('')
  const [jour, setJour] = useState(todayIn(zone))
  const [mission, setMission] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const choices = useTiers(qui)
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const declare = useAction(indemnites.declareDepense)
  const centimes = readEuros(montant)
  const isReady = tiers !== '' && objet.trim() !== '' && centimes !== null && centimes > 0 && file !== null
  const submit = async () => {
    if (!isReady) return
    const kept = await keep.run({
      params: { cptsId },
      body: { ...(await toSentFile(file)), personnel: qui === 'personne' },
    })
    if (!kept) return
    const who = qui === 'fournisseur' ? { fournisseurId: tiers } : { professionnelId: tiers }
    const body = {
      ...who,
      objet,
      numero,
      jour,
      centimes,
      mission: (mission || null) as Mission | null,
      justificatif: kept.empreinte,
    }
    if (!(await declare.run({ params: { cptsId }, body }))) return
    notify('Dépense déclarée. Elle attend un contrôle.')
    close()
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={keep.error ?? declare.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={keep.pending || declare.pending}
              blocked={!isReady && 'Dites qui est payé, pour quoi, combien, et joignez le justificatif.'}
            >
              Déclarer la dépense
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Segments
          legend="Qui est payé"
          showLegend
          value={qui}
          onChange={(value) => {
            setQui(value)
            setTiers('')
          }}
          choices={[
            { value: 'fournisseur', label: 'Un fournisseur' },
            { value: 'personne', label: 'Une personne à rembourser' },
          ]}
        />
        <SelectField
          label={qui === 'fournisseur' ? 'Fournisseur' : 'Personne'}
          none="Choisir"
          value={tiers}
          onChange={setTiers}
          choices={choices}
          hint={qui === 'fournisseur' ? 'Un nouveau s’ajoute au bas de cette page' : undefined}
        />
        <TextField label="Objet" value={objet} onChange={setObjet} maxLength={300} />
        <Pair>
          <TextField
            label="Montant, en euros"
            inputMode="decimal"
            value={montant}
            onChange={setMontant}
            error={montant !== '' && centimes === null ? 'Un montant en euros : 30 ou 12,50.' : undefined}
          />
          <DateField label="Date du justificatif" value={jour} onChange={setJour} />
        </Pair>
        <Pair>
          <TextField
            label="Numéro de facture"
            hint="S’il y en a un"
            value={numero}
            onChange={setNumero}
            maxLength={60}
          />
          <SelectField label="Mission" value={mission} onChange={setMission} choices={MISSION_CHOICES} />
        </Pair>
        <FileField label="Justificatif" hint="PDF ou photographie" onPick={setFile} />
      </Form>
    </div>
  )
}

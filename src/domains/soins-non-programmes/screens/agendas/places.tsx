import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type AgendaLu, soins } from '../client.ts'
import { Combobox } from '../desk/combobox.tsx'
import { useCommunes } from '../desk/use-communes.ts'
import { DESK } from '../labels.ts'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'

type Props = { cptsId: string; agenda: AgendaLu; mayEdit: boolean }

export const Places = ({ cptsId, agenda, mayEdit }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section small title={AGENDAS.places}>
      {agenda.lieux.length === 0 && <p className={styles.hint}>{AGENDAS.placesNone}</p>}
      <ul className={styles.lines}>
        {agenda.lieux.map((lieu) => (
          <li key={lieu.id}>
            <span className={styles.words}>
              {lieu.libelle}
              <small>{[lieu.adresse, lieu.communeNom].filter(Boolean).join(', ')}</small>
            </span>
          </li>
        ))}
      </ul>
      {isOpen && <PlaceForm cptsId={cptsId} agendaId={agenda.id} close={() => setOpen(false)} />}
      {mayEdit && !isOpen && (
        <p className={styles.add}>
          <Button kind="plain" onClick={() => setOpen(true)}>
            {AGENDAS.addPlace}
          </Button>
        </p>
      )}
    </Section>
  )
}

const PlaceForm = ({ cptsId, agendaId, close }: { cptsId: string; agendaId: string; close: () => void }) => {
  const [libelle, setLibelle] = useState('')
  const [adresse, setAdresse] = useState('')
  const [commune, setCommune] = useState<string | null>(null)
  const communes = useCommunes(cptsId)
  const add = useAction(soins.addLieu, {
    onDone: () => {
      notify(AGENDAS.placeSaved)
      close()
    },
  })
  const save = () =>
    add.run({ params: { cptsId, agendaId }, body: { libelle, adresse: adresse || null, commune: commune ?? '' } })
  return (
    <div className={styles.editor}>
      <Form
        wide
        onSubmit={save}
        error={add.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={add.pending}>
              {AGENDAS.addPlace}
            </Button>
            <Button kind="plain" onClick={close}>
              {AGENDAS.cancelEdit}
            </Button>
          </>
        }
      >
        <TextField
          label={AGENDAS.placeName}
          hint={AGENDAS.placeHint}
          value={libelle}
          onChange={setLibelle}
          error={add.champs.libelle}
        />
        <TextField label={AGENDAS.address} optional value={adresse} onChange={setAdresse} error={add.champs.adresse} />
        <Combobox
          label={AGENDAS.commune}
          shown={communes.of(commune)?.label ?? ''}
          find={communes.find}
          onType={communes.onType}
          choose={({ value }) => {
            communes.keep(value)
            setCommune(value)
          }}
          onEnter={() => {}}
          isMissing={add.champs.commune !== undefined}
          nothing={DESK.noCommune}
        />
      </Form>
    </div>
  )
}

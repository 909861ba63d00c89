import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { BaremesLus } from '../../contract.ts'
import { finances } from '../client.ts'
import styles from './bareme.module.css'

type Dispositif = BaremesLus['dispositifs'][number]

/** Names that a text or a minister changes. */
export const Dispositifs = ({ dispositifs }: { dispositifs: readonly Dispositif[] }) => {
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Section title="Noms des dispositifs">
      <ul className={styles.rules}>
        {dispositifs.map((one) => (
          <li key={one.code}>
            {chosen === one.code ? (
              <NameForm dispositif={one} close={() => setChosen(null)} />
            ) : (
              <>
                {one.nom}{' '}
                <Button kind="plain" size="small" label={`Renommer ${one.nom}`} onClick={() => setChosen(one.code)}>
                  Renommer
                </Button>
                {one.nom !== one.propose && (
                  <small>
                    au départ{'\u00a0'}: {one.propose}
                  </small>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <Source>
        Ils paraissent en titre des écrans et des documents. Dans une phrase, le nom du départ reste. Un nom vide le
        rend partout.
      </Source>
    </Section>
  )
}

const NameForm = ({ dispositif, close }: { dispositif: Dispositif; close: () => void }) => {
  const [nom, setNom] = useState(dispositif.nom)
  const save = useAction(finances.nameDispositif, { onDone: close })
  return (
    <Form
      wide
      error={save.error}
      onSubmit={() => save.run({ params: { code: dispositif.code }, body: { nom } })}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer ce nom
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField label={`Nom de «\u00a0${dispositif.propose}\u00a0»`} value={nom} onChange={setNom} autoFocus />
    </Form>
  )
}

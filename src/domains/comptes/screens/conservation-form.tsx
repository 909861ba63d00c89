import { useState } from 'react'
import { type Cpts, comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { NumberField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { CONSERVATION_LABELS, CONSERVATION_NOTE } from '../labels.ts'
import { DUREES, type Duree } from '../rules/conservation.ts'
import { conservationDraftOf, conservationFaults, conservationSettingsOf } from './conservation-draft.ts'

const NAMES = Object.keys(DUREES) as Duree[]

/** How long things are kept: what the night erases. */
export const ConservationForm = ({ cpts }: { cpts: Cpts }) => {
  const [draft, setDraft] = useState(() => conservationDraftOf(cpts.reglages))
  const params = { cptsId: cpts.id }
  const edit = useAction(comptes.editCpts, {
    onDone: () => notify('Les durées de conservation sont enregistrées. Elles valent dès cette nuit.'),
  })
  const faults = conservationFaults(draft)
  const isWrong = Object.keys(faults).length > 0
  return (
    <Section title="Conservation">
      <p>Chaque nuit, ce qui a dépassé son terme s’efface de lui-même, et ne revient pas avec une sauvegarde.</p>
      <Form
        wide
        onSubmit={() => edit.run({ params, body: { reglages: conservationSettingsOf(draft) } })}
        error={edit.error}
        actions={
          <Button
            kind="primary"
            type="submit"
            pending={edit.pending}
            blocked={isWrong && 'Une durée sort de ses bornes.'}
          >
            Enregistrer les durées
          </Button>
        }
      >
        <Pair>
          {NAMES.map((name) => (
            <NumberField
              key={name}
              label={CONSERVATION_LABELS[name].label}
              hint={CONSERVATION_LABELS[name].hint}
              placeholder={String(DUREES[name].defaut)}
              value={draft[name]}
              onChange={(value) => setDraft({ ...draft, [name]: value.replaceAll(/\D/g, '') })}
              error={faults[name]}
            />
          ))}
        </Pair>
      </Form>
      <Source>{CONSERVATION_NOTE}</Source>
    </Section>
  )
}

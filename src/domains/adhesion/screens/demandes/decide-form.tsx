/** What an instance decided, of one request or several. */
import { useState } from 'react'
import { count, plural } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, TextArea } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { DemandeResume } from '../../contract.ts'
import { deOrgane } from '../../rules/mots.ts'
import { adhesion } from '../client.ts'

type Issue = 'favorable' | 'refus' | 'complement'
type Props = {
  demandes: readonly Pick<DemandeResume, 'id' | 'nom' | 'attend'>[]
  /** The fiche that was recognised, for one request. */
  fiche?: string | null
  /** A fiche has to be recognised first. */
  blocked?: string | false
  done?: () => void
}

const WORDS: Record<Issue, { label: string; button: (nom: string) => string; mot: string }> = {
  favorable: { label: 'Favorable', button: (nom) => `Accepter ${nom}`, mot: 'Un mot, pour mémoire' },
  refus: { label: 'Refus', button: (nom) => `Refuser ${nom}`, mot: 'La raison, que la personne lira' },
  complement: {
    label: 'Demander une précision',
    button: (nom) => `Demander une précision à ${nom}`,
    mot: 'Ce que vous demandez, que la personne lira',
  },
}

export const DecideForm = ({ demandes, fiche = null, blocked = false, done }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const [issue, setIssue] = useState<Issue>('favorable')
  const [mot, setMot] = useState('')
  const [jour, setJour] = useState(() => todayIn(zone))
  const decide = useAction(adhesion.decideDemandes, {
    onDone: ({ decidees, admises }) => {
      notify(
        `${count(decidees, 'décision notée', 'décisions notées')}${admises > 0 ? `, ${count(admises, 'nouvel adhérent', 'nouveaux adhérents')}` : ''}.`,
      )
      done?.()
    },
  })
  const nom = demandes.length === 1 ? demandes[0]!.nom : count(demandes.length, 'personne')
  const organe = demandes[0]?.attend?.organe
  const run = () =>
    decide.run({
      params: { cptsId },
      body: {
        demandes: demandes.map(({ id }) => ({ demandeAdhesionId: id, fiche })),
        issue,
        mot: mot.trim() || null,
        jour,
      },
    })
  return (
    <Form
      wide
      onSubmit={run}
      error={decide.error}
      actions={
        <Button kind="primary" type="submit" pending={decide.pending} blocked={issue === 'favorable' && blocked}>
          {WORDS[issue].button(nom)}
        </Button>
      }
    >
      <Segments
        legend={`Décision ${organe ? deOrgane(organe) : ''} pour ${nom}`}
        showLegend
        value={issue}
        onChange={setIssue}
        choices={(Object.keys(WORDS) as Issue[]).map((value) => ({ value, label: WORDS[value].label }))}
      />
      <DateField label={`${plural(demandes.length, 'Décidée', 'Décidées')} le`} value={jour} onChange={setJour} />
      <TextArea
        label={WORDS[issue].mot}
        optional={issue === 'favorable'}
        value={mot}
        onChange={setMot}
        error={decide.champs.mot}
        maxLength={1000}
      />
    </Form>
  )
}

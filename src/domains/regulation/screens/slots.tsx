import { useState } from 'react'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Columns, Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { notify } from '../../../web/components/toasts.tsx'
import { type Body, type Creneau, regulation, type Vue } from './client.ts'
import { REGULATION } from './labels.ts'
import styles from './regulation.module.css'

type Draft = { trancheAge: string; motif: string; codePostal: string }
const EMPTY: Draft = { trancheAge: '', motif: '', codePostal: '' }

export const Slots = ({ vue, professionnelId }: { vue: Vue; professionnelId: string }) => {
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [hasTried, setTried] = useState(false)
  const isWhole = draft.trancheAge !== '' && draft.motif !== '' && /^\d{5}$/.test(draft.codePostal)
  const cancel = useAction(regulation.cancelRegulation, { onDone: () => notify(REGULATION.cancelled) })
  const giveBack = (rendezVousId: string) => cancel.run({ params: { professionnelId, rendezVousId } })
  const book = useAction(regulation.bookRegulation, {
    onDone: ({ rendezVousId, phrase }) => {
      setDraft(EMPTY)
      setTried(false)
      notify(REGULATION.booked(phrase), { undo: () => void giveBack(rendezVousId) })
    },
  })
  const take = (creneauId: string) => {
    setTried(true)
    if (isWhole) void book.run({ params: { professionnelId, creneauId }, body: draft as Body })
  }
  return (
    <>
      <Headline meaning={REGULATION.meaning(vue.metier, vue.cpts, vue.regulateur)}>
        {REGULATION.headline(vue.nom, vue.creneaux.length)}
      </Headline>
      <Problem error={book.error ?? cancel.error} />
      <Columns>
        <div>
          <Patient vue={vue} draft={draft} change={setDraft} isMissing={hasTried && !isWhole} />
          <Section title={REGULATION.slots}>
            {vue.creneaux.length === 0 && <p>{REGULATION.none}</p>}
            <ul className={styles.slots}>
              {vue.creneaux.map((slot) => (
                <li key={slot.creneauId}>
                  <Where slot={slot} zone={vue.zone} />
                  <Button
                    onClick={() => take(slot.creneauId)}
                    pending={book.pending}
                    label={REGULATION.bookOf(shortMoment(slot.debut, vue.zone))}
                  >
                    {REGULATION.book}
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div>{vue.rendezVous.length > 0 && <Taken vue={vue} giveBack={giveBack} pending={cancel.pending} />}</div>
      </Columns>
    </>
  )
}

const Where = ({ slot, zone }: { slot: Creneau; zone: string }) => (
  <span className={styles.where}>
    <b>{shortMoment(slot.debut, zone)}</b>
    <small>
      {[REGULATION.genres[slot.genre], slot.lieu, slot.adresse, slot.communeNom].filter(Boolean).join(', ')}
    </small>
  </span>
)

type PatientProps = { vue: Vue; draft: Draft; change: (draft: Draft) => void; isMissing: boolean }
const Patient = ({ vue, draft, change, isMissing }: PatientProps) => {
  const choicesOf = (choices: Vue['motifs']) => [
    { value: '', label: REGULATION.choose },
    ...choices.map(({ code, nom }) => ({ value: code, label: nom })),
  ]
  return (
    <Section title={REGULATION.patient}>
      <p className={styles.hint}>{REGULATION.patientHint}</p>
      <div className={styles.patient}>
        <SelectField
          label={REGULATION.tranche}
          value={draft.trancheAge}
          onChange={(trancheAge) => change({ ...draft, trancheAge })}
          choices={choicesOf(vue.tranches)}
        />
        <SelectField
          label={REGULATION.motif}
          value={draft.motif}
          onChange={(motif) => change({ ...draft, motif })}
          choices={choicesOf(vue.motifs)}
        />
        <TextField
          label={REGULATION.codePostal}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={draft.codePostal}
          onChange={(codePostal) => change({ ...draft, codePostal: codePostal.replaceAll(/\D/g, '') })}
        />
      </div>
      {isMissing && (
        <p role="alert" className={styles.fault}>
          {REGULATION.missing}
        </p>
      )}
    </Section>
  )
}

type TakenProps = { vue: Vue; giveBack: (id: string) => unknown; pending: boolean }
const Taken = ({ vue, giveBack, pending }: TakenProps) => (
  <Section small title={REGULATION.taken}>
    <ul className={styles.slots}>
      {vue.rendezVous.map(({ id, debut }) => (
        <li key={id}>
          <span className={styles.where}>{shortMoment(debut, vue.zone)}</span>
          <Button
            kind="plain"
            onClick={() => void giveBack(id)}
            pending={pending}
            label={REGULATION.cancelOf(shortMoment(debut, vue.zone))}
          >
            {REGULATION.cancel}
          </Button>
        </li>
      ))}
    </ul>
  </Section>
)

/** No statutes yet: a model, a day, and it is done. */
import { useState } from 'react'
import { MODELES_STATUTS, type ModeleStatuts, PROPOSITION } from '../../../../referentials/modeles-statuts/index.ts'
import { STATUT_LABELS } from '../../../../referentials/provenance.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { VOIX_LABELS } from '../../labels.ts'
import { sayRegles } from '../../labels-regles.ts'
import { gouvernance } from '../client.ts'
import { nomsOf } from '../noms.ts'
import styles from './statuts.module.css'

const BLANK = 'vierge'
const MEANING =
  'Choisissez le modèle le plus proche de vos statuts, puis corrigez ce qui diffère. Les statuts sont le contrat de vos membres\u00a0: Maillage applique ce que vous y écrivez, et n’ajoute aucune règle.'

export const Start = () =>
  useCan('gouvernance.edit') ? (
    <Choose />
  ) : (
    <>
      <Headline>Les statuts ne sont pas encore enregistrés</Headline>
      <EmptyState>
        Ils diront qui décide ici, avec combien de voix et à quelle majorité. La coordination ou la présidence les
        enregistre.
      </EmptyState>
    </>
  )

const Choose = () => {
  const [code, setCode] = useState(MODELES_STATUTS[0]!.code)
  const modele = MODELES_STATUTS.find((one) => one.code === code) ?? null
  return (
    <>
      <Headline meaning={MEANING}>Qui décide dans votre CPTS&nbsp;?</Headline>
      <Columns>
        <Section title={'D’après quel modèle\u00a0?'}>
          <fieldset>
            <legend className="visually-hidden">Modèle de statuts</legend>
            {MODELES_STATUTS.map(({ code: value, titre, resume }) => (
              <Choice key={value} value={value} chosen={code} choose={setCode} titre={titre} resume={resume} />
            ))}
            <Choice
              value={BLANK}
              chosen={code}
              choose={setCode}
              titre="Une page blanche"
              resume="Un collège et une assemblée générale, à compléter."
            />
          </fieldset>
        </Section>
        <div>
          <Begin key={code} modele={modele} />
          {modele && <Glance modele={modele} />}
        </div>
      </Columns>
    </>
  )
}

type ChoiceProps = { value: string; chosen: string; choose: (code: string) => void; titre: string; resume: string }
const Choice = ({ value, chosen, choose, titre, resume }: ChoiceProps) => (
  <label className={styles.choice}>
    <input type="radio" name="modele" checked={value === chosen} onChange={() => choose(value)} />
    <span>
      <b>{titre}</b>
      <small>{resume}</small>
    </span>
  </label>
)

const Begin = ({ modele }: { modele: ModeleStatuts | null }) => {
  const { id: cptsId, zone } = useCpts()
  const [debut, setDebut] = useState(todayIn(zone))
  const [adoptesPar, setAdoptesPar] = useState('')
  const remove = useAction(gouvernance.deleteStatuts)
  const start = useAction(gouvernance.startStatuts, {
    onDone: ({ id }) =>
      notify('Statuts enregistrés. Corrigez ce qui diffère des vôtres.', {
        undo: () => remove.run({ params: { cptsId, statutsId: id } }),
      }),
  })
  const submit = () =>
    start.run({
      params: { cptsId },
      body: { modele: modele?.code ?? null, debut, adoptesLe: debut || null, adoptesPar, note: '' },
    })
  return (
    <Section title="Les vôtres" small>
      <Form
        wide
        onSubmit={submit}
        error={start.error}
        actions={
          <Button kind="primary" type="submit" pending={start.pending}>
            {modele ? 'Partir de ce modèle' : 'Partir d’une page blanche'}
          </Button>
        }
      >
        <Pair>
          <DateField
            label="Adoptés le"
            hint="Ils valent à partir de ce jour."
            value={debut}
            onChange={setDebut}
            error={start.champs.debut}
          />
          <TextField
            label="Par"
            optional
            hint="Assemblée générale constitutive…"
            value={adoptesPar}
            maxLength={300}
            onChange={setAdoptesPar}
            autoComplete="off"
          />
        </Pair>
      </Form>
    </Section>
  )
}

/** What the model says, what was read of it and where, and that the rest is ours. */
const Glance = ({ modele }: { modele: ModeleStatuts }) => {
  const named = (all: readonly { code: string; nom: string }[]) => all.map(({ code, nom }) => ({ id: code, nom }))
  const noms = nomsOf(named(modele.colleges), named(modele.instances))
  return (
    <Section title="Ce que le modèle apporte" small>
      <h3 className={styles.head}>Collèges</h3>
      <ul className={styles.list}>
        {modele.colleges.map(({ code, nom, voix, description }) => (
          <li key={code}>
            <b>{nom}</b>, {VOIX_LABELS[voix].toLowerCase()}. {description}
          </li>
        ))}
      </ul>
      {modele.instances.map(({ code, nom, regles }) => (
        <details key={code} className={styles.details}>
          <summary>{nom}</summary>
          <ul className={styles.list}>
            {sayRegles(regles, noms).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
      {modele.reperes.map(({ phrase, provenance }) => (
        <Source key={phrase}>
          Lu&nbsp;: {phrase} {provenance.source}, {STATUT_LABELS[provenance.statut]}.
        </Source>
      ))}
      <Source>
        Tout le reste&nbsp;: {PROPOSITION.source.toLowerCase()}.{' '}
        <StatusChip kind="unknown">{STATUT_LABELS[PROPOSITION.statut]}</StatusChip>
      </Source>
    </Section>
  )
}

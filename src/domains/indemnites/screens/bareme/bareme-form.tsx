/** The next version: the decision that voted it, then its lines, those of the version in force to begin with. */
import { Suspense, useState } from 'react'
import { LIVE_PROFESSIONS } from '../../../../referentials/professions.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { readEuros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextArea, TextField, TimeField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { DecisionCitee } from '../../../gouvernance/screens/index.ts'
import type { BaremeLu, BaremeSaisi } from '../../contract.ts'
import { TACHES } from '../../labels.ts'
import { indemnites } from '../client.ts'
import styles from '../indemnites.module.css'

type Nature = BaremeSaisi['tarifs'][number]['nature']
type Unite = BaremeSaisi['tarifs'][number]['unite']
type Draft = {
  key: number
  nature: Nature
  libelle: string
  profession: string
  genre: string
  unite: Unite
  euros: string
  ouvre: boolean
  plafond: string
}

const text = (centimes: number | null): string => (centimes === null ? '' : String(centimes / 100).replace('.', ','))
const draftsOf = (base: BaremeLu | null): Draft[] =>
  (base?.tarifs ?? []).map((one, key) => ({
    key,
    nature: one.nature,
    libelle: one.libelle,
    profession: one.professions[0] ?? '',
    genre: one.genres[0] ?? '',
    unite: one.unite,
    euros: text(one.centimes),
    ouvre: one.horaire === 'ouvre',
    plafond: text(one.plafondActeCentimes),
  }))
const emptyLine = (key: number): Draft => ({
  key,
  nature: 'indemnite',
  libelle: '',
  profession: '',
  genre: '',
  unite: 'heure',
  euros: '',
  ouvre: true,
  plafond: '',
})
/** A line that named several professions keeps them as long as the form does not say another. */
const tarifOf = (draft: Draft, base: BaremeLu | null): BaremeSaisi['tarifs'][number] | null => {
  const centimes = readEuros(draft.euros)
  const plafond = draft.plafond.trim() === '' ? null : readEuros(draft.plafond)
  if (!centimes || !draft.libelle.trim() || (plafond === null && draft.plafond.trim() !== '')) return null
  const former = base?.tarifs[draft.key]
  const keep = (known: readonly string[] | undefined, chosen: string) =>
    known && (known[0] ?? '') === chosen ? [...known] : chosen ? [chosen] : []
  return {
    nature: draft.nature,
    libelle: draft.libelle,
    professions: keep(former?.professions, draft.profession),
    genres: keep(former?.genres, draft.genre),
    unite: draft.unite,
    centimes,
    horaire: draft.ouvre ? 'ouvre' : 'indifferent',
    plafondActeCentimes: plafond,
  }
}

export const BaremeForm = ({ base, close }: { base: BaremeLu | null; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [nom, setNom] = useState('')
  const [instance, setInstance] = useState(base?.instance ?? '')
  const [voteLe, setVoteLe] = useState(todayIn(zone))
  const [debut, setDebut] = useState(todayIn(zone))
  const [decision, setDecision] = useState('')
  const [decisionId, setDecisionId] = useState<string | null>(null)
  const [heures, setHeures] = useState(base?.heures ?? { debut: '08:00', fin: '20:00', jours: [1, 2, 3, 4, 5] })
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<Draft[]>(() => draftsOf(base).concat(base ? [] : [emptyLine(0)]))
  const create = useAction(indemnites.createBaremeIndemnites)
  const tarifs = lines.map((one) => tarifOf(one, base))
  const isReady = nom.trim() !== '' && instance.trim() !== '' && lines.length > 0 && tarifs.every((one) => one !== null)
  const change = (key: number, part: Partial<Draft>) =>
    setLines(lines.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const submit = async () => {
    if (!isReady) return
    const kept = tarifs.filter((one) => one !== null)
    const body = { nom, instance, voteLe, debut, decisionId, decision, heures, note, tarifs: kept }
    if (!(await create.run({ params: { cptsId }, body }))) return
    notify('Barème écrit. Il s’applique aux actes à partir de sa date d’effet.')
    close()
  }
  return (
    <div className={styles.form}>
      <Notice>
        Une indemnité égale pour tous, ou sans rapport avec le temps donné, est contestable selon des juristes (source
        secondaire){'\u00a0'}: gardez un montant par profession, et une ligne par tâche de mission.
      </Notice>
      <Form
        wide
        onSubmit={submit}
        error={create.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={create.pending}
              blocked={!isReady && 'Nommez la version, l’instance, et complétez chaque ligne.'}
            >
              Écrire cette version
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <TextField label="Nom de la version" value={nom} onChange={setNom} maxLength={120} />
          <TextField label="Instance qui l’a votée" value={instance} onChange={setInstance} maxLength={200} />
        </Pair>
        <Suspense>
          <DecisionCitee
            value={decisionId ?? ''}
            onChange={(cited) => {
              setDecisionId(cited.decisionId)
              if (!cited.decisionId) return
              setDecision(cited.decision)
              setVoteLe(cited.decideeLe ?? voteLe)
            }}
          />
        </Suspense>
        <TextField
          label="Décision"
          hint="Son numéro au registre des décisions, ou son titre"
          value={decision}
          onChange={setDecision}
          maxLength={500}
        />
        <Pair>
          <DateField label="Votée le" value={voteLe} onChange={setVoteLe} />
          <DateField label="Prend effet le" value={debut} onChange={setDebut} />
        </Pair>
        <Pair>
          <TimeField
            label="Heures ouvrées, de"
            value={heures.debut}
            onChange={(value) => setHeures({ ...heures, debut: value })}
          />
          <TimeField label="à" value={heures.fin} onChange={(value) => setHeures({ ...heures, fin: value })} />
        </Pair>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            rank={index + 1}
            line={line}
            change={(part) => change(line.key, part)}
            remove={() => setLines(lines.filter(({ key }) => key !== line.key))}
          />
        ))}
        <Button onClick={() => setLines([...lines, emptyLine(Math.max(-1, ...lines.map(({ key }) => key)) + 1)])}>
          Ajouter une ligne
        </Button>
        <TextArea
          label="Note"
          hint="Ce que la décision précise encore"
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      </Form>
    </div>
  )
}

type LineProps = { rank: number; line: Draft; change: (part: Partial<Draft>) => void; remove: () => void }

const Line = ({ rank, line, change, remove }: LineProps) => (
  <fieldset className={styles.line}>
    <legend>
      Ligne {rank}{' '}
      <Button kind="plain" size="small" label={`Retirer la ligne ${rank}`} onClick={remove}>
        Retirer
      </Button>
    </legend>
    <TextField label="Libellé" value={line.libelle} onChange={(libelle) => change({ libelle })} maxLength={200} />
    <Segments
      legend={`Nature de la ligne ${rank}`}
      value={line.nature}
      onChange={(nature) => change({ nature })}
      choices={[
        { value: 'indemnite', label: 'Indemnité, perte de revenus' },
        { value: 'remuneration', label: 'Rémunération d’une mission' },
      ]}
    />
    <Pair>
      <SelectField
        label="Profession"
        none="Toutes"
        value={line.profession}
        onChange={(profession) => change({ profession })}
        choices={LIVE_PROFESSIONS.map(({ code, libelle }) => ({ value: code, label: libelle }))}
      />
      <SelectField
        label="Tâche"
        none="Toutes"
        value={line.genre}
        onChange={(genre) => change({ genre })}
        choices={TACHES.map(({ code, libelle }) => ({ value: code, label: libelle }))}
      />
    </Pair>
    <Pair>
      <TextField
        label="Montant, en euros"
        inputMode="decimal"
        value={line.euros}
        onChange={(euros) => change({ euros })}
      />
      <SelectField
        label="Par"
        value={line.unite}
        onChange={(unite) => change({ unite: unite as Unite })}
        choices={[
          { value: 'heure', label: 'heure' },
          { value: 'forfait', label: 'tâche' },
        ]}
      />
    </Pair>
    <Pair>
      <TextField
        label="Plafond par acte, en euros"
        hint="Vide : aucun"
        inputMode="decimal"
        value={line.plafond}
        onChange={(plafond) => change({ plafond })}
      />
      <CheckField label="Heures ouvrées seulement" checked={line.ouvre} onChange={(ouvre) => change({ ouvre })} />
    </Pair>
  </fieldset>
)

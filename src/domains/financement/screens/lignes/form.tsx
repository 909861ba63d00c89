/** A line as it is signed. What it announces is compared while it is typed; nothing holds its entry back. */
import { type ReactNode, useState } from 'react'
import { MISSION_LABELS, type Mission } from '../../../../referentials/echeances.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { IndicateurChoisi, LigneVue } from '../../contract.ts'
import { finances, type LignesLues } from '../client.ts'
import { type Draft, draftOf, emptyDraft, paliersOf, reshape, saisieOf } from './draft.ts'
import { Announced, Measure, Referents, Understood } from './form-parts.tsx'
import styles from './lignes.module.css'
import { PaliersFields } from './paliers-fields.tsx'

type Avenants = NonNullable<LignesLues['annee']>['avenants']
type Common = { indicateurs: readonly IndicateurChoisi[]; close: () => void }

export const NewLigneForm = ({
  anneeId,
  missions,
  ...common
}: Common & { anneeId: string; missions: readonly Mission[] }) => {
  const { id: cptsId } = useCpts()
  const [mission, setMission] = useState<Mission>(missions[0] ?? 'acces')
  const create = useAction(finances.createLigneVariable, {
    onDone: () => {
      notify('Ligne écrite.')
      common.close()
    },
  })
  return (
    <LigneForm
      {...common}
      ligne={null}
      mission={mission}
      action={create}
      send={(body) => create.run({ params: { cptsId, anneeId }, body: { ...body, mission } })}
      verb="Écrire la ligne"
      head={
        <SelectField
          label="Mission"
          value={mission}
          onChange={(value) => setMission(value as Mission)}
          choices={missions.map((value) => ({ value, label: MISSION_LABELS[value] }))}
        />
      }
    />
  )
}

export const ReviseLigneForm = ({ ligne, avenants, ...common }: Common & { ligne: LigneVue; avenants: Avenants }) => {
  const { id: cptsId } = useCpts()
  const [motif, setMotif] = useState('')
  const [avenantId, setAvenant] = useState('')
  const revise = useAction(finances.reviseLigneVariable, {
    onDone: () => {
      notify('Nouvelle version écrite.')
      common.close()
    },
  })
  return (
    <LigneForm
      {...common}
      ligne={ligne}
      mission={ligne.mission}
      action={revise}
      send={(body) =>
        revise.run({
          params: { cptsId, ligneId: ligne.id },
          body: { ...body, version: ligne.version, motif, avenantId: avenantId || null },
        })
      }
      verb={`Écrire la version ${ligne.version + 1}`}
      foot={
        <Why
          motif={motif}
          setMotif={setMotif}
          avenantId={avenantId}
          setAvenant={setAvenant}
          avenants={avenants}
          error={revise.champs.motif}
        />
      }
    />
  )
}

type WhyProps = {
  motif: string
  setMotif: (motif: string) => void
  avenantId: string
  setAvenant: (id: string) => void
  avenants: Avenants
  error: string | undefined
}
export const Why = ({ motif, setMotif, avenantId, setAvenant, avenants, error }: WhyProps) => (
  <>
    {avenants.length > 0 && (
      <SelectField
        label="Par quel avenant"
        none="Aucun, une saisie à corriger"
        value={avenantId}
        onChange={setAvenant}
        choices={avenants.map(({ id, numero, objet }) => ({ value: id, label: `Avenant ${numero}\u00a0: ${objet}` }))}
      />
    )}
    <TextField
      label="Pourquoi"
      hint="Ce qui fut écrit avant reste lisible, avec ce motif."
      maxLength={500}
      value={motif}
      onChange={setMotif}
      error={error}
    />
  </>
)

type Props = Common & {
  ligne: LigneVue | null
  mission: Mission
  action: { pending: boolean; error: Error | null; champs: Record<string, string> }
  send: (body: ReturnType<typeof saisieOf>) => unknown
  verb: string
  head?: ReactNode
  foot?: ReactNode
}

const blockedBy = (draft: Draft): string =>
  paliersOf(draft).length === draft.paliers.length ? '' : 'Écrivez la borne et le montant de chaque palier.'

const LigneForm = ({ ligne, mission, indicateurs, action, send, verb, head, foot, close }: Props) => {
  const [draft, setDraft] = useState<Draft>(() => (ligne ? draftOf(ligne) : emptyDraft()))
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const indicateur = indicateurs.find(({ code }) => code === draft.code)
  const unite = indicateur?.unite ?? ''
  const { champs } = action
  return (
    <div className={styles.form}>
      <Form
        wide
        error={action.error}
        onSubmit={() => send(saisieOf(draft))}
        actions={
          <>
            <Button kind="primary" type="submit" pending={action.pending} blocked={blockedBy(draft)}>
              {verb}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        {head}
        <TextField
          label="Nom court"
          maxLength={200}
          value={draft.libelle}
          onChange={(libelle) => set({ libelle })}
          error={champs.libelle}
          autoFocus
        />
        <TextArea
          label="Texte signé"
          hint="Recopiez l’annexe mot à mot, même si elle contient une erreur."
          rows={3}
          maxLength={4000}
          value={draft.enonce}
          onChange={(enonce) => set({ enonce })}
          error={champs.enonce}
        />
        <Segments
          legend="Comment la ligne se paie"
          showLegend
          value={draft.forme}
          onChange={(forme) => setDraft(reshape(draft, forme))}
          choices={[
            { value: 'paliers', label: 'Par paliers' },
            { value: 'fait', label: 'Fait ou pas fait' },
          ]}
        />
        <Measure draft={draft} set={set} mission={mission} indicateurs={indicateurs} />
        {draft.forme === 'paliers' && <Announced draft={draft} set={set} unite={unite} />}
        <PaliersFields draft={draft} set={set} unite={unite} />
        <Understood draft={draft} indicateur={indicateur} />
        <TextArea
          label="Preuves attendues"
          hint="Une par ligne."
          optional
          rows={2}
          value={draft.preuves}
          onChange={(preuves) => set({ preuves })}
          error={champs.preuves}
        />
        <Referents draft={draft} set={set} />
        {foot}
      </Form>
    </div>
  )
}

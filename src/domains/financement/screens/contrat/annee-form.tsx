import { useState } from 'react'
import { type LigneBareme, POSTES } from '../../../../referentials/baremes/shapes.ts'
import { TAILLES, type Taille } from '../../../../referentials/tailles.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import type { AnneeEcrite, AnneeLue } from '../../contract.ts'
import { ANNEE_CRISE_LABELS, sayLigne } from '../../rules/mots.ts'
import { type Contrats, finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './contrat.module.css'

/** Each line that an annex may print. */
const LIGNES: readonly LigneBareme[] = POSTES.flatMap((poste): LigneBareme[] => {
  if (poste === 'fonctionnement') return [{ poste, part: 'fixe', condition: null }]
  if (poste === 'crise')
    return [
      { poste, part: 'fixe', condition: 'plan' },
      { poste, part: 'fixe', condition: 'mise-a-jour' },
      { poste, part: 'variable', condition: 'crise-reconnue' },
    ]
  return [
    { poste, part: 'fixe', condition: null },
    { poste, part: 'variable', condition: null },
  ]
})
const keyOf = ({ poste, part, condition }: LigneBareme): string => [poste, part, condition ?? ''].join('/')

type Draft = Omit<AnneeEcrite, 'montants'> & {
  montants: { cle: string; centimes: number | null; source: string }[]
}
const draftOf = (annee: AnneeLue): Draft => ({
  bareme: annee.bareme,
  crise: annee.crise,
  criseReconnueLe: annee.criseReconnueLe,
  tailles: annee.tailles,
  montants: annee.montants.map((one) => ({ cle: keyOf(one), centimes: one.centimes, source: one.source })),
})
const bodyOf = ({ montants, ...draft }: Draft): AnneeEcrite => ({
  ...draft,
  montants: montants.flatMap(({ cle, centimes, source }) => {
    const ligne = LIGNES.find((one) => keyOf(one) === cle)
    return ligne && centimes !== null ? [{ ...ligne, centimes, source }] : []
  }),
})

type Props = { annee: AnneeLue; data: Contrats; close: () => void }

export const AnneeForm = ({ annee, data, close }: Props) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(() => draftOf(annee))
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const save = useAction(finances.saveAnneeContrat, { onDone: close })
  const hasBegun = annee.du <= data.aujourdhui
  return (
    <div className={styles.form}>
      <Form
        wide
        error={save.error}
        onSubmit={() => save.run({ params: { cptsId, anneeId: annee.id }, body: bodyOf(draft) })}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Enregistrer l’année
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Sizes draft={draft} set={set} annee={annee} data={data} hasBegun={hasBegun} />
        <Pair>
          <SelectField
            label="Barème"
            value={draft.bareme}
            onChange={(bareme) => set({ bareme })}
            choices={data.baremes.map(({ reference, nom }) => ({ value: reference, label: nom }))}
          />
          <SelectField
            label="Mission Crise, cette année"
            value={draft.crise}
            onChange={(crise) => set({ crise: crise as Draft['crise'] })}
            choices={Object.entries(ANNEE_CRISE_LABELS).map(([value, label]) => ({ value, label }))}
          />
        </Pair>
        <DateField
          label="Crise reconnue par l’ARS le"
          hint="Sa part variable n’est due que dans ce cas."
          optional
          value={draft.criseReconnueLe ?? ''}
          onChange={(day) => set({ criseReconnueLe: day || null })}
        />
        <Annexe draft={draft} set={set} />
      </Form>
    </div>
  )
}

type Part = { draft: Draft; set: (change: Partial<Draft>) => void }

const Sizes = ({
  draft,
  set,
  annee,
  data,
  hasBegun,
}: Part & { annee: AnneeLue; data: Contrats; hasBegun: boolean }) => {
  const change = (rank: number, part: Partial<Draft['tailles'][number]>) =>
    set({ tailles: draft.tailles.map((one, i) => (i === rank ? { ...one, ...part } : one)) })
  return (
    <>
      {draft.tailles.map((one, rank) => (
        <div key={rank === 0 ? 'first' : `later-${rank}`}>
          <Pair>
            <SelectField
              label={rank === 0 ? 'Taille' : 'Nouvelle taille'}
              value={one.taille}
              onChange={(taille) => change(rank, { taille: taille as Taille })}
              choices={TAILLES.map((value) => ({ value, label: value }))}
            />
            {rank === 0 ? (
              <NumberField
                label="Population"
                optional
                value={one.population === null ? '' : String(one.population)}
                onChange={(text) => {
                  const digits = text.replaceAll(/\D/g, '').slice(0, 8)
                  change(rank, { population: digits === '' ? null : Number(digits) })
                }}
              />
            ) : (
              <DateField label="À partir du" value={one.depuis} onChange={(depuis) => change(rank, { depuis })} />
            )}
          </Pair>
          <TextField
            label="D’où vient cette taille"
            hint={
              hasBegun
                ? 'L’année a commencé\u00a0: sa taille est fixée, une correction dit d’où elle vient.'
                : undefined
            }
            optional={!hasBegun}
            value={one.source}
            onChange={(source) => change(rank, { source })}
          />
        </div>
      ))}
      {data.reglages.changementTaille === 'immediat' && draft.tailles.length < 4 && (
        <Button
          size="small"
          onClick={() =>
            set({
              tailles: [
                ...draft.tailles,
                {
                  depuis: data.aujourdhui > annee.du && data.aujourdhui < annee.au ? data.aujourdhui : annee.du,
                  taille: draft.tailles.at(-1)!.taille,
                  population: null,
                  source: '',
                },
              ],
            })
          }
        >
          Ajouter un changement de taille
        </Button>
      )}
    </>
  )
}

/** What the annex prints holds over the barème, and is sure. */
const Annexe = ({ draft, set }: Part) => {
  const change = (rank: number, part: Partial<Draft['montants'][number]>) =>
    set({ montants: draft.montants.map((one, i) => (i === rank ? { ...one, ...part } : one)) })
  return (
    <fieldset>
      <legend>Montants de votre annexe financière, pour une année entière</legend>
      {draft.montants.map((one, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added or removed at their place
        <div key={rank}>
          <Pair>
            <SelectField
              label="Ligne"
              value={one.cle}
              onChange={(cle) => change(rank, { cle })}
              none="Choisir"
              choices={LIGNES.map((ligne) => ({ value: keyOf(ligne), label: sayLigne(ligne) }))}
            />
            <MoneyField
              label="Montant en euros"
              centimes={one.centimes}
              onChange={(centimes) => change(rank, { centimes })}
            />
          </Pair>
          <TextField
            label="Où il est écrit"
            hint="Par exemple «&nbsp;annexe 2, page 3&nbsp;»."
            value={one.source}
            onChange={(source) => change(rank, { source })}
          />
          <Button
            kind="plain"
            size="small"
            label={`Retirer le montant ${rank + 1}`}
            onClick={() => set({ montants: draft.montants.filter((_, i) => i !== rank) })}
          >
            Retirer
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => set({ montants: [...draft.montants, { cle: '', centimes: null, source: '' }] })}
      >
        Ajouter un montant de l’annexe
      </Button>
    </fieldset>
  )
}

import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { MoneyField } from '../money-field.tsx'
import { type Draft, newPalier, type PalierDraft } from './draft.ts'
import { FigureField } from './figure-field.tsx'
import styles from './lignes.module.css'

type Props = { draft: Draft; set: (change: Partial<Draft>) => void; unite: string }

/** As the annex prints them: a bound, an amount, and the name that some contracts give to a step. */
export const PaliersFields = ({ draft, set, unite }: Props) => {
  const change = (cle: number, part: Partial<PalierDraft>) =>
    set({ paliers: draft.paliers.map((one) => (one.cle === cle ? { ...one, ...part } : one)) })
  if (draft.forme === 'fait') {
    const [only = newPalier()] = draft.paliers
    return (
      <MoneyField
        key="fait"
        label="Montant si c’est fait, en euros"
        centimes={only.centimes}
        onChange={(centimes) => set({ paliers: [{ ...only, centimes }] })}
      />
    )
  }
  return (
    <fieldset className={styles.paliers}>
      <legend>Paliers</legend>
      {draft.paliers.map((one, rank) => (
        <div key={one.cle} className={styles.palier}>
          <FigureField
            label={`Palier ${rank + 1}, ${draft.sens === 'hausse' ? 'à partir de' : 'jusqu’à'}`}
            unite={unite}
            value={one.seuil}
            onChange={(seuil) => change(one.cle, { seuil })}
          />
          <MoneyField
            label={`Palier ${rank + 1}, montant en euros`}
            centimes={one.centimes}
            onChange={(centimes) => change(one.cle, { centimes })}
          />
          <TextField
            label={`Palier ${rank + 1}, nom`}
            optional
            maxLength={60}
            value={one.nom}
            onChange={(nom) => change(one.cle, { nom })}
          />
          {draft.paliers.length > 1 && (
            <Button
              kind="plain"
              size="small"
              label={`Retirer le palier ${rank + 1}`}
              onClick={() => set({ paliers: draft.paliers.filter(({ cle }) => cle !== one.cle) })}
            >
              Retirer
            </Button>
          )}
        </div>
      ))}
      {draft.paliers.length < 12 && (
        <Button size="small" onClick={() => set({ paliers: [...draft.paliers, newPalier()] })}>
          Ajouter un palier
        </Button>
      )}
    </fieldset>
  )
}

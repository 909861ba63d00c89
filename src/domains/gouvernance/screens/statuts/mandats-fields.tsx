/** How long one sits, how often in a row, and which functions there are. */
import { FONCTIONS, type ReglesMandats } from '../../../../referentials/modeles-statuts/regles.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { FONCTION_LABELS } from '../../labels.ts'
import type { ReglesProps } from './composition-fields.tsx'
import { readWhole } from './read-whole.ts'
import styles from './statuts.module.css'

const NONE: ReglesMandats = {
  mois: null,
  consecutifs: null,
  renouvellement: 'entier',
  jusquAuRemplacement: false,
  fonctions: [],
}

const shown = (value: number | null): string => (value === null ? '' : String(value))

export const MandatsFields = ({ regles, set }: ReglesProps) => {
  const mandats = regles.mandats ?? NONE
  const change = (parts: Partial<ReglesMandats>) => set({ mandats: { ...mandats, ...parts } })
  return (
    <fieldset className={styles.group}>
      <legend>Mandats</legend>
      <Pair>
        <NumberField
          label="Durée en mois"
          optional
          value={shown(mandats.mois)}
          onChange={(text) => change({ mois: readWhole(text, 240) || null })}
        />
        <NumberField
          label="Mandats de suite, au plus"
          optional
          value={shown(mandats.consecutifs)}
          onChange={(text) => change({ consecutifs: readWhole(text, 20) || null })}
        />
      </Pair>
      <SelectField
        label="Renouvellement"
        value={mandats.renouvellement}
        onChange={(one) => change({ renouvellement: one as ReglesMandats['renouvellement'] })}
        choices={[
          { value: 'entier', label: 'tous ensemble' },
          { value: 'moitie', label: 'par moitié' },
          { value: 'tiers', label: 'par tiers' },
        ]}
      />
      <CheckField
        label="Au terme, on reste en fonction jusqu’au remplacement"
        checked={mandats.jusquAuRemplacement}
        onChange={(jusquAuRemplacement) => change({ jusquAuRemplacement })}
      />
      <details className={styles.details}>
        <summary>Fonctions et nombre de personnes</summary>
        <div className={styles.metiers}>
          {FONCTIONS.map((fonction) => (
            <NumberField
              key={fonction}
              label={FONCTION_LABELS[fonction]}
              optional
              value={shown(mandats.fonctions.find((one) => one.fonction === fonction)?.nombre ?? null)}
              onChange={(text) => {
                const nombre = readWhole(text, 100)
                const all = FONCTIONS.flatMap((one) => {
                  const found =
                    one === fonction ? nombre : mandats.fonctions.find((other) => other.fonction === one)?.nombre
                  return found ? [{ fonction: one, nombre: found }] : []
                })
                change({ fonctions: all })
              }}
            />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

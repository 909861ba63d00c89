/** One line of the pattern: days, hours, how many people, of which professions. */
import { DAYS } from '../../../../kernel/french.ts'
import { LIVE_PROFESSIONS } from '../../../../referentials/index.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField, SelectField, TextField, TimeField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { FERIES, type Feries } from '../../rules/vocabulary.ts'
import { FERIES_LABELS } from '../labels.ts'
import type { PosteDraft } from './draft.ts'
import styles from './form.module.css'

const CHOICES = FERIES.map((value) => ({ value, label: FERIES_LABELS[value] }))
/** Who holds unscheduled care; others are in the list. */
const FIRST = ['10', '60', '50', '21', '70', '40']
const PROFESSIONS = LIVE_PROFESSIONS.toSorted(
  (a, b) => ((FIRST.indexOf(a.code) + 100) % 100) - ((FIRST.indexOf(b.code) + 100) % 100),
)

type Props = {
  rang: number
  poste: PosteDraft
  champs: Record<string, string>
  change: (part: Partial<PosteDraft>) => void
  remove: (() => void) | null
}

export const PosteFields = ({ rang, poste, champs, change, remove }: Props) => {
  const fault = (name: string) => champs[`postes.${rang}.${name}`]
  const left = PROFESSIONS.filter(({ code }) => !poste.professions.includes(code))
  const nameOf = (code: string) => PROFESSIONS.find((one) => one.code === code)?.libelle ?? code
  return (
    <fieldset className={styles.poste}>
      <legend>{poste.libelle || `Poste ${rang + 1}`}</legend>
      <Pair>
        <TextField
          label="Nom du poste"
          maxLength={80}
          value={poste.libelle}
          onChange={(libelle) => change({ libelle })}
          error={fault('libelle')}
        />
        <TextField
          label="Lieu"
          optional
          maxLength={120}
          value={poste.lieu}
          onChange={(lieu) => change({ lieu })}
          error={fault('lieu')}
        />
      </Pair>
      <fieldset className={styles.days}>
        <legend>Jours</legend>
        <div>
          {DAYS.map((name, index) => {
            const day = index + 1
            const isOn = poste.jours.includes(day)
            return (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() =>
                    change({ jours: isOn ? poste.jours.filter((one) => one !== day) : [...poste.jours, day].sort() })
                  }
                />
                <abbr title={name}>{name.slice(0, 3)}</abbr>
              </label>
            )
          })}
        </div>
      </fieldset>
      <SelectField
        label="Jours fériés"
        choices={CHOICES}
        value={poste.feries}
        onChange={(feries) => change({ feries: feries as Feries })}
      />
      <div className={styles.trio}>
        <TimeField label="De" value={poste.debut} onChange={(debut) => change({ debut })} error={fault('debut')} />
        <TimeField label="À" value={poste.fin} onChange={(fin) => change({ fin })} error={fault('fin')} />
        <NumberField
          label="Personnes"
          value={poste.personnes}
          onChange={(personnes) => change({ personnes })}
          error={fault('personnes')}
        />
      </div>
      <SelectField
        label="Professions qui peuvent le tenir"
        hint={poste.professions.length === 0 ? 'Toutes' : undefined}
        none="Ajouter une profession"
        choices={left.map(({ code, libelle }) => ({ value: code, label: libelle }))}
        value=""
        onChange={(code) => code && change({ professions: [...poste.professions, code] })}
      />
      <ul className={styles.chosen}>
        {poste.professions.map((code) => (
          <li key={code}>
            {nameOf(code)}
            <Button
              kind="plain"
              size="small"
              label={`Ôter ${nameOf(code)}`}
              onClick={() => change({ professions: poste.professions.filter((one) => one !== code) })}
            >
              Ôter
            </Button>
          </li>
        ))}
      </ul>
      {remove && (
        <Button kind="plain" onClick={remove} label={`Retirer le poste ${poste.libelle || rang + 1}`}>
          Retirer ce poste
        </Button>
      )}
    </fieldset>
  )
}

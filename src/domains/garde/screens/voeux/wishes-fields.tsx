/** Days away, a ceiling, preferences: the same fields for a volunteer and for who notes them in their name. */
import type { ReactNode } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, NumberField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Segments } from '../../../../web/components/segments.tsx'
import { sayHeures, sayJour } from '../labels.ts'
import type { Said, Told, Wishes } from './use-wishes.ts'
import styles from './voeux.module.css'

const CHOICES = [
  { value: 'plutot-pas', label: 'Plutôt pas' },
  { value: 'indifferent', label: 'Indifférent' },
  { value: 'volontiers', label: 'Volontiers' },
] as const satisfies readonly { value: Said; label: string }[]

type Props = {
  it: Told
  wishes: Wishes
  champs: Readonly<Record<string, string>>
  /** Further ceilings. */
  ceilings?: ReactNode
  preferences: string
}

export const WishesFields = ({ it, wishes, champs, ceilings, preferences }: Props) => (
  <>
    {wishes.away.map(({ cle, du, au }, rang) => (
      <div key={cle} className={styles.away}>
        <Pair>
          <DateField
            label="Indisponible du"
            value={du}
            min={it.du}
            max={it.au}
            onChange={(value) => wishes.change(cle, { du: value, au: au || value })}
            error={champs[`indisponibilites.${rang}.du`]}
          />
          <DateField
            label="jusqu’au"
            value={au}
            min={du || it.du}
            max={it.au}
            onChange={(value) => wishes.change(cle, { au: value })}
            error={champs[`indisponibilites.${rang}.au`]}
          />
        </Pair>
        <Button kind="plain" label={`Ôter l’indisponibilité ${rang + 1}`} onClick={() => wishes.drop(cle)}>
          Ôter
        </Button>
      </div>
    ))}
    <p className={styles.add}>
      <Button icon={<icons.plus />} onClick={wishes.add}>
        Ajouter une indisponibilité
      </Button>
    </p>
    <NumberField
      label="Gardes sur la période, au plus"
      optional
      value={wishes.most}
      onChange={wishes.setMost}
      error={champs.plafondPeriode}
    />
    {ceilings}
    <details className={styles.wishes} open={wishes.said.size > 0}>
      <summary>{preferences}</summary>
      <ul className={styles.lines}>
        {wishes.shown.map((garde) => (
          <li key={garde.id} data-hard={garde.lourde || undefined}>
            <b>{sayJour(garde.jour)}</b>
            <small>
              {garde.libelle}, {sayHeures(garde)}
              {garde.ferie && `, ${garde.ferie}`}
            </small>
            <Segments
              legend={`${sayJour(garde.jour)}, ${garde.libelle}`}
              value={wishes.said.get(garde.id) ?? 'indifferent'}
              onChange={(value) => wishes.say(garde.id, value)}
              choices={CHOICES}
            />
          </li>
        ))}
      </ul>
    </details>
  </>
)

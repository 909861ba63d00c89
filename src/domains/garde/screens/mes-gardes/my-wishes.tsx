/** Leave, wishes, a ceiling: said at once, changed until wishes are closed. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField, NumberField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { Souhait } from '../../rules/vocabulary.ts'
import { gardes } from '../client.ts'
import { GARDE, sayHeures, sayJour } from '../labels.ts'
import styles from './mes-gardes.module.css'
import type { MyPart } from './my-part.ts'

type Said = Souhait | 'indifferent'
const CHOICES = [
  { value: 'plutot-pas', label: 'Plutôt pas' },
  { value: 'indifferent', label: 'Indifférent' },
  { value: 'volontiers', label: 'Volontiers' },
] as const satisfies readonly { value: Said; label: string }[]

export const MyWishes = ({ cptsId, tableauId, it }: MyPart) => {
  const [away, setAway] = useState(it.indisponibilites.map((one, cle) => ({ ...one, cle })))
  const [next, setNext] = useState(it.indisponibilites.length)
  const [said, setSaid] = useState(new Map<string, Said>(it.souhaits.map(({ gardeId, souhait }) => [gardeId, souhait])))
  const [most, setMost] = useState(it.moi?.plafondPeriode == null ? '' : String(it.moi.plafondPeriode))
  const save = useAction(gardes.saveMesVoeux, { onDone: () => notify('Vos vœux sont enregistrés.') })
  if (!it.voeuxOuverts)
    return (
      <Section title="Mes vœux" small>
        <p>
          {count(it.indisponibilites.length, 'indisponibilité')} et {count(it.souhaits.length, 'vœu', 'vœux')} dits. Ils
          sont clos&#160;: pour un changement, échangez une garde ou écrivez à la coordination.
        </p>
      </Section>
    )
  const isAway = (jour: string) => away.some(({ du, au }) => du && au && du <= jour && jour <= au)
  const shown = it.gardes.filter(({ pourMoi, jour }) => pourMoi && !isAway(jour))
  const send = () =>
    save.run({
      params: { cptsId, tableauGardeId: tableauId },
      body: {
        indisponibilites: away.filter(({ du, au }) => du && au).map(({ du, au }) => ({ du, au })),
        souhaits: [...said].flatMap(([gardeId, souhait]) => (souhait === 'indifferent' ? [] : [{ gardeId, souhait }])),
        plafondPeriode: /^\d+$/.test(most.trim()) ? Number(most) : null,
      },
    })
  return (
    <Section title="Mes indisponibilités et mes vœux">
      <p className={styles.hint}>
        {it.voeuxJusquau && `Jusqu’au ${longDay(it.voeuxJusquau)}. `}
        {GARDE.privacy}
      </p>
      {away.map((one, rang) => {
        const set = (part: Partial<typeof one>) =>
          setAway(away.map((other) => (other.cle === one.cle ? { ...other, ...part } : other)))
        return (
          <div key={one.cle} className={styles.away}>
            <Pair>
              <DateField
                label="Indisponible du"
                value={one.du}
                min={it.du}
                max={it.au}
                onChange={(du) => set({ du, au: one.au || du })}
                error={save.champs[`indisponibilites.${rang}.du`]}
              />
              <DateField
                label="jusqu’au"
                value={one.au}
                min={one.du || it.du}
                max={it.au}
                onChange={(au) => set({ au })}
                error={save.champs[`indisponibilites.${rang}.au`]}
              />
            </Pair>
            <Button
              kind="plain"
              label={`Ôter l’indisponibilité ${rang + 1}`}
              onClick={() => setAway(away.filter(({ cle }) => cle !== one.cle))}
            >
              Ôter
            </Button>
          </div>
        )
      })}
      <p>
        <Button
          icon={<icons.plus />}
          onClick={() => {
            setAway([...away, { cle: next, du: '', au: '' }])
            setNext(next + 1)
          }}
        >
          Ajouter une indisponibilité
        </Button>
      </p>
      <NumberField
        label="Gardes sur la période, au plus"
        optional
        value={most}
        onChange={setMost}
        error={save.champs.plafondPeriode}
      />
      <details className={styles.wishes} open={said.size > 0}>
        <summary>Dire mes préférences, garde par garde</summary>
        <ul className={styles.lines}>
          {shown.map((garde) => (
            <li key={garde.id} data-hard={garde.lourde || undefined}>
              <b>{sayJour(garde.jour)}</b>
              <small>
                {garde.libelle}, {sayHeures(garde)}
                {garde.ferie && `, ${garde.ferie}`}
              </small>
              <Segments
                legend={`${sayJour(garde.jour)}, ${garde.libelle}`}
                value={said.get(garde.id) ?? 'indifferent'}
                onChange={(value) => setSaid(new Map(said).set(garde.id, value))}
                choices={CHOICES}
              />
            </li>
          ))}
        </ul>
      </details>
      <Problem error={save.error} />
      <Button kind="primary" size="large" pending={save.pending} onClick={() => void send()}>
        Enregistrer mes vœux
      </Button>
    </Section>
  )
}

import { MISSION_LABELS, type Mission } from '../../../../referentials/echeances.ts'
import { TAILLES, type Taille } from '../../../../referentials/tailles.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { anneeDuJour, type Contrat, tailleLe } from '../../rules/contrat.ts'
import type { Essai } from '../../rules/simulation.ts'
import { sayAnnee } from '../words.ts'
import { isEstimated } from './inputs.ts'

const RATES = [100, 90, 80, 75, 60, 50, 40, 25, 0].map((one) => ({
  value: String(one * 100),
  label: `${one}\u00a0%`,
}))

/** Without a rate, lines speak where there are some. */
const tauxWith = (taux: Essai['taux'], mission: Mission, rate: string): Essai['taux'] => {
  const { [mission]: _, ...others } = taux
  return rate === '' ? others : { ...others, [mission]: Number(rate) }
}

type Props = { start: Contrat; essai: Essai; onChange: (essai: Essai) => void; today: string }

/** What may be tried: starts of missions, results, sizes to come, a crisis. */
export const EssaiFields = ({ start, essai, onChange, today }: Props) => {
  const set = (change: Partial<Essai>) => onChange({ ...essai, ...change })
  const current = anneeDuJour(start.annees, today)?.rang ?? 1
  const next = start.annees.filter(({ rang }) => rang >= current)
  return (
    <>
      <Section title="Missions" small>
        {start.missions.map(({ mission, debut }) => (
          <Pair key={mission}>
            <DateField
              label={`${MISSION_LABELS[mission]}\u00a0: début`}
              value={(essai.debuts[mission] === undefined ? debut : essai.debuts[mission]) ?? ''}
              onChange={(day) => set({ debuts: { ...essai.debuts, [mission]: day || null } })}
            />
            {mission !== 'crise' && (
              <SelectField
                label={`${MISSION_LABELS[mission]}\u00a0: résultats`}
                value={String(essai.taux[mission] ?? (isEstimated(start, mission) ? '' : 10_000))}
                {...(isEstimated(start, mission) ? { none: 'selon les lignes, à ce jour' } : {})}
                onChange={(rate) => set({ taux: tauxWith(essai.taux, mission, rate) })}
                choices={RATES}
              />
            )}
          </Pair>
        ))}
      </Section>
      <Section title="Taille et crise" small>
        {next.map((annee) => (
          <SelectField
            key={annee.rang}
            label={`Taille, ${sayAnnee(annee.rang)}`}
            value={essai.tailles[annee.rang] ?? tailleLe(annee, annee.du)}
            onChange={(taille) => set({ tailles: { ...essai.tailles, [annee.rang]: taille as Taille } })}
            choices={TAILLES.map((value) => ({ value, label: value }))}
          />
        ))}
        <CheckField
          label={`Une crise reconnue par l’ARS, ${sayAnnee(current)}`}
          checked={essai.criseReconnue.includes(current)}
          onChange={(isKnown) => set({ criseReconnue: isKnown ? [current] : [] })}
        />
      </Section>
    </>
  )
}

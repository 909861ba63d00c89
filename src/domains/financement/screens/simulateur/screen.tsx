import { useMemo, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { BaremesLus } from '../../contract.ts'
import { AUCUN_ESSAI, type Essai, essayer, parExercice, type ValeurAnnee, voir } from '../../rules/simulation.ts'
import { type Contrats, finances } from '../client.ts'
import { eurosRonds, sayAnnee, sayPeriodeCourte } from '../words.ts'
import { EssaiFields } from './essai-fields.tsx'
import { baremesOf, contratOf, imaginer, isEstimated } from './inputs.ts'
import { Pertes } from './pertes.tsx'

/** « What if »: computed on the spot, by the rules that count everything else. Nothing is written. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const contrats = useCall(finances.readContrats, { params: { cptsId } })
  const baremes = useCall(finances.readBaremes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="le contrat" from={contrats}>
        {(data) => (
          <Loaded of="les barèmes" from={baremes}>
            {(lus) => <Whole data={data} lus={lus} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

const sum = (annees: readonly ValeurAnnee[]): number =>
  annees.reduce((all, { fixe, variable }) => all + fixe + variable, 0)
const signed = (cents: number): string => (cents > 0 ? `+${euros(cents)}` : euros(cents).replace('-', '−'))

const sayHeadline = (before: number, after: number, from: 'imagine' | 'lignes' | 'auPlus'): string => {
  if (from === 'imagine') return `Un tel contrat vaudrait au plus ${eurosRonds(after)} en cinq ans`
  if (before === after)
    return from === 'lignes'
      ? `Le contrat vaut ${eurosRonds(after)} sur toutes ses années, selon ses lignes à ce jour`
      : `Le contrat vaut au plus ${eurosRonds(after)} sur toutes ses années`
  return `Cet essai ${after > before ? 'ajoute' : 'retire'} ${eurosRonds(Math.abs(after - before))} au contrat`
}

const Whole = ({ data, lus }: { data: Contrats; lus: BaremesLus }) => {
  const contrat = data.contrats.find(({ id }) => id === data.enCours?.contratId) ?? data.contrats.at(-1)
  const [essai, setEssai] = useState<Essai>(AUCUN_ESSAI)
  const baremes = useMemo(() => baremesOf(lus), [lus])
  const start = useMemo(
    () =>
      contrat
        ? contratOf(contrat, data.reglages)
        : imaginer(data.aujourdhui, data.propose.taille ?? 'T2', data.baremes.at(-1)!.reference, data.reglages),
    [contrat, data],
  )
  const hasLines = start.missions.some(({ mission }) => isEstimated(start, mission))
  const basis = contrat ? (hasLines ? 'lignes' : 'auPlus') : 'imagine'
  const tried = useMemo(() => essayer(start, essai), [start, essai])
  const before = useMemo(() => voir(start, baremes), [start, baremes])
  const after = useMemo(() => voir(tried, baremes), [tried, baremes])
  return (
    <>
      <Headline
        meaning={
          contrat
            ? 'Changez une date, une taille, un résultat\u00a0: tout se recompte aussitôt. Rien n’est écrit.'
            : 'Aucun contrat n’est encore écrit\u00a0: voici ce que donnerait un contrat signé aujourd’hui, avec les quatre missions socle. Rien n’est écrit.'
        }
        actions={essai !== AUCUN_ESSAI && <Button onClick={() => setEssai(AUCUN_ESSAI)}>Revenir au contrat</Button>}
      >
        {sayHeadline(sum(before.annees), sum(after.annees), basis)}
      </Headline>
      <Columns>
        <div>
          <Annees before={before.annees} after={after.annees} />
          <Cash after={after.versements} mois={data.reglages.exerciceMois} />
          <Pertes contrat={tried} baremes={baremes} />
        </div>
        <aside>
          <EssaiFields start={start} essai={essai} onChange={setEssai} today={data.aujourdhui} />
        </aside>
      </Columns>
    </>
  )
}

const Annees = ({ before, after }: { before: readonly ValeurAnnee[]; after: readonly ValeurAnnee[] }) => (
  <Section title="Ce que vaut chaque année de contrat">
    <DataTable
      caption="Valeur des années de contrat, avec l’essai"
      rows={after}
      keyOf={({ rang }) => String(rang)}
      columns={[
        {
          head: 'Année',
          cell: ({ rang, du, au }) => (
            <>
              {sayAnnee(rang)}, {sayPeriodeCourte(du, au)}
            </>
          ),
          width: '42%',
        },
        { head: 'Parts fixes', cell: ({ fixe }) => euros(fixe), right: true },
        { head: 'Variables', cell: ({ variable }) => euros(variable), right: true },
        {
          head: 'Écart avec le contrat',
          cell: ({ rang, fixe, variable }) => {
            const was = before.find((one) => one.rang === rang)
            const gap = fixe + variable - (was ? was.fixe + was.variable : 0)
            return gap === 0 ? '' : signed(gap)
          },
          right: true,
        },
      ]}
      total={[
        'Ensemble',
        euros(after.reduce((all, { fixe }) => all + fixe, 0)),
        euros(after.reduce((all, { variable }) => all + variable, 0)),
        sum(after) === sum(before) ? '' : signed(sum(after) - sum(before)),
      ]}
    />
    <Source>
      Estimation{'\u00a0'}: les montants gardent le doute de leur barème, et la part variable dépend du dialogue de
      gestion.
    </Source>
  </Section>
)

const Cash = ({ after, mois }: { after: ReturnType<typeof voir>['versements']; mois: number }) => (
  <Section title="Ce qui serait versé dans chaque exercice">
    <DataTable
      caption="Versements par exercice des comptes, avec l’essai"
      rows={parExercice(after, mois)}
      keyOf={({ du }) => du}
      columns={[
        { head: 'Exercice', cell: ({ du, au }) => sayPeriodeCourte(du, au), width: '42%' },
        { head: 'Parts fixes', cell: ({ fixe }) => euros(fixe).replace('-', '−'), right: true },
        { head: 'Variables', cell: ({ variable }) => euros(variable), right: true },
      ]}
    />
  </Section>
)

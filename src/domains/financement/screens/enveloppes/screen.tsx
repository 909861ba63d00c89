import { useState } from 'react'
import { capitalizeFirst, numberInWords } from '../../../../kernel/french.ts'
import { MoneyLegend } from '../../../../web/charts/money-bar.tsx'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { veille } from '../../rules/trace.ts'
import { type Enveloppes, finances } from '../client.ts'
import { eurosRonds, sayAnnee } from '../words.ts'
import { useYear, YearChoice } from '../year-choice.tsx'
import styles from './enveloppes.module.css'
import { RessourceForm } from './ressource-form.tsx'
import { EnveloppesTable } from './table.tsx'
import { VirementForm } from './virement-form.tsx'

/** One bar a line of money: contracted, received, engaged, paid, left. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const annee = useYear()
  const read = useCall(finances.readEnveloppes, { params: { cptsId }, query: annee ? { annee } : {} }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les enveloppes" from={read}>
        {(data) => (data.enveloppes.length === 0 ? <Empty /> : <Whole data={data} />)}
      </Loaded>
    </>
  )
}

const Empty = () => {
  const mayEdit = useCan('finances.edit')
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <Headline>Aucune enveloppe pour l’instant</Headline>
      <EmptyState
        actions={
          mayEdit && (
            <>
              <ButtonLink kind="primary" to="/finances/contrat">
                Écrire le contrat
              </ButtonLink>
              <Button onClick={() => setAdding(true)}>Noter une autre ressource</Button>
            </>
          )
        }
      >
        Une enveloppe dit, pour chaque mission, ce qui est contracté, reçu, engagé et payé. Elles s’ouvrent avec le
        contrat ACI{'\u00a0'}; avant lui, une aide de l’ARS ou d’une collectivité peut déjà être suivie ici.
      </EmptyState>
      {isAdding && <RessourceForm ressource={null} close={() => setAdding(false)} />}
    </>
  )
}

const sayHeadline = ({ total, periode }: Enveloppes): string => {
  const when = periode.annee ? `la ${sayAnnee(periode.annee.rang)}` : `l’année ${periode.du.slice(0, 4)}`
  if (total.reste < 0) return `Il manque ${eurosRonds(-total.reste)} pour ce qui est promis sur ${when}`
  return `${eurosRonds(total.reste)} restent à engager sur ${when}`
}

const sayMeaning = ({ total, periode, enveloppes }: Enveloppes): string => {
  const alertes = enveloppes.filter(({ alerte }) => alerte !== null).length
  const dates = `Du ${longDay(periode.du)} au ${longDay(veille(periode.au))}\u00a0: `
  const sums = `${eurosRonds(total.recu)} reçus, ${eurosRonds(total.paye)} payés, ${eurosRonds(total.engage)} engagés.`
  const warned =
    alertes === 0
      ? ''
      : ` ${alertes > 1 ? `${capitalizeFirst(numberInWords(alertes, true))} enveloppes demandent` : 'Une enveloppe demande'} un regard.`
  return `${dates}${sums}${warned}`
}

const Whole = ({ data }: { data: Enveloppes }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('finances.edit')
  const [open, setOpen] = useState<'virement' | 'ressource' | null>(null)
  const close = () => setOpen(null)
  const query = data.periode.annee ? { annee: data.periode.annee.id } : {}
  const file = (tableau: 'enveloppes' | 'mouvements', format: 'csv' | 'xlsx') =>
    finances.exportFinances.href({ params: { cptsId, tableau, format }, query })
  return (
    <>
      <Headline
        meaning={sayMeaning(data)}
        actions={
          mayEdit && (
            <>
              <Button onClick={() => setOpen('virement')}>Virer entre enveloppes</Button>
              <Button onClick={() => setOpen('ressource')}>Noter une ressource</Button>
            </>
          )
        }
      >
        {sayHeadline(data)}
      </Headline>
      {open === 'virement' && <VirementForm enveloppes={data.enveloppes} close={close} />}
      {open === 'ressource' && <RessourceForm ressource={null} close={close} />}
      <div className={styles.choice}>
        <YearChoice years={data.annees} value={data.periode.annee?.id} />
      </div>
      <EnveloppesTable data={data} />
      <MoneyLegend />
      <Source>
        L’année de contrat va d’un anniversaire du contrat à l’autre{'\u00a0'}: ce n’est ni l’année civile, ni
        l’exercice des comptes. Les parts variables sont comptées au plus, jusqu’au dialogue de gestion.{' '}
        <CsvLink href={file('enveloppes', 'xlsx')}>Enveloppes, XLSX</CsvLink>{' '}
        <CsvLink href={file('enveloppes', 'csv')} />{' '}
        <CsvLink href={file('mouvements', 'xlsx')}>Mouvements, XLSX</CsvLink>{' '}
        <CsvLink href={file('mouvements', 'csv')} />
      </Source>
    </>
  )
}

/** Who decides: each instance with its people, its next term and its rules told as sentences. */
import { Link } from '@tanstack/react-router'
import { count, numberInWords } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { sayDay } from '../../labels.ts'
import { type Gouvernance, gouvernance, type InstanceResume } from '../client.ts'
import { nomsOf } from '../noms.ts'
import { Start } from '../statuts/start.tsx'
import { InstanceBlock } from './instance-block.tsx'
import styles from './instances.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.readGouvernance, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="les instances" from={read}>
        {(data) => (data.statuts ? <Instances data={data} statuts={data.statuts} /> : <Start />)}
      </Loaded>
    </>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
/** « Cinq instances, 22 mandats en cours ». */
const sayInstances = (instances: readonly InstanceResume[]): string => {
  const mandats = instances.flatMap((one) => one.mandats).filter(({ etat }) => etat !== 'a-venir').length
  const named = `${capital(numberInWords(instances.length, true))} instance${instances.length > 1 ? 's' : ''}`
  return mandats === 0 ? `${named}, aucun mandat encore` : `${named}, ${count(mandats, 'mandat')} en cours`
}

/** « Le prochain terme est le 12 janvier 2027. » */
const sayTerm = (instances: readonly InstanceResume[], today: string): string => {
  const terms = instances.flatMap(({ prochaineEcheance }) => prochaineEcheance ?? []).toSorted()
  const next = terms.find((term) => term > today)
  return next ? ` Prochain terme d’un mandat, le ${sayDay(next)}.` : ''
}

const Instances = ({ data, statuts }: { data: Gouvernance; statuts: NonNullable<Gouvernance['statuts']> }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('gouvernance.edit')
  const mayExport = useCan('gouvernance.export')
  const { aujourdhui, instances } = data
  return (
    <>
      <Headline
        meaning={
          <>
            D’après les <Link to="/gouvernance/statuts">statuts</Link> en vigueur depuis le {sayDay(statuts.debut)}.
            {sayTerm(instances, aujourdhui)}
          </>
        }
        actions={
          mayEdit && (
            <Link to="/gouvernance/statuts" hash="nouvelle">
              Ajouter une instance
            </Link>
          )
        }
      >
        {sayInstances(instances)}
      </Headline>
      {instances.map((instance) => (
        <InstanceBlock
          key={instance.id}
          instance={instance}
          noms={nomsOf(statuts.colleges, instances)}
          today={aujourdhui}
        />
      ))}
      {mayExport && (
        <p className={styles.exports}>
          <CsvLink href={gouvernance.exportMandatsCsv.href({ params: { cptsId } })}>Mandats en CSV</CsvLink>
          <CsvLink href={gouvernance.exportMandatsXlsx.href({ params: { cptsId } })}>Mandats pour un tableur</CsvLink>
        </p>
      )}
    </>
  )
}

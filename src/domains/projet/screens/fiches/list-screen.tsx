/** The fiches-actions in four views: board, table, calendar, map; the same filters everywhere. */
import { Link } from '@tanstack/react-router'
import { count, NBSP, numberInWords, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { estEnRetard } from '../../rules/avancement.ts'
import { filterFiches } from '../../rules/filtre.ts'
import { type Fiches, projet } from '../client.ts'
import { Views } from '../views.tsx'
import { Board } from './board.tsx'
import { Calendar } from './calendar.tsx'
import styles from './fiches.module.css'
import { FichesMap } from './fiches-map.tsx'
import { FichesTable } from './fiches-table.tsx'
import { Filters } from './filters.tsx'
import { useFiltre, type Vue } from './use-filtre.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const fiches = useCall(projet.listFichesActions, { params: { cptsId } })
  return (
    <>
      <Views />
      <Loaded of="les fiches-actions" from={fiches}>
        {(data) => (data.fiches.length === 0 ? <Empty /> : <All data={data} />)}
      </Loaded>
    </>
  )
}

const VIEWS: { value: Vue; label: string }[] = [
  { value: 'tableau', label: 'Tableau' },
  { value: 'table', label: 'Liste' },
  { value: 'calendrier', label: 'Calendrier' },
  { value: 'carte', label: 'Carte' },
]

const All = ({ data }: { data: Fiches }) => {
  const { vue, filtre, setVue, setFiltre } = useFiltre()
  const rows = filterFiches(data.fiches, filtre, data.aujourdhui)
  const isFiltered = Object.keys(filtre).length > 0
  const archived = data.fiches.filter(({ archiveeLe }) => archiveeLe !== null).length
  return (
    <>
      <Headline actions={<Actions />} meaning={<Late data={data} />}>
        {titleOf(data)}
      </Headline>
      <Filters data={data} filtre={filtre} onChange={setFiltre} />
      <div className={styles.tools}>
        <Segments legend="Vue" value={vue} onChange={setVue} choices={VIEWS} />
        <p role="status">{isFiltered ? `${count(rows.length, 'fiche')} sur ${data.fiches.length}` : ''}</p>
        {archived > 0 && !filtre.archivees && (
          <Button kind="plain" onClick={() => setFiltre({ archivees: true })}>
            Voir {count(archived, 'fiche archivée', 'fiches archivées')}
          </Button>
        )}
      </div>
      {vue === 'tableau' && <Board fiches={rows} today={data.aujourdhui} withGivenUp={filtre.etat === 'abandonnee'} />}
      {vue === 'table' && <FichesTable fiches={rows} data={data} />}
      {vue === 'calendrier' && <Calendar fiches={rows} today={data.aujourdhui} />}
      {vue === 'carte' && <FichesMap fiches={rows} communes={data.communes} />}
    </>
  )
}

const titleOf = ({ fiches }: Fiches): string => {
  const live = fiches.filter(({ archiveeLe }) => archiveeLe === null)
  const running = live.filter(({ etat }) => etat === 'en-cours').length
  return `${count(live.length, 'fiche-action', 'fiches-actions')}, dont ${numberInWords(running, true)} en cours`
}

const Late = ({ data: { fiches, aujourdhui } }: { data: Fiches }) => {
  const live = fiches.filter(({ archiveeLe }) => archiveeLe === null)
  const late = live.filter((fiche) => estEnRetard(fiche, aujourdhui)).length
  const unready = live.filter(({ etat, manques }) => etat === 'brouillon' && manques > 0).length
  return (
    <>
      {late === 0 ? 'Aucune échéance n’est dépassée.' : ''}
      {late > 0 && (
        <>
          <Link to="/projet/fiches" search={{ echeance: 'retard' } as never}>
            {count(late, 'fiche a', 'fiches ont')} une échéance dépassée
          </Link>
          .
        </>
      )}
      {unready > 0 &&
        ` ${count(unready, 'brouillon')} ${plural(unready, 'attend', 'attendent')} d’être complet${
          unready > 1 ? 's' : ''
        }.`}
    </>
  )
}

const Actions = () => {
  const mayEdit = useCan('fiche-action.edit')
  const mayImport = useCan('fiche-action.import')
  return (
    <>
      <ButtonLink to="/projet/fiches/partagees" icon={<icons.copy />}>
        Fiches d’autres CPTS
      </ButtonLink>
      {mayImport && (
        <ButtonLink to="/projet/fiches/imports" icon={<icons.upload />}>
          Importer un plan
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink kind="primary" to="/projet/fiches/nouvelle" icon={<icons.plus />}>
          Nouvelle fiche-action
        </ButtonLink>
      )}
    </>
  )
}

const Empty = () => {
  const mayEdit = useCan('fiche-action.edit')
  return (
    <>
      <Headline>Aucune fiche-action encore</Headline>
      <EmptyState
        actions={
          mayEdit && (
            <>
              <ButtonLink kind="primary" to="/projet/fiches/nouvelle" icon={<icons.plus />}>
                Ouvrir une fiche d’après un modèle
              </ButtonLink>
              <ButtonLink to="/projet/fiches/imports" icon={<icons.upload />}>
                Importer un plan d’actions
              </ButtonLink>
              <ButtonLink to="/projet/fiches/partagees">Voir celles d’autres CPTS</ButtonLink>
            </>
          )
        }
      >
        Une fiche-action dit ce que la CPTS promet de faire&nbsp;: pourquoi, pour qui, avec qui, quand, avec quels
        moyens, et ce qui le prouvera. Treize modèles donnent un point de départ, de «{NBSP}Trouver un médecin traitant
        {NBSP}» à «{NBSP}Aider à s’installer{NBSP}».
      </EmptyState>
    </>
  )
}

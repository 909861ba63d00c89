/** What came in and went out, and what each line pays. */
import { useState } from 'react'
import { count, plural } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { euros } from '../../../web/components/days.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type Lignes, tresorerie } from './client.ts'
import { type Filtre, LignesFilters } from './lignes-filters.tsx'
import { LignesTable } from './lignes-table.tsx'
import styles from './tresorerie.module.css'

const queryOf = ({ etat, recherche, compte, du, au }: Filtre) => ({
  etat,
  ...(recherche ? { recherche } : {}),
  ...(compte ? { compteBancaireId: compte } : {}),
  ...(du ? { du } : {}),
  ...(au ? { au } : {}),
})

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [filtre, setFiltre] = useState<Filtre>({ etat: 'toutes', recherche: '', compte: '', du: '', au: '' })
  const query = queryOf(filtre)
  const read = useCall(tresorerie.listLignesReleve, { params: { cptsId }, query }, { keep: true })
  const isFiltered = Object.keys(query).length > 1 || query.etat !== 'toutes'
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les relevés" from={read}>
        {(data) =>
          data.total === 0 && !isFiltered ? (
            <Empty />
          ) : (
            <>
              <Headline actions={<ImportButton />} meaning={meaningOf(data)}>
                {headlineOf(data)}
              </Headline>
              <LignesFilters filtre={filtre} onChange={setFiltre} />
              <p className={styles.found} role="status">
                {count(data.total, 'ligne')}
                {data.total > data.lignes.length && `, dont les ${data.lignes.length} dernières sont montrées`}
              </p>
              <LignesTable lignes={data.lignes} />
              <p className={styles.exports}>
                Ces lignes, avec ce qu’elles paient&nbsp;:{' '}
                <CsvLink href={tresorerie.exportLignesXlsx.href({ params: { cptsId }, query })}>XLSX</CsvLink>{' '}
                <CsvLink href={tresorerie.exportLignesCsv.href({ params: { cptsId }, query })}>CSV</CsvLink>
              </p>
            </>
          )
        }
      </Loaded>
    </>
  )
}

const headlineOf = ({ aRapprocher: { nombre } }: Lignes): string =>
  nombre === 0 ? 'Toutes les lignes sont expliquées' : `${count(nombre, 'ligne')} à rapprocher`

const meaningOf = ({ aRapprocher: { nombre, centimes } }: Lignes): string =>
  nombre === 0
    ? 'Chaque mouvement de la banque est rapproché de ce qu’il paie, ou mis à l’écart avec sa raison.'
    : `${euros(centimes)} reçus ${plural(nombre, 'attend', 'attendent')} qu’on dise ce qu’ils paient.`

const ImportButton = () =>
  useCan('tresorerie.edit') && (
    <ButtonLink kind="primary" to="/finances/imports" icon={<icons.upload />}>
      Importer un relevé
    </ButtonLink>
  )

const Empty = () => (
  <>
    <Headline>Aucun relevé encore</Headline>
    <EmptyState actions={<ImportButton />}>
      Un relevé de la banque, en CSV ou en XLSX, dit ce qui est entré et sorti. Chaque ligne se rapproche ensuite de ce
      qu’elle paie&nbsp;: une cotisation porte sa référence, et se reconnaît seule.
    </EmptyState>
  </>
)

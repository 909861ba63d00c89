/** The board: who waits, since when, who found; beside it the figures of the Assurance Maladie. */
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { explanationOf } from '../../../../web/components/explanation-of.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { LigneMt } from '../../contract.ts'
import { mt, type Tableau } from '../client.ts'
import styles from '../mt.module.css'
import { Reperes } from './reperes.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(mt.readTableauMt, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="le tableau" from={read}>
        {(board) => <Board cptsId={cptsId} board={board} />}
      </Loaded>
    </>
  )
}

const Board = ({ cptsId, board }: { cptsId: string; board: Tableau }) => {
  const csv = (axe: 'critere' | 'commune' | 'raison') => (
    <CsvLink href={mt.exportTableauMt.href({ params: { cptsId }, query: { axe } })} />
  )
  return (
    <>
      <Headline>{board.phrase}</Headline>
      <dl className={styles.figures}>
        {board.chiffres.map((one) => (
          <div key={one.code}>
            <dt>{one.libelle}</dt>
            <dd>
              <ExplainedFigure label={one.libelle} explanation={explanationOf(one.explication)} size="small">
                {one.texte}
              </ExplainedFigure>
            </dd>
          </div>
        ))}
      </dl>
      <Section title="Par situation" aside={csv('critere')}>
        <DataTable
          caption="Demandes par situation"
          rows={board.criteres}
          keyOf={({ cle }) => cle}
          columns={columnsOf('Situation')}
        />
        <p className={styles.under}>Une personne peut compter dans plusieurs lignes.</p>
      </Section>
      <Section title="Par commune" aside={csv('commune')}>
        <DataTable
          caption="Demandes par commune"
          rows={board.communes}
          keyOf={({ cle }) => cle}
          columns={columnsOf('Commune')}
          none="Aucune demande encore."
        />
      </Section>
      <Section title="Pourquoi des médecins ont refusé" aside={csv('raison')}>
        <DataTable
          caption="Refus par raison"
          rows={board.raisons}
          keyOf={({ cle }) => cle}
          columns={[
            { head: 'Raison', cell: ({ libelle }) => libelle },
            { head: 'Refus', right: true, sort: ({ nombre }) => nombre, cell: ({ nombre }) => formatNumber(nombre) },
          ]}
          none="Aucun refus."
        />
      </Section>
      <Reperes cptsId={cptsId} reperes={board.reperes} />
    </>
  )
}

const figure = (head: string, of: (line: LigneMt) => number): Column<LigneMt> => ({
  head,
  right: true,
  sort: of,
  cell: (line) => formatNumber(of(line)),
})
const columnsOf = (head: string): Column<LigneMt>[] => [
  { head, cell: ({ libelle }) => libelle, sort: ({ libelle }) => libelle, width: '36%' },
  figure('En attente', ({ enAttente }) => enAttente),
  {
    head: 'Ancienneté médiane',
    right: true,
    sort: ({ ageMedianJours }) => ageMedianJours,
    cell: ({ ageMedianJours }) => (ageMedianJours === null ? '–' : count(Math.round(ageMedianJours), 'jour')),
  },
  figure('Ont trouvé', ({ trouvees }) => trouvees),
  figure('Closes sans', ({ closesSans }) => closesSans),
]

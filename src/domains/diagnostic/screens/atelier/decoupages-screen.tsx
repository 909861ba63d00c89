/** Whole divisions side by side; one of them open: its map, its territories, the one of this CPTS, adopting one. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { DecoupageVu } from '../../contract-decoupages.ts'
import { type Decoupages, diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { DecoupageOuvertPart } from './decoupage-ouvert.tsx'
import { sayBilanEpci, sayFaite, sayKm, sayPart, sayTailles } from './dire.ts'

const HERE = '/diagnostic/atelier/decoupages'
const UUID = /^[0-9a-f-]{36}$/

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.listDecoupages, { params: { cptsId } }, { keep: true })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="les découpages" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
    </>
  )
}

const Page = ({ data }: { data: Decoupages }) => {
  const { decoupages } = data
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const wished = String(search.ouvert ?? '')
  const open = UUID.test(wished) ? decoupages.find(({ id }) => id === wished) : undefined
  const show = (id: string | null) => void navigate({ to: HERE, search: id ? { ouvert: id } : {}, resetScroll: false })
  return (
    <>
      <Headline
        above={<Link to="/diagnostic/atelier">Atelier territoire</Link>}
        meaning="Un découpage répartit toutes les communes d’un ou deux départements. Rien ne change pour une CPTS tant qu’elle n’adopte pas son territoire."
      >
        {decoupages.length === 0 ? 'Aucun découpage gardé' : `${count(decoupages.length, 'découpage')} à comparer`}
      </Headline>
      {decoupages.length === 0 ? (
        <EmptyState actions={<Link to="/diagnostic/atelier">Proposer des territoires</Link>}>
          Lancez une recherche dans l’atelier territoire, puis gardez tout le découpage&nbsp;: il se compare ici à
          d’autres, avec d’autres bornes ou en gardant les CPTS en place.
        </EmptyState>
      ) : (
        <Compared data={data} show={show} open={open} />
      )}
      {open && <DecoupageOuvertPart key={open.id} decoupage={open} close={() => show(null)} />}
    </>
  )
}

type Props = { data: Decoupages; show: (id: string | null) => void; open: DecoupageVu | undefined }

const Compared = ({ data: { decoupages, detour, vitesse }, show, open }: Props) => {
  const { id: cptsId, zone } = useCpts()
  return (
    <Section
      title="Les découpages côte à côte"
      aside={<CsvLink href={diagnostic.exportDecoupages.href({ params: { cptsId } })} />}
    >
      <DataTable
        caption="Découpages comparés"
        rows={decoupages}
        keyOf={({ id }) => id}
        selected={open?.id ?? null}
        columns={[
          {
            head: 'Découpage',
            bare: true,
            width: '24%',
            cell: (one) => (
              <span>
                <b>{one.nom}</b>
                <br />
                <small>{one.faute ?? sayFaite(one, zone)}</small>
              </span>
            ),
            sort: ({ nom }) => nom,
          },
          {
            head: 'Territoires',
            right: true,
            cell: ({ bilan }) => (
              <span>
                {formatNumber(bilan.territoires)}
                {bilan.hors > 0 && <small className={styles.under}>{bilan.hors} hors bornes</small>}
              </span>
            ),
            sort: ({ bilan }) => bilan.territoires,
          },
          {
            head: 'Population',
            right: true,
            cell: ({ bilan }) => (
              <span>
                {formatNumber(bilan.moindre)} à {formatNumber(bilan.plusGrand)}
                <small className={styles.under}>{sayTailles(bilan)}</small>
              </span>
            ),
            sort: ({ bilan }) => bilan.moindre,
          },
          {
            head: 'Part gardée',
            right: true,
            cell: ({ bilan }) => sayPart(bilan.partGardee),
            sort: ({ bilan }) => bilan.partGardee.part,
          },
          {
            head: 'Accès au pôle',
            right: true,
            cell: ({ bilan: { km, minutes } }) =>
              km === null ? 'inconnu' : `${sayKm(km)}, environ ${formatNumber(minutes ?? 0)}\u00a0min`,
            sort: ({ bilan }) => bilan.km,
          },
          { head: 'EPCI', cell: ({ bilan }) => sayBilanEpci(bilan), sort: ({ bilan }) => bilan.epci.coupes.length },
          {
            head: 'Étendue au plus',
            right: true,
            cell: ({ bilan }) => (bilan.etendueKm === null ? 'inconnue' : sayKm(bilan.etendueKm)),
            sort: ({ bilan }) => bilan.etendueKm,
          },
          {
            head: 'Votre CPTS',
            cell: ({ bilan: { notre } }) =>
              notre ? `${notre.nom}, ${count(notre.population, 'habitant')}` : 'ailleurs',
            sort: ({ bilan }) => bilan.notre?.population ?? null,
          },
          {
            head: 'Actions',
            bare: true,
            quiet: true,
            cell: (one) => <RowActions one={one} isOpen={one.id === open?.id} show={show} />,
          },
        ]}
        foot={
          <Source>
            Part gardée&nbsp;: ce qui part des communes et reste dans leur territoire, sur tout ce qui en part&nbsp;;
            plus il y a de territoires, plus elle baisse, elle ne se compare qu’à nombre égal. Accès&nbsp;: distance
            moyenne d’un habitant au pôle de son territoire, à vol d’oiseau ×&nbsp;{formatNumber(detour, 1)}, et durée à{' '}
            {formatNumber(vitesse)}&nbsp;km/h, sans relief ni route. EPCI&nbsp;: ceux dont toutes les communes sont dans
            le découpage. Étendue&nbsp;: celle du territoire le plus étiré, à vol d’oiseau.
          </Source>
        }
      />
    </Section>
  )
}

type RowProps = { one: DecoupageVu; isOpen: boolean; show: (id: string | null) => void }

const RowActions = ({ one: { id, nom }, isOpen, show }: RowProps) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('diagnostic.edit')
  const params = { cptsId, decoupageId: id }
  const restore = useAction(diagnostic.restoreDecoupage)
  const remove = useAction(diagnostic.removeDecoupage, {
    onDone: () => {
      if (isOpen) show(null)
      notify(`«\u00a0${nom}\u00a0» est retiré.`, { undo: () => void restore.run({ params }) })
    },
  })
  return (
    <div className={styles.row}>
      <Button
        kind="plain"
        size="small"
        label={isOpen ? `Fermer ${nom}` : `Ouvrir ${nom}`}
        onClick={() => show(isOpen ? null : id)}
      >
        {isOpen ? 'Fermer' : 'Ouvrir'}
      </Button>
      {mayEdit && (
        <Button
          kind="plain"
          size="small"
          label={`Retirer ${nom}`}
          pending={remove.pending}
          onClick={() => remove.run({ params })}
        >
          Retirer
        </Button>
      )}
      <Problem error={remove.error ?? restore.error} />
    </div>
  )
}

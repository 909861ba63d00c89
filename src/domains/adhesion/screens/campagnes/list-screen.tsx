import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay, todayIn } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { CampagneResume } from '../../contract.ts'
import { adhesion } from '../client.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(adhesion.listCampagnes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les campagnes" from={read}>
        {({ campagnes }) => <Campagnes campagnes={campagnes} />}
      </Loaded>
    </>
  )
}

/** The year to prepare: this one until it is written, then the next. */
const nextOf = (campagnes: readonly CampagneResume[], zone: string): number => {
  const year = Number(todayIn(zone).slice(0, 4))
  return campagnes.some(({ annee }) => annee === year) ? year + 1 : year
}

const Campagnes = ({ campagnes }: { campagnes: CampagneResume[] }) => {
  const { zone } = useCpts()
  const mayEdit = useCan('campagne.edit')
  const next = nextOf(campagnes, zone)
  const prepare = mayEdit && !campagnes.some(({ annee }) => annee === next) && (
    <ButtonLink kind="primary" to={`/equipe/cotisations/${next}/bareme`} icon={<icons.plus />}>
      Préparer {next}
    </ButtonLink>
  )
  const [latest] = campagnes
  if (!latest)
    return (
      <>
        <Headline>Aucune campagne encore</Headline>
        <EmptyState actions={prepare}>
          Une campagne, c’est la cotisation d’une année civile&nbsp;: le barème que l’assemblée a voté, un appel par
          adhérent avec sa référence de paiement, des rappels qui s’arrêtent quand c’est payé.
        </EmptyState>
      </>
    )
  return (
    <>
      <Headline
        actions={prepare}
        meaning={`Sur ${euros(latest.duCentimes)} appelés, ${euros(latest.payeCentimes)} sont reçus.`}
      >
        {latest.duCentimes === latest.payeCentimes
          ? `Toute la cotisation de ${latest.annee} est reçue`
          : `${euros(latest.duCentimes - latest.payeCentimes)} de cotisation restent dus pour ${latest.annee}`}
      </Headline>
      <DataTable
        caption="Campagnes de cotisation"
        rows={campagnes}
        keyOf={({ annee }) => String(annee)}
        linkOf={({ annee }) => `/equipe/cotisations/${annee}`}
        columns={[
          { head: 'Année', cell: ({ annee }) => <b>{annee}</b>, sort: ({ annee }) => annee, width: '90px' },
          { head: 'Décision', cell: ({ decision, decideeLe }) => `${decision}, ${longDay(decideeLe)}`, width: '34%' },
          { head: 'État', cell: stateOf },
          { head: 'Appels', cell: ({ appels }) => appels, sort: ({ appels }) => appels, right: true },
          {
            head: 'Dû',
            cell: ({ duCentimes }) => euros(duCentimes),
            sort: ({ duCentimes }) => duCentimes,
            right: true,
          },
          {
            head: 'Reçu',
            cell: ({ payeCentimes }) => euros(payeCentimes),
            sort: ({ payeCentimes }) => payeCentimes,
            right: true,
          },
        ]}
      />
    </>
  )
}

const stateOf = ({ ouverteLe, closeLe }: CampagneResume): string =>
  closeLe ? 'close' : ouverteLe ? 'ouverte' : 'à appeler'

/** One rota, by a signed link: on a phone, without an account. */
import { useMe } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { LinkCard } from '../../../../web/components/link-card.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { gardes } from '../client.ts'
import { sayPeriode } from '../labels.ts'
import { MyTableau } from './my-tableau.tsx'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Ouvrez le lien que vous avez reçu pour voir vos gardes.</Notice>
  return <Opened cptsId={lien.cptsId} />
}

const Opened = ({ cptsId }: { cptsId: string }) => {
  const list = useCall(gardes.listMesGardes, { params: { cptsId } })
  return (
    <Loaded of="vos gardes" from={list}>
      {({ tableaux }) =>
        tableaux[0] ? (
          <One cptsId={cptsId} tableauId={tableaux[0].id} />
        ) : (
          <Notice kind="hand">Ce tableau de garde est fini, ou vous n’y êtes plus inscrit.</Notice>
        )
      }
    </Loaded>
  )
}

const One = ({ cptsId, tableauId }: { cptsId: string; tableauId: string }) => {
  const read = useCall(gardes.readMesGardes, { params: { cptsId, tableauGardeId: tableauId } })
  return (
    <Loaded of="le tableau de garde" from={read}>
      {(it) => (
        <LinkCard from={`${it.cptsNom}, ${sayPeriode(it)}`} title={it.titre}>
          <MyTableau cptsId={cptsId} tableauId={tableauId} it={it} />
        </LinkCard>
      )}
    </Loaded>
  )
}

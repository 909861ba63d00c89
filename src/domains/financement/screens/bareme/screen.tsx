import { useCpts, useMe } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { finances } from '../client.ts'
import { BaremeWhole, sayBareme } from './whole.tsx'

/** What the texts pay, with the source and the status of each amount. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const isOperator = useMe().data?.personne?.operateur === true
  const read = useCall(finances.readBaremes, { params: { cptsId } })
  const file = (format: 'csv' | 'xlsx') =>
    finances.exportFinances.href({ params: { cptsId, tableau: 'bareme', format }, query: {} })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les barèmes" from={read}>
        {(data) => (
          <>
            <Headline
              meaning="Chaque montant garde sa source et dit s’il a été lu dans un texte. Un montant de votre annexe financière se recopie dans l’année de contrat, où il l’emporte."
              actions={
                <>
                  <span>
                    <CsvLink href={file('xlsx')}>XLSX</CsvLink> <CsvLink href={file('csv')} />
                  </span>
                  {isOperator && <ButtonLink to="/installation/bareme">Corriger une valeur</ButtonLink>}
                </>
              }
            >
              {sayBareme(data)}
            </Headline>
            <BaremeWhole data={data} />
          </>
        )}
      </Loaded>
    </>
  )
}

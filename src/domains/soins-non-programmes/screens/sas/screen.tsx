/** The search of the SAS, run by the CPTS itself: each slot, as what it is shown, or why it is not. */
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { RoomPart } from '../../../../web/shell/room-part.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { soinsContract } from '../../contract.ts'
import { soins } from '../client.ts'
import { SAS } from './labels.ts'
import { PlacesToComplete } from './places.tsx'
import styles from './sas.module.css'
import { SlotsTable } from './slots-table.tsx'

type Vue = Output<typeof soinsContract.readVueSas>

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const vue = useCall(soins.readVueSas, { params: { cptsId } }, { keep: true, everySeconds: 60 })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="ce que voit le SAS" from={vue}>
        {(data) => <Checked vue={data} />}
      </Loaded>
    </>
  )
}

const Checked = ({ vue }: { vue: Vue }) => {
  const { creneaux } = vue
  const seen = creneaux.filter(({ raison }) => raison === null).length
  return (
    <>
      <Headline meaning={SAS.meaning}>
        {creneaux.length === 0 ? SAS.none : SAS.headline(seen, creneaux.length)}
      </Headline>
      <Columns>
        <div>
          {creneaux.length === 0 ? (
            <EmptyState actions={<ButtonLink to="/soins/agendas">{SAS.toAgendas}</ButtonLink>}>{SAS.empty}</EmptyState>
          ) : (
            <Slots vue={vue} hidden={creneaux.length - seen} />
          )}
          <Told />
        </div>
        <div>
          <OfCpts vue={vue} />
          <PlacesToComplete lieux={vue.lieux} />
        </div>
      </Columns>
    </>
  )
}

/** What the platform of the SAS is told of the appointments of its regulators. */
const Told = () => {
  const { id } = useCpts()
  return (
    <RoomPart name="sas.envois" id={id}>
      {null}
    </RoomPart>
  )
}

type Shown = 'tous' | 'montres' | 'caches'

const Slots = ({ vue, hidden }: { vue: Vue; hidden: number }) => {
  const [shown, setShown] = useState<Shown>(hidden > 0 ? 'caches' : 'tous')
  const rows = vue.creneaux.filter(({ raison }) => shown === 'tous' || (shown === 'caches') === (raison !== null))
  return (
    <Section
      title={SAS.show}
      aside={
        <Segments
          legend={SAS.show}
          value={shown}
          onChange={setShown}
          choices={[
            { value: 'caches', label: SAS.hidden },
            { value: 'montres', label: SAS.shown },
            { value: 'tous', label: SAS.all },
          ]}
        />
      }
    >
      <SlotsTable rows={rows} />
    </Section>
  )
}

const OfCpts = ({ vue }: { vue: Vue }) => {
  const mayEdit = useCan('cpts.edit')
  const faults = [SAS.finess[vue.finess], SAS.telephone[vue.telephone]].filter(Boolean)
  return (
    <Section small title={SAS.cpts}>
      {faults.length === 0 ? (
        <p className={styles.good}>{SAS.cptsGood}</p>
      ) : (
        faults.map((fault) => (
          <p key={fault} className={styles.fault}>
            {fault}
          </p>
        ))
      )}
      {faults.length > 0 && mayEdit && (
        <p>
          <ButtonLink to="/reglages">{SAS.toSettings}</ButtonLink>
        </p>
      )}
    </Section>
  )
}

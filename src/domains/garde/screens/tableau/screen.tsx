/** One rota: what was proved, who is on duty day by day, how loads compare, who volunteers, what was exchanged. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { TableauLu } from '../../contract.ts'
import { Calendar } from '../calendar.tsx'
import { gardes } from '../client.ts'
import { GARDE, sayPeriode } from '../labels.ts'
import { StateChip } from '../list-screen.tsx'
import { Acts } from './acts.tsx'
import { GardeDialog } from './garde-dialog.tsx'
import { Echanges, Versions } from './history.tsx'
import { Legend } from './legend.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { Exports, Proof } from './proof.tsx'
import { Seats } from './seats.tsx'
import { Volontaires } from './volontaires.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { tableauId = '' } = useParams({ strict: false }) as { tableauId?: string }
  const read = useCall(gardes.readTableauGarde, { params: { cptsId, tableauGardeId: tableauId } }, { everySeconds: 60 })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="le tableau" from={read}>
        {(it) => <Tableau cptsId={cptsId} it={it} />}
      </Loaded>
    </>
  )
}

type Vue = 'jours' | 'personnes'

const Tableau = ({ cptsId, it }: { cptsId: string; it: TableauLu }) => {
  const mayEdit = useCan('garde.edit')
  const [vue, setVue] = useState<Vue>('jours')
  const [open, setOpen] = useState<string | null>(null)
  const garde = it.gardes.find(({ id }) => id === open)
  return (
    <>
      <Headline
        above={<Link to="/soins/garde">{GARDE.title}</Link>}
        meaning={
          <>
            {count(it.volontaires.length, 'volontaire')}, {count(it.aPourvoir, 'place')} {sayPeriode(it)}.{' '}
            <StateChip {...it} />
          </>
        }
        actions={mayEdit && <Acts cptsId={cptsId} it={it} />}
      >
        {it.titre}
      </Headline>
      <Proof it={it} />
      <Segments
        legend="Voir le tableau"
        value={vue}
        onChange={setVue}
        choices={[
          { value: 'jours', label: 'Par jour' },
          { value: 'personnes', label: 'Par personne' },
        ]}
      />
      {vue === 'jours' ? (
        <Calendar
          label="Gardes par jour"
          gardes={it.gardes}
          draw={(one) => <Seats it={it} garde={one} open={() => setOpen(one.id)} />}
        />
      ) : (
        <PeopleGrid it={it} open={setOpen} />
      )}
      <Legend byPerson={vue === 'personnes'} />
      <Exports cptsId={cptsId} id={it.id} />
      <Columns>
        <Volontaires cptsId={cptsId} it={it} mayEdit={mayEdit} />
        <div>
          <Echanges it={it} />
          <Versions it={it} />
          {mayEdit && (
            <Section title="Règles de ce tableau" small>
              <Rules it={it} />
            </Section>
          )}
        </div>
      </Columns>
      {garde && <GardeDialog cptsId={cptsId} it={it} garde={garde} mayEdit={mayEdit} close={() => setOpen(null)} />}
    </>
  )
}

const Rules = ({ it }: { it: TableauLu }) => {
  const { reposJours, plafondSemaine, plafondPeriode, comptePasse } = it.reglage
  return (
    <ul>
      <li>Une garde par jour et par personne, dans tous les tableaux de la CPTS.</li>
      <li>
        {reposJours === 0
          ? 'Deux jours de suite sont permis.'
          : `${count(reposJours, 'jour libre', 'jours libres')} entre deux gardes.`}
      </li>
      <li>
        {count(plafondSemaine, 'garde')} par semaine au plus
        {plafondPeriode === null ? '.' : `, ${plafondPeriode} sur la période.`}
      </li>
      <li>
        {comptePasse
          ? 'Les gardes des douze mois passés comptent dans les charges.'
          : 'Les gardes passées ne comptent pas dans les charges.'}
      </li>
    </ul>
  )
}

/** The members of each college, by name or by rule, with the voices that the statutes give them. */
import { useState } from 'react'
import { count, numberInWords, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { EMPECHEMENT_LABELS, sayDay } from '../../labels.ts'
import { type Colleges, gouvernance, type MembreDeCollege } from '../client.ts'
import styles from '../instances/instances.module.css'
import { usePeopleFilters } from '../people-filters.tsx'
import { EndSiege, SiegeForm } from './siege-forms.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.listColleges, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="les collèges" from={read}>
        {(data) => (data.colleges.length === 0 ? <None /> : <Members data={data} />)}
      </Loaded>
    </>
  )
}

const None = () => (
  <>
    <Headline>Aucun collège encore</Headline>
    <EmptyState actions={<ButtonLink to="/gouvernance">Choisir un modèle de statuts</ButtonLink>}>
      Les collèges viennent des statuts&nbsp;: ils disent qui vote, et avec combien de voix.
    </EmptyState>
  </>
)

type Ligne = MembreDeCollege & { college: string }
const voixOf = ({ empechement, voix }: Ligne) =>
  empechement ? EMPECHEMENT_LABELS[empechement] : count(voix, 'voix', 'voix')
const qualiteOf = ({ qualite, structure }: Ligne) => [qualite, structure].filter(Boolean).join(', ')

const Members = ({ data: { colleges, horsCollege } }: { data: Colleges }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('gouvernance.edit')
  const mayExport = useCan('gouvernance.export')
  const [open, setOpen] = useState<'nommer' | MembreDeCollege | null>(null)
  const close = () => setOpen(null)
  const all: Ligne[] = colleges.flatMap(({ nom, membres }) => membres.map((one) => ({ ...one, college: nom })))
  const { matches, fields } = usePeopleFilters(colleges, (one: Ligne) => `${one.nom} ${qualiteOf(one)}`)
  const params = { cptsId }
  return (
    <>
      <Headline
        meaning={`${colleges.map(({ nom, membres }) => `${nom}\u00a0: ${membres.length}`).join('. ')}.`}
        actions={
          mayEdit &&
          open === null && (
            <Button kind="primary" icon={<icons.plus />} onClick={() => setOpen('nommer')}>
              Nommer un membre
            </Button>
          )
        }
      >
        {count(all.length, 'personne')} dans {numberInWords(colleges.length)} {plural(colleges.length, 'collège')}
      </Headline>
      {open === 'nommer' && <SiegeForm colleges={colleges} close={close} />}
      {open !== null && open !== 'nommer' && <EndSiege membre={open} close={close} />}
      {horsCollege.length > 0 && (
        <Notice kind="hand" title={`${count(horsCollege.length, 'adhérent')} hors de tout collège`}>
          {horsCollege.map(({ nom }) => nom).join(', ')}. Aucune règle ne les prend\u00a0: nommez-les, ou corrigez les
          statuts.
        </Notice>
      )}
      {fields}
      <LongTable
        caption="Membres des collèges"
        rows={all.filter(matches)}
        keyOf={({ id }) => id}
        none="Personne ne répond à cette recherche."
        columns={[
          { head: 'Nom', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom, width: '22%' },
          { head: 'Qualité', cell: qualiteOf, sort: qualiteOf, width: '26%' },
          { head: 'Collège', cell: (one) => one.college, sort: (one) => one.college },
          { head: 'Depuis', cell: ({ depuis }) => depuis && sayDay(depuis), sort: ({ depuis }) => depuis },
          { head: 'Voix', cell: voixOf, sort: ({ voix }) => voix },
          {
            head: 'Agir',
            quiet: true,
            right: true,
            cell: (one) =>
              mayEdit && one.siegeId ? (
                <Button
                  kind="plain"
                  size="small"
                  label={`Mettre fin au siège de ${one.nom}`}
                  onClick={() => setOpen(one)}
                >
                  Mettre fin
                </Button>
              ) : null,
          },
        ]}
        foot={
          mayExport && (
            <span className={styles.buttons}>
              <CsvLink href={gouvernance.exportCollegesCsv.href({ params })} />
              <CsvLink href={gouvernance.exportCollegesXlsx.href({ params })}>Tableur</CsvLink>
            </span>
          )
        }
      />
    </>
  )
}

/** One instance: who is there, who was, and the rules that the statutes give it. */
import { Link, useParams } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { MandatLu } from '../../contract.ts'
import { MOTIF_LABELS, sayDay, sayFonction, TEXTE_LABELS } from '../../labels.ts'
import { sayRegles } from '../../labels-regles.ts'
import { gouvernance, type InstanceEntiere } from '../client.ts'
import { nomsOf } from '../noms.ts'
import { ElecteursPart } from './electeurs-part.tsx'
import styles from './instances.module.css'
import { MandatsPart } from './mandats-part.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { instanceId = '' } = useParams({ strict: false })
  const read = useCall(gouvernance.readInstanceEntiere, { params: { cptsId, instanceId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="l’instance" from={read}>
        {(data) => <Instance data={data} />}
      </Loaded>
    </>
  )
}

const Instance = ({ data }: { data: InstanceEntiere }) => {
  const mayEdit = useCan('gouvernance.edit')
  const { instance, statuts, noms, passes, electeurs } = data
  const named = Object.entries(noms).map(([id, nom]) => ({ id, nom }))
  const byMandat = instance.regles.composition.genre === 'mandats'
  return (
    <>
      <Headline above={<Link to="/gouvernance">Instances</Link>} meaning={instance.objet || undefined}>
        {instance.nom}
      </Headline>
      {instance.avertissements.length > 0 && (
        <Notice kind="hand" title="À regarder avec les statuts">
          <ul>
            {instance.avertissements.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Columns>
        <div>
          {byMandat ? (
            <MandatsPart instance={instance} colleges={statuts.colleges} mayEdit={mayEdit} />
          ) : (
            <ElecteursPart instance={instance} electeurs={electeurs} colleges={statuts.colleges} />
          )}
          {passes.length > 0 && <Past mandats={passes} nom={instance.nom} />}
        </div>
        <aside>
          <Section
            title="Ses règles"
            small
            aside={
              mayEdit && (
                <Link to="/gouvernance/statuts" hash={instance.id}>
                  Corriger
                </Link>
              )
            }
          >
            <ul className={styles.regles}>
              {sayRegles(instance.regles, nomsOf(statuts.colleges, named)).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <Source>
              {TEXTE_LABELS[instance.texte]}
              {instance.article && `, ${instance.article}`}, en vigueur depuis le {sayDay(statuts.debut)}.
            </Source>
          </Section>
        </aside>
      </Columns>
    </>
  )
}

const Past = ({ mandats, nom }: { mandats: readonly MandatLu[]; nom: string }) => (
  <Section title="Mandats passés">
    <DataTable
      caption={`Mandats passés, ${nom}`}
      rows={mandats}
      keyOf={({ id }) => id}
      columns={[
        { head: 'Fonction', cell: sayFonction, sort: sayFonction, width: '24%' },
        { head: 'Nom', cell: (one) => <b>{one.nom}</b>, sort: (one) => one.nom },
        {
          head: 'Du',
          cell: ({ debut }) => shortDay(debut),
          sort: ({ debut }) => debut,
        },
        { head: 'Au', cell: ({ fin }) => fin && shortDay(fin), sort: ({ fin }) => fin },
        { head: 'Motif', cell: ({ motifFin }) => motifFin && MOTIF_LABELS[motifFin] },
      ]}
    />
  </Section>
)

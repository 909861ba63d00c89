import { useState } from 'react'
import type { Output } from '../../../kernel/contract.ts'
import { comptes, useCall, useCpts } from '../../../web/client/index.ts'
import { Actions } from '../../../web/components/actions.tsx'
import { Button } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import type { comptesContract } from '../contract.ts'
import { actionLabel } from '../labels.ts'
import { actorLabel, columnsLabel, objetLabel } from '../trace-labels.ts'
import { AccessTabs } from './access-tabs.tsx'
import { JournalSeal } from './journal-seal.tsx'

type Line = Output<typeof comptesContract.listJournal>['lignes'][number]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  /** Pages gone through, the newest first: each is the id before which one reads. */
  const [pages, setPages] = useState<readonly number[]>([])
  const before = pages.at(-1)
  const journal = useCall(
    comptes.listJournal,
    { params: { cptsId }, query: before ? { avant: before } : {} },
    { keep: true },
  )
  return (
    <>
      <AccessTabs />
      <Headline meaning="Chaque changement laisse une ligne, que personne ne peut retirer. Les contenus n’y sont pas : seulement qui, quand et quoi.">
        Qui a fait quoi, et quand
      </Headline>
      <JournalSeal />
      <Loaded of="le journal" from={journal}>
        {({ lignes, suite }) => (
          <Section title={before ? 'Plus ancien' : 'Le plus récent'}>
            <JournalTable lines={lignes} />
            <Actions>
              {pages.length > 0 && <Button onClick={() => setPages(pages.slice(0, -1))}>Plus récent</Button>}
              {suite && <Button onClick={() => setPages([...pages, suite])}>Plus ancien</Button>}
            </Actions>
            <Source>
              Le journal est tenu par la base elle-même, et scellé à mesure. Les actes ont leur propre chaîne, au
              registre.
            </Source>
          </Section>
        )}
      </Loaded>
    </>
  )
}

const JournalTable = ({ lines }: { lines: Line[] }) => {
  const { zone } = useCpts()
  return (
    <DataTable
      caption="Journal"
      tight
      rows={lines}
      keyOf={({ id }) => String(id)}
      none="Rien n’a encore été changé dans cette CPTS."
      columns={[
        { head: 'Quand', cell: ({ le }) => shortMoment(le, zone), width: '16%' },
        { head: 'Qui', cell: ({ acteur }) => actorLabel(acteur), width: '22%' },
        { head: 'Quoi', cell: ({ action }) => actionLabel(action), width: '24%' },
        {
          head: 'Sur',
          cell: ({ operation, objet }) => `${operation}, ${objetLabel(objet)}`,
        },
        { head: 'Ce qui a changé', cell: ({ colonnes }) => columnsLabel(colonnes) },
      ]}
    />
  )
}

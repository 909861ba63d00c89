/** What is planned, held and signed. */
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import type { ActiviteResume } from '../../contract.ts'
import { activite } from '../client.ts'
import { ACTIVITE, sayHeadline } from '../labels.ts'
import { Views } from '../views.tsx'
import { type Chosen, Filters, NOTHING } from './filters.tsx'
import { groupActivites } from './group.ts'
import styles from './list.module.css'
import { Rows } from './rows.tsx'

const MOST = 500
/** Of what is signed, at first. */
const SHOWN = 12

const queryOf = ({ recherche, genre, mission, du, au }: Chosen) => ({
  limite: MOST,
  ...(recherche.trim() ? { recherche: recherche.trim() } : {}),
  ...(genre ? { genre } : {}),
  ...(mission ? { mission: mission as NonNullable<ActiviteResume['mission']> } : {}),
  ...(du ? { du } : {}),
  ...(au ? { au } : {}),
})

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [chosen, setChosen] = useState(NOTHING)
  const [settled] = useDebouncedValue(chosen, 200)
  const isFiltered = Object.values(settled).some(Boolean)
  const activites = useCall(activite.listActivites, { params: { cptsId }, query: queryOf(settled) }, { keep: true })
  return (
    <>
      <Views />
      <Loaded of="les activités" from={activites}>
        {({ activites: rows, aVenir, aSigner, total }) => (
          <>
            <Headline actions={<Plan />}>{sayHeadline(aVenir, aSigner)}</Headline>
            {total === 0 && !isFiltered ? (
              <EmptyState>{ACTIVITE.empty}</EmptyState>
            ) : (
              <>
                <Filters chosen={chosen} choose={setChosen} />
                {total === 0 && <p>{ACTIVITE.none}</p>}
                <Groups rows={rows} all={isFiltered} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const Plan = () =>
  useCan('activite.edit') ? (
    <ButtonLink kind="primary" to="/activite/prevoir" icon={<icons.plus />}>
      {ACTIVITE.plan}
    </ButtonLink>
  ) : null

const Groups = ({ rows, all }: { rows: readonly ActiviteResume[]; all: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const { toCome, toSign, signed, cancelled } = groupActivites(rows, Temporal.Now.instant().toString())
  const shown = all || isOpen ? signed : signed.slice(0, SHOWN)
  return (
    <>
      <Rows title={ACTIVITE.toCome} rows={toCome} />
      <Rows title={ACTIVITE.toSign} rows={toSign} />
      <Rows title={ACTIVITE.signed} rows={shown} />
      {shown.length < signed.length && (
        <p className={styles.more}>
          <Button onClick={() => setOpen(true)}>Voir les {signed.length - shown.length} plus anciennes</Button>
        </p>
      )}
      {(all || isOpen) && <Rows title={ACTIVITE.cancelled} rows={cancelled} />}
    </>
  )
}

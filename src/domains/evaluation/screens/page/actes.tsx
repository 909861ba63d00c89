/** The list that makes the figure: each acte with what it brings. */
import { useState } from 'react'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { evaluation, type Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'

const dayOf = (at: string, zone: string): string =>
  shortDay(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())

/** Enough to see what they are; the others are one press away. */
const FEW = 15
const MANY = 500

export const Actes = ({ data: { definition, valeur, periode } }: { data: Indicateur }) => {
  const { id: cptsId } = useCpts()
  const [limite, setLimite] = useState(FEW)
  const read = useCall(
    evaluation.listActesOfIndicateur,
    {
      params: { cptsId, code: definition.code },
      query: { periode: periode.cle, limite },
    },
    { keep: true },
  )
  return (
    <Section title="Les actes qui font ce chiffre" aside={count(valeur.actes, 'acte')}>
      <Loaded of="les actes" from={read}>
        {({ actes, total }) => (
          <>
            <DataTable
              caption={`Actes qui font ${definition.nom}, ${periode.nom}`}
              tight
              rows={actes}
              keyOf={({ id }) => id}
              linkOf={({ id }) => `/registre/${id}`}
              columns={[
                {
                  head: 'Acte',
                  cell: ({ titre, numero }) => (numero === null ? titre : `${titre}, n° ${numero}`),
                  sort: ({ titre }) => titre,
                  width: '42%',
                },
                {
                  head: 'Date',
                  cell: ({ debut, zone }) => dayOf(debut, zone),
                  sort: ({ debut }) => debut,
                  width: '16%',
                },
                { head: 'Preuve', cell: ({ grade }) => <ProofGrade grade={grade} />, sort: ({ grade }) => grade },
                {
                  head: 'Apporte',
                  right: true,
                  cell: ({ apport }) => (apport === null ? '' : formatNumber(apport)),
                  sort: ({ apport }) => apport,
                  width: '11%',
                },
              ]}
            />
            {total > actes.length && (
              <p className={styles.acts}>
                {actes.length < MANY && limite === FEW ? (
                  <Button kind="plain" onClick={() => setLimite(MANY)}>
                    Montrer {total > MANY ? `les ${MANY} derniers` : 'tous les actes'}
                  </Button>
                ) : (
                  `Les ${formatNumber(actes.length)} derniers sur ${formatNumber(total)}. Les autres se lisent dans le registre.`
                )}
              </p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

import { useState } from 'react'
import { STATUT_LABELS } from '../../../../referentials/provenance.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { CompteurLu } from '../../contract-etapes.ts'
import { sayCalcul, sayCompte, sayCompteur, sayDay } from '../../labels-vie.ts'
import { MissionForm } from './mission-form.tsx'
import styles from './vie.module.css'

type Menee = { mission: NonNullable<CompteurLu['mission']>; demarreeLe: string | null; deployeeLe: string | null }
type Props = { compteurs: CompteurLu[]; missions: readonly Menee[]; mayEdit: boolean }

/** What the law and the contract count, each with its text. */
export const Compteurs = ({ compteurs, missions, mayEdit }: Props) => {
  const [chosen, setChosen] = useState<Menee['mission'] | null>(null)
  const led = missions.find(({ mission }) => mission === chosen) ?? null
  return (
    <Section title="Les délais">
      {compteurs.length === 0 && (
        <p className={styles.silent}>
          Aucun délai ne court encore. Celui de l’ARS part du jour où elle reçoit le projet, ceux des missions de la
          signature du contrat.
        </p>
      )}
      {chosen && <MissionForm key={chosen} mission={chosen} led={led} close={() => setChosen(null)} />}
      {compteurs.length > 0 && (
        <DataTable
          caption="Délais de la loi et du contrat"
          rows={compteurs}
          keyOf={({ genre, mission, version }) => `${genre}${mission ?? ''}${version ?? ''}`}
          columns={[
            { head: 'Délai', cell: (one) => <b>{sayCompteur(one)}</b>, width: '34%' },
            { head: 'Au plus tard le', cell: (one) => <Deadline one={one} /> },
            {
              head: 'État',
              cell: (one) =>
                one.etat === 'en-retard' ? <StatusChip kind="waiting">{sayCompte(one)}</StatusChip> : sayCompte(one),
            },
            {
              head: 'Noter',
              quiet: true,
              right: true,
              cell: ({ mission }) =>
                mayEdit && mission ? (
                  <Button kind="plain" size="small" onClick={() => setChosen(mission)}>
                    Noter
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
    </Section>
  )
}

const Deadline = ({ one }: { one: CompteurLu }) => (
  <ExplainedFigure
    label={sayCompteur(one)}
    explanation={{
      calcul: sayCalcul(one),
      dates: `Du ${sayDay(one.depuis)} au ${sayDay(one.echeance)}`,
      texte: one.provenance.source,
      preuve: { grade: 'calculee' },
      doute: one.provenance.statut === 'confirme' ? null : STATUT_LABELS[one.provenance.statut],
    }}
  >
    {sayDay(one.echeance)}
  </ExplainedFigure>
)

import { STATUT_LABELS } from '../../../../referentials/provenance.ts'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { StadeLu } from '../../contract-etapes.ts'
import styles from './vie.module.css'

/** How the ministry and the federation name where the CPTS stands; each says why, and where the definition was read. */
export const Stades = ({ stades }: { stades: { atlas: StadeLu | null; federation: StadeLu } }) => (
  <Section title="Où en est la CPTS" small>
    <Stade nom="Atlas du ministère" stade={stades.atlas} />
    <Stade nom="Fédération nationale des CPTS" stade={stades.federation} />
  </Section>
)

const Stade = ({ nom, stade }: { nom: string; stade: StadeLu | null }) => (
  <div className={styles.stade}>
    <small>{nom}</small>
    {stade ? (
      <>
        <b>{stade.libelle}</b>
        <p>
          {stade.definition} {stade.raison}
        </p>
        <small>
          {stade.provenance.source}.{' '}
          {stade.provenance.statut !== 'confirme' && (
            <StatusChip kind="unknown">{STATUT_LABELS[stade.provenance.statut]}</StatusChip>
          )}
        </small>
      </>
    ) : (
      <>
        <b>Pas encore dans l’atlas</b>
        <p>L’atlas montre une CPTS quand sa lettre d’intention est validée.</p>
      </>
    )}
  </div>
)

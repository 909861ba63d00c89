import { Link } from '@tanstack/react-router'
import { longDay } from '../../../web/components/days.ts'
import { Section } from '../../../web/components/section.tsx'
import type { Fiche } from '../contract.ts'

/** Where the rights of the person are exercised, and when the fiche goes by itself. */
export const FicheRights = ({ fiche }: { fiche: Fiche }) => (
  <Section title="Données personnelles" small>
    {fiche.effacementLe && (
      <p>Sans nouvelle adhésion ni acte, cette fiche s’effacera d’elle-même le {longDay(fiche.effacementLe)}.</p>
    )}
    <p>
      <Link to="/droits/$personneId" params={{ personneId: fiche.personneId }}>
        Qui a lu cette fiche, copie et effacement
      </Link>
    </p>
  </Section>
)

/** One fiche on one page: why, for whom, who does what and when, with whom, with what money, and what will prove it. */
import { Link, useParams } from '@tanstack/react-router'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import styles from './fiche.module.css'
import { FicheHead } from './fiche-head.tsx'
import { PartBudget } from './part-budget.tsx'
import { PartIdentite } from './part-identite.tsx'
import { PartIndicateurs } from './part-indicateurs.tsx'
import { PartJalons } from './part-jalons.tsx'
import { PartPartenaires } from './part-partenaires.tsx'
import { PartPreuves } from './part-preuves.tsx'
import { PartReferents } from './part-referents.tsx'
import { PartTaches } from './part-taches.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { ficheActionId = '' } = useParams({ strict: false })
  const fiche = useCall(projet.readFicheAction, { params: { cptsId, ficheActionId } })
  return (
    <div className={styles.page}>
      <div className={styles.screenOnly}>
        <Views />
      </div>
      <Loaded of="la fiche-action" from={fiche}>
        {(data) => (
          <>
            <FicheHead fiche={data} />
            <Columns>
              <div>
                <PartIdentite fiche={data} />
                <PartTaches fiche={data} />
                <PartIndicateurs fiche={data} />
                <PartBudget fiche={data} />
              </div>
              <div>
                <Manques fiche={data} />
                <PartReferents fiche={data} />
                <PartPartenaires fiche={data} />
                <PartJalons fiche={data} />
                <PartPreuves fiche={data} />
                <Actes fiche={data} />
              </div>
            </Columns>
          </>
        )}
      </Loaded>
    </div>
  )
}

/** Said while the fiche is a draft: afterwards it has begun as it is. */
const Manques = ({ fiche }: { fiche: FicheEntiere }) => {
  if (fiche.etat !== 'brouillon') return null
  if (fiche.manques.length === 0) {
    return (
      <div className={styles.screenOnly}>
        <Section title="Rien ne manque" small>
          <p>Cette fiche peut passer à «&nbsp;prête&nbsp;».</p>
        </Section>
      </div>
    )
  }
  return (
    <div className={styles.screenOnly}>
      <Section title="Avant d’être prête, il lui manque" small>
        <ul className={styles.missing}>
          {fiche.manques.map((manque) => (
            <li key={manque}>{manque}</li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

const Actes = ({ fiche }: { fiche: FicheEntiere }) =>
  fiche.actes.length === 0 ? null : (
    <Section title="Actes du registre" small>
      <ul className={styles.rows}>
        {fiche.actes.map(({ id, titre, debut, zone }) => (
          <li key={id}>
            <div>
              <Link to="/registre/$acteId" params={{ acteId: id }}>
                {titre}
              </Link>
              <small>{formatDate(Temporal.Instant.from(debut).toZonedDateTimeISO(zone).toPlainDate())}</small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )

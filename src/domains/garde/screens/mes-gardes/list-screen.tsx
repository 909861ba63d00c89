/** One's coming shifts, and the rotas that one is on or may join. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { capitalizeFirst, numberInWords, plural } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { gardes } from '../client.ts'
import { GARDE, sayPeriode } from '../labels.ts'
import styles from './mes-gardes.module.css'

const sayHeadline = (shifts: number): string =>
  shifts === 0
    ? 'Aucune garde à venir'
    : capitalizeFirst(`${numberInWords(shifts, true)} ${plural(shifts, 'garde')} à venir`)

type Tableau = { inscrit: boolean; publie: boolean; voeuxOuverts: boolean; voeuxDits: boolean; aRepondre: number }
const sayState = ({ inscrit, publie, voeuxOuverts, voeuxDits, aRepondre }: Tableau): string => {
  if (aRepondre > 0) return 'un collègue attend votre réponse'
  if (!inscrit) return 'vous pouvez vous porter volontaire'
  if (voeuxOuverts) return voeuxDits ? 'vœux dits, encore modifiables' : 'vos vœux sont attendus'
  return publie ? 'publié' : 'en préparation'
}

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gardes.listMesGardes, { params: { cptsId } })
  return (
    <Loaded of="vos gardes" from={read}>
      {({ tableaux, prochaines }) => (
        <>
          <Headline meaning={GARDE.meaning}>{sayHeadline(prochaines.length)}</Headline>
          {tableaux.length === 0 && prochaines.length === 0 && (
            <EmptyState>
              Aucun tableau de garde n’est ouvert. Quand la coordination en prépare un, vous pouvez ici vous porter
              volontaire et dire vos indisponibilités et vos vœux.
            </EmptyState>
          )}
          {prochaines.length > 0 && (
            <Section title="Mes prochaines gardes">
              <ul className={styles.lines}>
                {prochaines.map(({ gardeId, phrase, tableauGardeId }) => (
                  <li key={gardeId}>
                    <Link to="/mes-gardes/$tableauId" params={{ tableauId: tableauGardeId }}>
                      {capitalizeFirst(phrase)}
                    </Link>
                  </li>
                ))}
              </ul>
              <Feed cptsId={cptsId} />
            </Section>
          )}
          {tableaux.length > 0 && (
            <Section title={GARDE.title}>
              <ul className={styles.lines}>
                {tableaux.map((one) => (
                  <li key={one.id}>
                    <Link to="/mes-gardes/$tableauId" params={{ tableauId: one.id }}>
                      {one.titre}
                    </Link>
                    <small>
                      {sayPeriode(one)}, {sayState(one)}
                    </small>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Loaded>
  )
}

/** An address that one's own calendar reads: shown once, since only its hash is kept. */
export const Feed = ({ cptsId }: { cptsId: string }) => {
  const [address, setAddress] = useState<string | null>(null)
  const open = useAction(gardes.createFluxGardes, { refresh: 'nothing', onDone: ({ adresse }) => setAddress(adresse) })
  return (
    <div className={styles.feed}>
      {address ? (
        <CopyLink link={address} label="Adresse de mes gardes, à donner à mon calendrier" />
      ) : (
        <Button pending={open.pending} onClick={() => void open.run({ params: { cptsId } })}>
          Les avoir dans mon calendrier
        </Button>
      )}
      <Problem error={open.error} />
    </div>
  )
}

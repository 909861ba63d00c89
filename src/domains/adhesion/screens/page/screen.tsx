/** Without an account: what the CPTS is, what one accepts, what one owes, and asking to join. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCall } from '../../../../web/client/use-call.ts'
import { euros, longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { laCpts } from '../../rules/mots.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Page } from '../client.ts'
import { sayDecide, sayEffet } from '../words.ts'
import { AskForm } from './ask-form.tsx'

export const Screen = () => {
  const { adresse = '' } = useParams({ strict: false })
  const page = useCall(adhesion.readPageAdhesion, { params: { adresse } })
  return (
    <Loaded of="la page d’adhésion" from={page}>
      {(data) => <Join page={data} adresse={adresse} />}
    </Loaded>
  )
}

const Join = ({ page, adresse }: { page: Page; adresse: string }) => {
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo !== null)
    return (
      <div className={styles.card}>
        <Headline meaning="La demande ne part qu’une fois l’adresse confirmée. Pensez à regarder les courriers indésirables.">
          Un lien vient d’être envoyé à {sentTo}
        </Headline>
        <p>
          Ouvrez-le pour confirmer votre adresse. Il vous dira ensuite, à tout moment, où en est votre demande. Sans
          confirmation, tout est effacé dans sept jours.
        </p>
      </div>
    )
  return (
    <div className={styles.card}>
      <Headline
        meaning={`Deux minutes, sans compte. Votre demande est ensuite examinée\u00a0: ${sayDecide(page.parcours)}. ${sayEffet(page.effet, page.parcours)}`}
      >
        Adhérer à {laCpts(page.cpts)}
      </Headline>
      {page.accueil && <p className={`${styles.prose} ${styles.spaced}`}>{page.accueil}</p>}
      {page.cotisation && <Cotisation cotisation={page.cotisation} />}
      <Section title="Votre demande">
        <AskForm page={page} adresse={adresse} done={setSentTo} />
      </Section>
    </div>
  )
}

const Cotisation = ({ cotisation }: { cotisation: NonNullable<Page['cotisation']> }) => (
  <Section title={`La cotisation de ${cotisation.annee}`}>
    <table className={styles.amounts}>
      <caption className="visually-hidden">Montants de la cotisation</caption>
      <tbody>
        {cotisation.montants.map(({ libelle, centimes }) => (
          <tr key={libelle}>
            <td>{libelle}</td>
            <td>{centimes === 0 ? 'dispensés' : euros(centimes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <Source>
      {cotisation.decision}, {longDay(cotisation.decideeLe)}. À régler avant le {longDay(cotisation.echeance)}, une fois
      admis.
    </Source>
  </Section>
)

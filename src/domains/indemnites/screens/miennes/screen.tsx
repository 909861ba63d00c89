/** « Mes indemnités »: declare a time in three taps, see where it stands, what is left, where to be paid. */
import { useState } from 'react'
import { formatDuration } from '../../../../kernel/french.ts'
import { useCptsId, useMe } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay, shortDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { MienneLue } from '../../contract.ts'
import { GENRE_LABELS } from '../../labels.ts'
import { indemnites, type Miennes } from '../client.ts'
import { Gauge } from '../gauge.tsx'
import styles from '../indemnites.module.css'
import { EtatSomme } from '../sommes-table.tsx'
import { AilleursForm } from './ailleurs-form.tsx'
import { IbanForm } from './iban-form.tsx'
import { TempsForm } from './temps-form.tsx'

type Asked = 'temps' | 'iban' | 'ailleurs' | null

export const Screen = () => {
  const lien = useMe().data?.lien
  const chosen = useCptsId()
  const cptsId = lien?.cptsId ?? chosen
  if (!cptsId) return <Notice kind="hand">Cette page s’ouvre par le lien que la CPTS vous a donné.</Notice>
  return <Mine cptsId={cptsId} />
}

const Mine = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(indemnites.readMesIndemnites, { params: { cptsId } }, { keep: true })
  return (
    <div className={styles.mine}>
      <Loaded of="vos indemnités" from={read}>
        {({ miennes }) =>
          miennes ? (
            <Page cptsId={cptsId} data={miennes} />
          ) : (
            <Headline meaning="Vous n’avez pas de fiche de professionnel dans cette CPTS : rien ne peut vous être payé.">
              Mes indemnités
            </Headline>
          )
        }
      </Loaded>
    </div>
  )
}

const Page = ({ cptsId, data }: { cptsId: string; data: Miennes }) => {
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  const part = { cptsId, data, close }
  if (asked === 'temps') return <TempsForm {...part} />
  if (asked === 'iban') return <IbanForm {...part} />
  if (asked === 'ailleurs') return <AilleursForm {...part} />
  return (
    <>
      <Headline meaning={`${data.nom}, ${data.cpts}. Année civile ${data.plafond.annee}.`}>{headlineOf(data)}</Headline>
      {data.bareme ? (
        <div className={styles.acts}>
          <Button kind="primary" size="large" icon={<icons.plus />} onClick={() => setAsked('temps')}>
            Déclarer un temps
          </Button>
        </div>
      ) : (
        <Notice kind="hand">
          La CPTS n’a pas de barème en vigueur{'\u00a0'}: un temps se déclarera quand l’instance en aura voté un.
        </Notice>
      )}
      {data.ibanFin === null && (
        <Notice kind="hand">
          Dites sur quel compte vous êtes payé.{' '}
          <Button kind="plain" onClick={() => setAsked('iban')}>
            Donner mon IBAN
          </Button>
        </Notice>
      )}
      <Section title="Ce qui me reste sous le plafond" small>
        <Gauge verdict={data.plafond} />
        <p>
          {data.ailleursCentimes === null
            ? 'Vous n’avez rien dit d’autres CPTS cette année.'
            : `Vous avez dit avoir reçu ${euros(data.ailleursCentimes)} d’autres CPTS, le ${longDay(data.ailleursLe!.slice(0, 10))}.`}{' '}
          <Button kind="plain" onClick={() => setAsked('ailleurs')}>
            Dire ce que j’ai reçu ailleurs
          </Button>
        </p>
        <Source>
          Les indemnités et rémunérations reçues dans une année civile, de toutes les CPTS, ne dépassent pas le plafond
          annuel de la sécurité sociale (code de la santé publique, D1434-44, lu dans une source secondaire).
        </Source>
      </Section>
      <Sommes data={data} />
      <Section title="Mon compte et mes relevés" small>
        <p>
          {data.ibanFin ? `Payé sur le compte ••\u00a0${data.ibanFin}.` : 'Aucun compte donné.'}{' '}
          <Button kind="plain" onClick={() => setAsked('iban')}>
            {data.ibanFin ? 'Changer d’IBAN' : 'Donner mon IBAN'}
          </Button>
        </p>
        <ul>
          {data.releves.map(({ annee, centimes }) => (
            <li key={annee}>
              <a href={indemnites.readMonReleve.href({ params: { cptsId }, query: { annee } })} download>
                Relevé annuel {annee}
              </a>
              , {euros(centimes)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const headlineOf = ({ sommes }: Miennes): string => {
  const owed = sommes.reduce((sum, { engageCentimes }) => sum + engageCentimes, 0)
  const waiting = sommes
    .filter(({ etat }) => etat === 'declaree' || etat === 'controlee')
    .reduce((sum, { centimes }) => sum + centimes, 0)
  if (owed > 0) return `${euros(owed)} vous seront payés`
  return waiting > 0 ? `${euros(waiting)} attendent l’approbation de la CPTS` : 'Mes indemnités'
}

const Sommes = ({ data: { sommes } }: { data: Miennes }) => (
  <Section title="Mes déclarations">
    <DataTable
      caption="Mes déclarations"
      rows={sommes}
      keyOf={({ id }) => id}
      none="Aucune déclaration encore. Vos présences signées sont déclarées par la CPTS ; un autre temps se déclare ici."
      columns={[
        { head: 'Date', width: '120px', cell: ({ jour }) => shortDay(jour), sort: ({ jour }) => jour },
        { head: 'Pour', bare: true, width: '44%', cell: (one) => <Pour one={one} /> },
        {
          head: 'Montant',
          right: true,
          cell: ({ centimes }) => <b>{euros(centimes)}</b>,
          sort: ({ centimes }) => centimes,
        },
        { head: 'Où elle en est', cell: (one) => <EtatSomme somme={one} /> },
      ]}
    />
  </Section>
)

const Pour = ({ one }: { one: MienneLue }) => (
  <div className={styles.object}>
    {one.objet}
    <small>
      {GENRE_LABELS[one.genre]}
      {one.minutes !== null && `, ${formatDuration(one.minutes)}`}. {one.etapes.join(' ')}
    </small>
    {one.motif && <span className={styles.warn}>{one.motif}</span>}
  </div>
)

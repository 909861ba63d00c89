/** A member, by their link or signed in: what is due and how to pay, the receipt, the attestation. */
import { useCptsId, useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { ETAT_APPEL_LABELS } from '../../labels.ts'
import styles from '../adhesion.module.css'
import { adhesion, type MonAdhesion } from '../client.ts'
import { saveDocument } from '../save-document.ts'

export const Screen = () => {
  const lien = useMe().data?.lien
  const own = useCptsId()
  const cptsId = lien?.cptsId ?? own
  if (!cptsId) return <Notice kind="hand">Ouvrez cette page par le lien reçu par courriel.</Notice>
  return <Mine cptsId={cptsId} />
}

const Mine = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(adhesion.readMonAdhesion, { params: { cptsId } })
  return (
    <div className={styles.card}>
      <Loaded of="votre adhésion" from={read}>
        {({ membre }) => (membre ? <Membre cptsId={cptsId} it={membre} /> : <NoFiche />)}
      </Loaded>
    </div>
  )
}

const Membre = ({ cptsId, it }: { cptsId: string; it: MonAdhesion }) => (
  <>
    <Headline above={`${it.cpts}, ${it.nom}`} meaning={meaningOf(it)}>
      {headlineOf(it)}
    </Headline>
    {it.adherent && <Attestation cptsId={cptsId} />}
    {it.cotisations.map((one) => (
      <Cotisation key={one.appelId} cptsId={cptsId} it={one} />
    ))}
  </>
)

const NoFiche = () => (
  <Headline meaning="Demandez à la coordination d’en créer une, ou ouvrez le lien reçu par courriel.">
    Aucune fiche n’est à votre nom dans cette CPTS
  </Headline>
)

const headlineOf = ({ adherent, cotisations }: MonAdhesion): string => {
  if (!adherent) return 'Votre adhésion ne court plus'
  const due = cotisations.find(({ etat }) => etat !== 'payee' && etat !== 'dispensee')
  return due ? `Votre cotisation de ${due.annee} reste à régler` : 'Votre adhésion est à jour'
}

const meaningOf = ({ depuis, jusqua }: MonAdhesion): string =>
  depuis === null ? '' : `Adhérent depuis le ${longDay(depuis)}${jusqua ? `, jusqu’au ${longDay(jusqua)}` : ''}.`

const Attestation = ({ cptsId }: { cptsId: string }) => {
  const take = useAction(adhesion.takeAttestation, {
    refresh: 'nothing',
    onDone: (document) => {
      saveDocument(document)
      announce('Attestation téléchargée.')
    },
  })
  return (
    <Section title="Attestation d’adhésion" small>
      <p>
        Un PDF du jour, avec un code. Qui le reçoit peut vérifier en ligne qu’il est authentique et encore en vigueur.
      </p>
      <Problem error={take.error} />
      <div className={styles.acts}>
        <Button
          kind="primary"
          icon={<icons.download />}
          pending={take.pending}
          onClick={() => take.run({ params: { cptsId }, body: {} })}
        >
          Télécharger mon attestation
        </Button>
      </div>
    </Section>
  )
}

type Due = MonAdhesion['cotisations'][number]

const Cotisation = ({ cptsId, it }: { cptsId: string; it: Due }) => {
  const take = useAction(adhesion.takeRecu, { refresh: 'nothing', onDone: saveDocument })
  const isDue = it.etat !== 'payee' && it.etat !== 'dispensee'
  return (
    <Section
      title={`Cotisation ${it.annee}`}
      small
      aside={<StatusChip kind={isDue ? 'waiting' : 'done'}>{ETAT_APPEL_LABELS[it.etat]}</StatusChip>}
    >
      <p>
        {it.libelle}&nbsp;: {euros(it.duCentimes)}
        {it.payeCentimes > 0 && `, dont ${euros(it.payeCentimes)} reçus`}
        {it.payeLe && ` (dernier paiement le ${longDay(it.payeLe)})`}.
      </p>
      {isDue && <Pay it={it} />}
      <Source>
        {it.decision}, {longDay(it.decideeLe)}.
      </Source>
      <Problem error={take.error} />
      {it.payeCentimes > 0 && (
        <div className={styles.acts}>
          <Button
            icon={<icons.download />}
            pending={take.pending}
            onClick={() => take.run({ params: { cptsId }, body: { appelCotisationId: it.appelId } })}
          >
            Télécharger le reçu {it.annee}
          </Button>
        </div>
      )}
    </Section>
  )
}

const Pay = ({ it }: { it: Due }) => (
  <div className={styles.pay}>
    <p>
      {it.paiement ? 'Par virement' : 'À régler'}, avant le {longDay(it.echeance)}.
    </p>
    <dl className={styles.facts}>
      {it.paiement && (
        <>
          <dt>Bénéficiaire</dt>
          <dd>{it.paiement.titulaire}</dd>
          <dt>IBAN</dt>
          <dd>{it.paiement.iban}</dd>
        </>
      )}
      <dt>Montant</dt>
      <dd>{euros(it.duCentimes - it.payeCentimes)}</dd>
      <dt>Référence, à recopier</dt>
      <dd className={styles.reference}>{it.reference}</dd>
    </dl>
    <p className={styles.silent}>
      La référence suffit à reconnaître votre paiement. Cette page le dira dès que la CPTS aura lu son relevé.
    </p>
  </div>
)

/** One request: who asks, what they accepted, who they may already be, what was decided. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { ETAT_DEMANDE_LABELS } from '../../labels.ts'
import { nomOrgane } from '../../rules/mots.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Demande } from '../client.ts'
import { quoted } from '../words.ts'
import { DecideForm } from './decide-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { demandeId = '' } = useParams({ strict: false })
  const read = useCall(adhesion.readDemandeAdhesion, { params: { cptsId, demandeAdhesionId: demandeId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="la demande" from={read}>
        {(it) => <Whole it={it} />}
      </Loaded>
    </>
  )
}

const Whole = ({ it }: { it: Demande }) => (
  <>
    <Headline
      above={<Link to="/equipe/adhesions">Demandes d’adhésion</Link>}
      meaning={[it.quoi, it.ville].filter(Boolean).join(', ')}
    >
      {it.nom}&nbsp;: {it.attend ? `attend ${nomOrgane(it.attend.organe)}` : ETAT_DEMANDE_LABELS[it.etat].toLowerCase()}
    </Headline>
    <Columns>
      <div>
        <Decide it={it} />
        <Said it={it} />
      </div>
      <div>
        <Accepted it={it} />
        <Steps it={it} />
      </div>
    </Columns>
  </>
)

const Decide = ({ it }: { it: Demande }) => {
  const mayDecide = useCan('demande-adhesion.decide')
  const [fiche, setFiche] = useState<string | null>(null)
  if (!mayDecide || it.etat !== 'en-cours') return null
  const asks = it.proches.length > 0 && it.professionnelId === null
  return (
    <Section title="Décider">
      {asks && <Proches it={it} fiche={fiche} choose={setFiche} />}
      <div className={styles.form}>
        <DecideForm
          demandes={[it]}
          fiche={fiche}
          blocked={asks && fiche === null && 'Dites d’abord si c’est une personne déjà connue.'}
        />
      </div>
    </Section>
  )
}

const SUR = { rpps: 'même RPPS', courriel: 'même adresse', nom: 'même nom' } as const

const Proches = ({ it, fiche, choose }: { it: Demande; fiche: string | null; choose: (fiche: string) => void }) => (
  <fieldset>
    <legend>
      <b>Est-ce une personne déjà connue&nbsp;?</b>
    </legend>
    {[...it.proches.map((one) => ({ value: one.professionnelId, one })), { value: 'nouvelle', one: null }].map(
      ({ value, one }) => (
        <p key={value}>
          <label>
            <input type="radio" name="fiche" checked={fiche === value} onChange={() => choose(value)} />{' '}
            {one
              ? `${one.nom}, ${one.quoi} (${SUR[one.sur]}${one.adherent ? ', déjà adhérent' : ''})`
              : 'Non, créer une fiche'}
          </label>
          {one && (
            <>
              {' '}
              <Link to={`/equipe/${one.professionnelId}`}>Voir la fiche</Link>
            </>
          )}
        </p>
      ),
    )}
  </fieldset>
)

const Said = ({ it }: { it: Demande }) => {
  const rows: [string, string | null][] = [
    ['Représentée par', it.representant && [it.representant, it.fonction].filter(Boolean).join(', ')],
    ['RPPS', it.rpps],
    ['FINESS', it.finess],
    ['Courriel', it.courriel],
    ['Téléphone', it.telephone],
    ['Exerce à', [it.lieu, it.adresse, [it.codePostal, it.ville].filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    ['Précision demandée', it.complement],
    ['Raison du refus', it.raison],
  ]
  return (
    <Section title="Ce que la personne a donné">
      <dl className={styles.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {it.message && <p className={styles.prose}>{quoted(it.message)}</p>}
      {it.professionnelId && (
        <p>
          <Link to={`/equipe/${it.professionnelId}`}>Voir la fiche</Link>
        </p>
      )}
    </Section>
  )
}

const Accepted = ({ it }: { it: Demande }) => {
  const { zone } = useCpts()
  return (
    <Section title="Textes acceptés" small>
      {it.acceptations.length === 0 && <p className={styles.silent}>Aucun texte n’était à accepter.</p>}
      <ul className={styles.rows}>
        {it.acceptations.map((one) => (
          <li key={one.empreinte}>
            <div>
              {one.titre}, version {one.version}
              <small>
                le {shortMoment(one.le, zone)}, empreinte {one.empreinte.slice(0, 16)}…
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const ISSUES = {
  favorable: 'favorable',
  refus: 'refuse',
  complement: 'demande une précision',
  reponse: 'La personne a répondu',
  retrait: 'La personne a retiré sa demande',
} as const

const Steps = ({ it }: { it: Demande }) => (
  <Section title="Parcours" small>
    <ol className={styles.rows}>
      {it.pas.map(({ organe, issue, mot, jour }) => (
        <li key={`${jour}-${issue}-${organe}`}>
          <div>
            {organe ? `${nomOrgane(organe, true)}\u00a0: ${ISSUES[issue]}` : ISSUES[issue]}
            <small>
              {longDay(jour)}
              {mot && `, ${quoted(mot)}`}
            </small>
          </div>
        </li>
      ))}
      {it.parcours.etapes.slice(it.rang).map(({ organe }) => (
        <li key={organe}>
          <div className={styles.silent}>{nomOrgane(organe, true)}</div>
        </li>
      ))}
    </ol>
  </Section>
)

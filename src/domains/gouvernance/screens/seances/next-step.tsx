/** The one thing to do now. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { gouvernance } from '../client.ts'
import { sayMoment } from '../labels-seances.ts'
import type { Part } from './part.ts'
import styles from './seances.module.css'
import { SignPv } from './sign-pv.tsx'

export const NextStep = (part: Part) => {
  const { it, mayEdit } = part
  if (it.etat === 'close') return <SignPv {...part} />
  if (it.etat === 'signee') return <Signed {...part} />
  if (it.etat === 'sans-quorum') return <WithoutQuorum {...part} />
  if (!mayEdit) return null
  if (it.etat === 'preparation') return <Convoke {...part} />
  if (it.etat === 'convoquee') return <Open {...part} />
  return <Close {...part} />
}

const Convoke = ({ cptsId, it }: Part) => {
  const [retard, setRetard] = useState('')
  const [missing, setMissing] = useState<string[]>([])
  const convoke = useAction(gouvernance.convokeSeance, {
    onDone: ({ convoques, sansAdresse }) => {
      setMissing(sansAdresse)
      notify(`${count(convoques, 'personne convoquée', 'personnes convoquées')}.`)
    },
  })
  const submit = () =>
    convoke.run({ params: { cptsId, seanceId: it.id }, body: { retard: it.delai.aTemps ? null : retard } })
  return (
    <Section title="Convoquer">
      <p>{it.delai.phrase}</p>
      <p className={styles.quiet}>
        Chaque électeur que désignent les statuts reçoit l’ordre du jour, les documents et un lien personnel{'\u00a0'}:
        il répond, donne procuration et vote, sans compte.
      </p>
      <Form
        onSubmit={submit}
        error={convoke.error}
        actions={
          <Button
            kind="primary"
            type="submit"
            icon={<icons.mail />}
            pending={convoke.pending}
            blocked={it.ordreDuJour.length === 0 && 'Écrivez d’abord l’ordre du jour.'}
          >
            {it.delai.aTemps ? 'Convoquer les électeurs' : 'Convoquer quand même'}
          </Button>
        }
      >
        {!it.delai.aTemps && (
          <TextField
            label="Pourquoi convoquer hors délai"
            hint="Cette raison est écrite dans le procès-verbal."
            maxLength={500}
            value={retard}
            onChange={setRetard}
            error={convoke.champs.retard}
          />
        )}
      </Form>
      <NoAddress names={missing} />
    </Section>
  )
}

const NoAddress = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? null : (
    <Notice kind="hand" title="Sans adresse connue">
      {names.join(', ')}. Donnez-leur leur lien en main propre, depuis la liste des électeurs.
    </Notice>
  )

const Open = ({ cptsId, it }: Part) => {
  const params = { cptsId, seanceId: it.id }
  const open = useAction(gouvernance.openSeance, { onDone: ({ phrase }) => notify(`La séance est ouverte. ${phrase}`) })
  const miss = useAction(gouvernance.endWithoutQuorum)
  const again = useAction(gouvernance.convokeSeance, {
    onDone: ({ convoques }) => notify(`${count(convoques, 'électeur')} à jour.`),
  })
  const nobody = it.electeurs.every(({ present }) => !present)
  return (
    <Section title="Réunir et ouvrir">
      <p>
        Convoquée {it.convoqueeLe && `le ${sayMoment(it.convoqueeLe, it.zone)}`}. Les personnes présentes signent avec
        leur téléphone, en lisant le code affiché dans la salle.
      </p>
      <div className={styles.acts}>
        <ButtonLink
          kind={nobody ? 'primary' : 'secondary'}
          to={`/activite/${it.activiteId}/feuille`}
          icon={<icons.signature />}
        >
          {it.emargement ? 'Revenir à la feuille ouverte' : 'Feuille d’émargement'}
        </ButtonLink>
        <Button
          kind={nobody ? 'secondary' : 'primary'}
          pending={open.pending}
          blocked={
            nobody
              ? 'Personne n’a encore signé.'
              : !it.quorum.atteint && 'Le quorum n’est pas atteint\u00a0: la séance ne peut pas délibérer.'
          }
          onClick={() => void open.run({ params, body: {} })}
        >
          Ouvrir la séance
        </Button>
        {!it.quorum.atteint && !nobody && (
          <Button kind="plain" pending={miss.pending} onClick={() => void miss.run({ params, body: {} })}>
            Constater l’absence de quorum
          </Button>
        )}
        <Button kind="plain" pending={again.pending} onClick={() => void again.run({ params, body: { retard: null } })}>
          Mettre à jour les électeurs
        </Button>
      </div>
      <Problem error={open.error ?? miss.error ?? again.error} />
    </Section>
  )
}

const Close = ({ cptsId, it }: Part) => {
  const close = useAction(gouvernance.closeSeance, {
    onDone: () => notify('La séance est levée. Il reste à signer le procès-verbal.'),
  })
  const open = it.scrutins.some(({ etat }) => etat === 'ouvert')
  return (
    <Section title="La séance est ouverte">
      <p className={styles.quiet}>
        {it.ouverteLe && `Depuis le ${sayMoment(it.ouverteLe, it.zone)}. `}Mettez aux voix les points de l’ordre du
        jour, puis levez la séance.
      </p>
      <div className={styles.acts}>
        <ButtonLink to={`/activite/${it.activiteId}/feuille`} icon={<icons.signature />}>
          Feuille d’émargement
        </ButtonLink>
        <Button
          pending={close.pending}
          blocked={open && 'Un scrutin est encore ouvert.'}
          onClick={() => void close.run({ params: { cptsId, seanceId: it.id }, body: {} })}
        >
          Lever la séance
        </Button>
      </div>
      <Problem error={close.error} />
    </Section>
  )
}

const WithoutQuorum = ({ it, mayEdit }: Part) => {
  const navigate = useNavigate()
  return (
    <Section title="Quorum non atteint">
      <p>{it.quorumOuverture} Rien n’a été décidé.</p>
      {it.seconde && <p>{it.seconde.phrase}</p>}
      {it.suivante ? (
        <Link to="/gouvernance/seances/$seanceId" params={{ seanceId: it.suivante }}>
          Voir la seconde convocation
        </Link>
      ) : (
        it.seconde &&
        mayEdit && (
          <Button
            kind="primary"
            onClick={() =>
              void navigate({
                href: `/gouvernance/seances/prevoir?instance=${it.instanceId}&seconde=${it.id}&jour=${it.seconde?.des}`,
              })
            }
          >
            Prévoir la seconde convocation
          </Button>
        )
      )}
    </Section>
  )
}

const Signed = ({ cptsId, it }: Part) => {
  const params = { cptsId, seanceId: it.id }
  const mayReadActe = useCan('acte.read')
  return (
    <Section title="Procès-verbal signé">
      <p>
        {it.signatures.map(({ nom, signeLe }) => `${nom}, le ${sayMoment(signeLe, it.zone)}`).join('\u00a0; ')}. La
        séance et ses décisions sont dans le registre.
      </p>
      <div className={styles.acts}>
        <a href={gouvernance.exportPvPdf.href({ params })}>Procès-verbal en PDF</a>
        <a href={gouvernance.exportPvDocx.href({ params })}>en DOCX</a>
        {mayReadActe && it.activiteId && (
          <Link to="/registre/$acteId" params={{ acteId: it.activiteId }}>
            L’acte du registre
          </Link>
        )}
        <Link to="/gouvernance/decisions">Registre des décisions</Link>
      </div>
    </Section>
  )
}

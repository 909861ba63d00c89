/** Opened by a link: the proposed slots, and one's answers in a few taps. */
import { useState } from 'react'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { LinkCard } from '../../../../web/components/link-card.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import type { MonSondage } from '../../contract-sondages.ts'
import type { Reponse } from '../../rules/sondage.ts'
import { activite } from '../client.ts'
import { REPONDRE, sayRetenu, saySend, sayUntil } from '../labels-sondages.ts'
import { Kept } from './kept.tsx'
import styles from './repondre.module.css'
import { Slots } from './slots.tsx'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">{REPONDRE.noLink}</Notice>
  return <Poll cptsId={lien.cptsId} />
}

const Poll = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(activite.readMonSondage, { params: { cptsId } })
  return (
    <Loaded of="les dates proposées" from={read}>
      {(it) => (
        <LinkCard from={[it.cptsNom, it.organisateur].filter(Boolean).join(', ')} title={it.titre}>
          {it.description && <p className={styles.description}>{it.description}</p>}
          {it.lieu && <p className={styles.place}>{it.lieu}</p>}
          {it.isOuvert ? <Answer cptsId={cptsId} it={it} /> : <Over it={it} />}
        </LinkCard>
      )}
    </Loaded>
  )
}

const Over = ({ it }: { it: MonSondage }) => (
  <Notice kind="hand">{it.retenu ? sayRetenu(it.retenu, it.zone) : REPONDRE.closed}</Notice>
)

const orNull = (text: string): string | null => text.trim() || null

const Answer = ({ cptsId, it }: { cptsId: string; it: MonSondage }) => {
  const [said, setSaid] = useState<Record<string, Reponse>>(it.reponses)
  const [nom, setNom] = useState('')
  const [courriel, setCourriel] = useState('')
  const [mot, setMot] = useState(it.commentaire ?? '')
  const [kept, setKept] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const answer = useAction(activite.answerSondage, {
    onDone: ({ lien }) => {
      setKept(lien)
      setSaved(true)
      announce(REPONDRE.sent)
    },
  })
  if (kept) return <Kept lien={kept} />
  const isShared = it.nom === null
  const possible = it.creneaux.filter(({ id }) => said[id] === 'oui' || said[id] === 'si-besoin').length
  const send = () => {
    setSaved(false)
    const reponses = Object.fromEntries(it.creneaux.map(({ id }) => [id, said[id] ?? 'non'] as const))
    return answer.run({
      params: { cptsId },
      body: {
        reponses,
        commentaire: orNull(mot),
        ...(isShared ? { nom: orNull(nom), courriel: orNull(courriel) } : {}),
      },
    })
  }
  const { champs } = answer
  return (
    <>
      <p className={styles.until}>
        {it.nom && <b>{it.nom}. </b>}Réponses jusqu’au {sayUntil(it.clotureLe, it.zone)}.
      </p>
      {isShared && (
        <div className={styles.who}>
          <TextField
            label={REPONDRE.yourName}
            hint={REPONDRE.yourNameHint}
            autoComplete="name"
            maxLength={200}
            value={nom}
            onChange={setNom}
            error={champs.nom}
          />
          <TextField
            label={REPONDRE.yourMail}
            hint={REPONDRE.yourMailHint}
            optional
            type="email"
            autoComplete="email"
            maxLength={254}
            value={courriel}
            onChange={setCourriel}
            error={champs.courriel}
          />
        </div>
      )}
      <Slots it={it} said={said} say={(id, reponse) => setSaid({ ...said, [id]: reponse })} />
      <p className={styles.empty}>{REPONDRE.empty}</p>
      <TextField label={REPONDRE.comment} optional maxLength={500} value={mot} onChange={setMot} />
      <Problem error={answer.error} />
      {isSaved && !answer.error && <Notice title={REPONDRE.sent}>{REPONDRE.done}</Notice>}
      <div className={styles.action}>
        <Button
          kind="primary"
          size="large"
          pending={answer.pending}
          blocked={isShared && !nom.trim() && 'Donnez d’abord votre nom.'}
          onClick={() => void send()}
        >
          {saySend(possible, Object.keys(it.reponses).length === 0, Object.keys(said).length === 0)}
        </Button>
      </div>
    </>
  )
}

/** By the link of the mail: confirm, follow, answer, withdraw. */
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextArea } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import type { adhesionContract } from '../../contract.ts'
import { nomOrgane } from '../../rules/mots.ts'
import styles from '../adhesion.module.css'
import { adhesion } from '../client.ts'
import { quoted, sayDecide } from '../words.ts'

type Lue = Output<typeof adhesionContract.readMaDemande>

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Ouvrez cette page par le lien reçu par courriel.</Notice>
  return <Demande cptsId={lien.cptsId} />
}

const Demande = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(adhesion.readMaDemande, { params: { cptsId } })
  return (
    <div className={styles.card}>
      <Loaded of="votre demande" from={read}>
        {(it) => (
          <>
            <Headline above={`${it.cpts}, ${it.nom}`} meaning={meaningOf(it)}>
              {headlineOf(it)}
            </Headline>
            {it.etat === 'a-confirmer' && <Confirm cptsId={cptsId} it={it} />}
            {it.etat === 'a-completer' && <Complete cptsId={cptsId} it={it} />}
            {(it.etat === 'en-cours' || it.etat === 'a-completer') && it.rang === 0 && <Withdraw cptsId={cptsId} />}
          </>
        )}
      </Loaded>
    </div>
  )
}

const headlineOf = ({ etat, attend }: Lue): string => {
  switch (etat) {
    case 'a-confirmer':
      return 'Confirmez votre adresse'
    case 'en-cours':
      return `Votre demande attend ${attend ? nomOrgane(attend.organe) : 'une décision'}`
    case 'a-completer':
      return 'Une précision vous est demandée'
    case 'acceptee':
      return 'Vous êtes adhérent'
    case 'refusee':
      return 'Votre demande n’a pas été retenue'
    case 'retiree':
      return 'Votre demande est retirée'
  }
}

const meaningOf = ({ etat, courriel, parcours, raison }: Lue): string => {
  switch (etat) {
    case 'a-confirmer':
      return `Votre demande sera transmise dès que vous aurez confirmé que ${courriel} est bien votre adresse.`
    case 'en-cours':
      return `Comme le disent les statuts, ${sayDecide(parcours)}. Vous recevrez un courriel à chaque étape.`
    case 'acceptee':
      return 'Un courriel vous a donné le lien de votre adhésion\u00a0: cotisation, reçu, attestation.'
    case 'refusee':
      return `La raison donnée est celle-ci\u00a0: ${quoted(raison ?? '')}.`
    case 'retiree':
      return 'Ce que vous aviez donné sera effacé dans un an au plus. Vous pouvez demander à nouveau.'
    default:
      return ''
  }
}

const Confirm = ({ cptsId, it }: { cptsId: string; it: Lue }) => {
  const confirm = useAction(adhesion.confirmDemande)
  return (
    <>
      <Problem error={confirm.error} />
      <Button
        kind="primary"
        size="large"
        pending={confirm.pending}
        onClick={() => confirm.run({ params: { cptsId }, body: {} })}
      >
        Confirmer {it.courriel}
      </Button>
    </>
  )
}

const Complete = ({ cptsId, it }: { cptsId: string; it: Lue }) => {
  const [reponse, setReponse] = useState('')
  const complete = useAction(adhesion.completeDemande)
  return (
    <>
      <p className={styles.prose}>{quoted(it.complement ?? '')}</p>
      <Form
        wide
        onSubmit={() => complete.run({ params: { cptsId }, body: { reponse } })}
        error={complete.error}
        actions={
          <Button kind="primary" type="submit" pending={complete.pending}>
            Envoyer ma réponse
          </Button>
        }
      >
        <TextArea
          label="Votre réponse"
          value={reponse}
          onChange={setReponse}
          error={complete.champs.reponse}
          maxLength={1000}
        />
      </Form>
    </>
  )
}

const Withdraw = ({ cptsId }: { cptsId: string }) => {
  const withdraw = useAction(adhesion.withdrawDemande)
  return (
    <p className={styles.acts}>
      <Problem error={withdraw.error} />
      <Button kind="plain" pending={withdraw.pending} onClick={() => withdraw.run({ params: { cptsId }, body: {} })}>
        Retirer ma demande
      </Button>
    </p>
  )
}

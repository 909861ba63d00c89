/** The passkeys of one’s account: added from this device, renamed, removed. */
import { useState } from 'react'
import type { Output } from '../../../kernel/contract.ts'
import { formatMoment } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { comptes, useAction, useCall } from '../../../web/client/index.ts'
import { Actions } from '../../../web/components/actions.tsx'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { comptesContract } from '../contract.ts'
import { CLES } from '../labels.ts'
import styles from './comptes.module.css'
import { describeAgent } from './describe-agent.ts'
import { byName, isCalledByName, knowsKeys, makeKey } from './device.ts'

type Cle = Output<typeof comptesContract.listCles>['cles'][number]
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
const moment = (instant: string): string => formatMoment(Temporal.Instant.from(instant), here)

export const MyKeys = () => {
  const keys = useCall(comptes.listCles)
  return (
    <Section title={CLES.title} small>
      <p>{CLES.meaning}</p>
      <Loaded of="vos clés d’accès" from={keys}>
        {({ cles, possible }) => (
          <>
            {cles.length === 0 ? (
              <p>{CLES.none}</p>
            ) : (
              <ul className={styles.list}>
                {cles.map((cle) => (
                  <Key key={cle.id} cle={cle} />
                ))}
              </ul>
            )}
            {!possible ? (
              <Notice>{CLES.impossible}</Notice>
            ) : !isCalledByName() ? (
              <Notice>
                {CLES.byNumber} <a href={byName()}>{CLES.openByName}</a>
              </Notice>
            ) : knowsKeys() ? (
              <AddKey />
            ) : (
              <Notice>{CLES.unknownToBrowser}</Notice>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

const AddKey = () => {
  const [hasStopped, setStopped] = useState(false)
  const prepare = useAction(comptes.prepareCle, { refresh: 'nothing' })
  const add = useAction(comptes.addCle, { onDone: () => notify(CLES.added) })
  const make = async () => {
    setStopped(false)
    const begun = await prepare.run()
    if (!begun) return
    const reponse = await makeKey(begun.options)
    const nom = describeAgent(navigator.userAgent)
    if (reponse) await add.run({ body: { tentative: begun.tentative, nom, reponse } })
    else setStopped(true)
  }
  return (
    <>
      <Problem error={prepare.error ?? add.error} />
      {hasStopped && <Notice kind="hand">{CLES.stopped}</Notice>}
      <Actions>
        <Button onClick={() => void make()} pending={prepare.pending || add.pending}>
          {CLES.add}
        </Button>
      </Actions>
    </>
  )
}

const Key = ({ cle }: { cle: Cle }) => {
  const [isOpen, setOpen] = useState(false)
  const remove = useAction(comptes.removeCle, { onDone: () => notify(CLES.removed) })
  if (isOpen) return <Rename cle={cle} close={() => setOpen(false)} />
  const used = cle.utiliseeLe && moment(cle.utiliseeLe)
  return (
    <li>
      <span>
        {cle.nom}
        <small>{CLES.used(moment(cle.creeeLe), used)}</small>
        {cle.synchronisee && <small>{CLES.synced}</small>}
        <Problem error={remove.error} />
      </span>
      <span className={styles.keyActions}>
        <Button size="small" label={CLES.of(CLES.rename, cle.nom)} onClick={() => setOpen(true)}>
          {CLES.rename}
        </Button>
        <Button
          size="small"
          label={CLES.of(CLES.remove, cle.nom)}
          pending={remove.pending}
          onClick={() => void remove.run({ params: { cleId: cle.id } })}
        >
          {CLES.remove}
        </Button>
      </span>
    </li>
  )
}

const Rename = ({ cle, close }: { cle: Cle; close: () => void }) => {
  const [nom, setNom] = useState(cle.nom)
  const rename = useAction(comptes.renameCle, {
    onDone: () => {
      notify(CLES.renamed)
      close()
    },
  })
  return (
    <li>
      <Form
        onSubmit={() => rename.run({ params: { cleId: cle.id }, body: { nom } })}
        error={rename.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={rename.pending}>
              {CLES.save}
            </Button>
            <Button kind="plain" onClick={close}>
              {CLES.cancel}
            </Button>
          </>
        }
      >
        <TextField label={CLES.name} hint={CLES.nameHint} value={nom} onChange={setNom} error={rename.champs.nom} />
      </Form>
    </li>
  )
}

/** The desk notes a request: somebody calls, or brings the paper form. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts, useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { mt } from '../client.ts'
import { bodyOf, type Draft, EMPTY, missingOf } from '../draft.ts'
import styles from '../mt.module.css'
import { PersonFields } from '../person-fields.tsx'

type Opened = { id: string; numero: string; doubleDe: string | null }

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const me = useMe().data
  const medecins = useCall(mt.listCapacites, { params: { cptsId } })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [round, setRound] = useState(0)
  return (
    <>
      <RoomViews of="Soins" />
      {opened ? (
        <Done
          opened={opened}
          again={() => {
            setOpened(null)
            setRound(round + 1)
          }}
        />
      ) : (
        <>
          <Headline meaning="Ce qui est dit au téléphone, ou écrit sur le formulaire papier.">
            Noter une demande
          </Headline>
          {me?.installation.patients === false && (
            <Notice kind="hand">Cette installation ne garde aucun patient{'\u00a0'}: la demande sera refusée.</Notice>
          )}
          <Loaded of="les communes" from={medecins}>
            {({ communes }) => <Fields key={round} cptsId={cptsId} communes={communes} done={setOpened} />}
          </Loaded>
        </>
      )}
    </>
  )
}

type Props = { cptsId: string; communes: readonly { code: string; nom: string }[]; done: (opened: Opened) => void }

const Fields = ({ cptsId, communes, done }: Props) => {
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const open = useAction(mt.openDemandeMt, { onDone: done })
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const missing = missingOf(draft)
  return (
    <Form
      onSubmit={() => missing === null && open.run({ params: { cptsId }, body: bodyOf(draft) })}
      error={open.error}
      actions={
        <Button kind="primary" type="submit" pending={open.pending} blocked={missing ?? false}>
          Enregistrer la demande
        </Button>
      }
    >
      <PersonFields draft={draft} set={set} champs={open.champs} communes={communes} />
      <CheckField
        label="La personne sait ce qui est gardé d’elle et pourquoi, et elle est d’accord."
        hint={'Dites-lui\u00a0: le nom va au médecin qui accepte, tout est effacé ensuite.'}
        checked={draft.consentement}
        onChange={(consentement) => set({ consentement })}
      />
    </Form>
  )
}

const Done = ({ opened, again }: { opened: Opened; again: () => void }) => (
  <>
    <Headline meaning={'Lisez-lui son numéro\u00a0: il permet de suivre la demande, ou de la retirer.'}>
      La demande est enregistrée
    </Headline>
    <p className={styles.numero}>{opened.numero}</p>
    {opened.doubleDe && (
      <Notice kind="hand">
        Cette personne a peut-être déjà une demande.{' '}
        <Link to="/soins/medecin-traitant/demandes/$demandeId" params={{ demandeId: opened.id }}>
          Comparer les deux
        </Link>
      </Notice>
    )}
    <p className={styles.acts}>
      <Button kind="primary" onClick={again}>
        Noter une autre demande
      </Button>
      <ButtonLink to="/soins/medecin-traitant">Voir les demandes</ButtonLink>
    </p>
  </>
)

/** The whole CPTS, a profession, a commune, one person, somebody from elsewhere. */
import { useMemo, useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { professionLabel } from '../../../../referentials/index.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { type Chosen, PersonField } from '../../../../web/components/person-field.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { communauteContract } from '../../../communaute/contract.ts'
import { activite } from '../client.ts'
import styles from './page.module.css'
import type { Part } from './part.ts'

const communaute = createClient(communauteContract)
const NOBODY: Chosen = { professionnelId: null, nom: '' }
type Way = 'une' | 'plusieurs'

export const InviteForm = ({ cptsId, it, close }: Part & { close: () => void }) => {
  const [way, setWay] = useState<Way>('une')
  const invite = useAction(activite.invitePersonnes, {
    onDone: ({ ajoutes }) =>
      notify(
        ajoutes === 0
          ? 'Tous étaient déjà attendus.'
          : `${count(ajoutes, 'personne de plus est attendue', 'personnes de plus sont attendues')}.`,
      ),
  })
  const run = (body: Parameters<typeof invite.run>[0]['body']) =>
    invite.run({ params: { cptsId, activiteId: it.id }, body })
  return (
    <div className={styles.panel}>
      <Segments
        legend="Qui inviter"
        value={way}
        onChange={setWay}
        choices={[
          { value: 'une', label: 'Une personne' },
          { value: 'plusieurs', label: 'Plusieurs d’un coup' },
        ]}
      />
      {way === 'une' ? (
        <One run={run} error={invite.error} pending={invite.pending} close={close} />
      ) : (
        <Many cptsId={cptsId} run={run} error={invite.error} pending={invite.pending} close={close} />
      )}
    </div>
  )
}

type Ways = {
  run: (body: {
    parmi?: { profession?: string | null; commune?: string | null; adherents?: boolean } | null
    professionnelIds?: string[]
    libres?: { nom: string; profession?: string | null; courriel?: string | null }[]
  }) => Promise<unknown>
  error: Error | null
  pending: boolean
  close: () => void
}

const One = ({ run, error, pending, close }: Ways) => {
  const [who, setWho] = useState(NOBODY)
  const [profession, setProfession] = useState('')
  const [courriel, setCourriel] = useState('')
  const isOther = who.nom !== '' && who.professionnelId === null
  const submit = async () => {
    const other = { nom: who.nom, profession: profession.trim() || null, courriel: courriel.trim() || null }
    const done = await run(isOther ? { libres: [other] } : { professionnelIds: [who.professionnelId ?? ''] })
    if (done) setWho(NOBODY)
  }
  return (
    <Form
      wide
      onSubmit={submit}
      error={error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={pending} blocked={!who.nom && 'Écrivez d’abord un nom.'}>
            Inviter {who.nom}
          </Button>
          <Button kind="plain" onClick={close}>
            Fermer
          </Button>
        </>
      }
    >
      <PersonField value={who} onChange={setWho} />
      {isOther && (
        <>
          <TextField
            label="Fonction"
            optional
            maxLength={120}
            value={profession}
            onChange={setProfession}
            hint="Pour une personne hors de la CPTS."
          />
          <TextField label="Courriel" optional type="email" value={courriel} onChange={setCourriel} />
        </>
      )}
    </Form>
  )
}

const Many = ({ cptsId, run, error, pending, close }: Ways & { cptsId: string }) => {
  const mayRead = useCan('professionnel.read')
  const [profession, setProfession] = useState('')
  const [commune, setCommune] = useState('')
  const [adherents, setAdherents] = useState(true)
  const team = useCall(
    communaute.listProfessionnels,
    { params: { cptsId }, query: { statut: 'en-exercice' } },
    { enabled: mayRead },
  )
  const all = team.data?.professionnels ?? []
  const kept = all.filter(
    (one) =>
      (!profession || one.profession === profession) &&
      (!commune || one.lieux.some((lieu) => lieu.commune?.code === commune)) &&
      (!adherents || one.adherent),
  )
  const choices = useMemo(() => {
    const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fr')
    const communes = new Map(
      all.flatMap(({ lieux }) => lieux.flatMap(({ commune: c }) => (c ? [[c.code, c.nom]] : []))),
    )
    return {
      professions: [...new Set(all.map((one) => one.profession))]
        .map((value) => ({ value, label: professionLabel(value) }))
        .sort(byLabel),
      communes: [...communes].map(([value = '', label = '']) => ({ value, label })).sort(byLabel),
    }
  }, [all])
  return (
    <Form
      wide
      onSubmit={() =>
        run({ parmi: { profession: profession || null, commune: commune || null, adherents }, professionnelIds: [] })
      }
      error={error}
      actions={
        <>
          <Button
            kind="primary"
            type="submit"
            pending={pending}
            blocked={kept.length === 0 && 'Personne ne répond à ces choix.'}
          >
            Inviter {count(kept.length, 'personne')}
          </Button>
          <Button kind="plain" onClick={close}>
            Fermer
          </Button>
        </>
      }
    >
      <SelectField
        label="Profession"
        none="Toutes"
        choices={choices.professions}
        value={profession}
        onChange={setProfession}
      />
      <SelectField label="Commune" none="Toutes" choices={choices.communes} value={commune} onChange={setCommune} />
      <CheckField label="Seulement les adhérents" checked={adherents} onChange={setAdherents} />
    </Form>
  )
}

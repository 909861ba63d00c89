import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { GENRES_TEXTE, type GenreTexte } from '../../contract.ts'
import { TEXTE_LABELS } from '../../labels.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Reglage } from '../client.ts'

type Texte = Reglage['textes'][number]

export const Textes = ({ textes }: { textes: Texte[] }) => {
  const mayEdit = useCan('reglage-adhesion.edit')
  const [edited, setEdited] = useState<GenreTexte | null>(null)
  const inForce = textes.filter(({ retireLe }) => retireLe === null)
  return (
    <Section title="Textes à accepter" small>
      {inForce.length === 0 && <p className={styles.silent}>Aucun texte n’est à accepter.</p>}
      <ul className={styles.rows}>
        {inForce.map((texte) => (
          <TexteRow key={texte.id} texte={texte} mayEdit={mayEdit} edit={() => setEdited(texte.genre)} />
        ))}
      </ul>
      {edited ? (
        <TexteForm
          key={edited}
          genre={edited}
          before={inForce.find(({ genre }) => genre === edited)}
          close={() => setEdited(null)}
        />
      ) : (
        mayEdit && (
          <div className={styles.acts}>
            <Button onClick={() => setEdited('charte')}>Publier un texte</Button>
          </div>
        )
      )}
      {textes.length > inForce.length && (
        <p className={styles.silent}>
          {count(textes.length - inForce.length, 'version retirée', 'versions retirées')}, gardées avec les accords
          donnés.
        </p>
      )}
    </Section>
  )
}

const TexteRow = ({ texte, mayEdit, edit }: { texte: Texte; mayEdit: boolean; edit: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const withdraw = useAction(adhesion.withdrawTexte, { onDone: () => notify('Ce texte n’est plus à accepter.') })
  return (
    <li>
      <div>
        <details>
          <summary>
            {texte.titre}, version {texte.version}
          </summary>
          <p className={styles.prose}>{texte.contenu}</p>
        </details>
        <small>
          {TEXTE_LABELS[texte.genre]}, publié le {shortMoment(texte.publieLe, zone)},{' '}
          {count(texte.acceptations, 'accord')}
        </small>
        <Problem error={withdraw.error} />
      </div>
      {mayEdit && (
        <>
          <Button kind="plain" size="small" label={`Nouvelle version de ${texte.titre}`} onClick={edit}>
            Nouvelle version
          </Button>
          <Button
            kind="plain"
            size="small"
            label={`Retirer ${texte.titre}`}
            pending={withdraw.pending}
            onClick={() => withdraw.run({ params: { cptsId, texteAdhesionId: texte.id }, body: {} })}
          >
            Retirer
          </Button>
        </>
      )}
    </li>
  )
}

const TexteForm = ({ genre, before, close }: { genre: GenreTexte; before: Texte | undefined; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [kind, setKind] = useState<GenreTexte>(genre)
  const [titre, setTitre] = useState(before?.titre ?? TEXTE_LABELS[genre])
  const [contenu, setContenu] = useState(before?.contenu ?? '')
  const publish = useAction(adhesion.publishTexte, {
    onDone: ({ version }) => {
      notify(`Version ${version} publiée.`)
      close()
    },
  })
  return (
    <Form
      wide
      onSubmit={() => publish.run({ params: { cptsId }, body: { genre: kind, titre, contenu } })}
      error={publish.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={publish.pending}>
            Publier ce texte
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      {!before && (
        <SelectField
          label="Genre"
          value={kind}
          onChange={(value) => setKind(value as GenreTexte)}
          choices={GENRES_TEXTE.map((value) => ({ value, label: TEXTE_LABELS[value] }))}
        />
      )}
      <TextField label="Titre" value={titre} onChange={setTitre} error={publish.champs.titre} autoComplete="off" />
      <TextArea
        label="Texte"
        rows={12}
        hint={'Les mots publiés ne changent plus\u00a0: une correction est une nouvelle version.'}
        value={contenu}
        onChange={setContenu}
        error={publish.champs.contenu}
        maxLength={60_000}
      />
    </Form>
  )
}

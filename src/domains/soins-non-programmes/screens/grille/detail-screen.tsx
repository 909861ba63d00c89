/** One version of the grid: read, tried, compared, printed, written while it is a draft, validated, put in use. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { GrilleLue } from '../../contract.ts'
import { controler, direEtendue, mesurer } from '../../rules/grille/controle.ts'
import { PAS_UN_AVIS } from '../../rules/grille/labels.ts'
import { soins } from '../client.ts'
import { Compare } from './compare.tsx'
import { GrilleEditor } from './editor.tsx'
import { Faults } from './faults.tsx'
import styles from './grille.module.css'
import { GRILLE } from './labels.ts'
import { GrilleTree } from './tree.tsx'
import { TryButton } from './try-dialog.tsx'
import { Validation } from './validation.tsx'
import { VersionActs } from './version-acts.tsx'

export const Screen = () => {
  const { grilleId = '' } = useParams({ strict: false }) as { grilleId?: string }
  const { id: cptsId } = useCpts()
  const found = useCall(soins.readGrille, { params: { cptsId, grilleId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="la grille" from={found}>
        {(grille) => <Version key={grille.id} cptsId={cptsId} grille={grille} />}
      </Loaded>
    </>
  )
}

const Version = ({ cptsId, grille }: { cptsId: string; grille: GrilleLue }) => {
  const mayEdit = useCan('grille.edit') && grille.statut === 'brouillon'
  const [isEditing, setEditing] = useState(false)
  const [draft, setDraft] = useState(grille.contenu)
  /** What the server holds of it. */
  const [kept, setKept] = useState(grille.contenu)
  const isChanged = isEditing && draft !== kept
  const shown = isEditing ? draft : grille.contenu
  const faults = controler(shown)
  const save = useAction(soins.saveGrille, { onDone: () => notify(GRILLE.saved) })
  const keep = async () => {
    const params = { cptsId, grilleId: grille.id }
    const saved = await save.run({ params, body: { contenu: draft, empreinte: grille.empreinte } })
    if (saved) setKept(draft)
    return saved
  }
  const leave = async () => {
    if (!isChanged || (await keep())) setEditing(false)
  }
  return (
    <>
      <Headline
        above={<a href="/soins/grille">{GRILLE.title}</a>}
        meaning={PAS_UN_AVIS}
        actions={
          mayEdit &&
          (isEditing ? (
            <>
              {isChanged && <span className={styles.unsaved}>{GRILLE.unsaved}</span>}
              <Button kind="primary" pending={save.pending} onClick={() => void keep()}>
                {GRILLE.save}
              </Button>
              <Button onClick={() => void leave()}>{GRILLE.read}</Button>
            </>
          ) : (
            <Button
              onClick={() => {
                setDraft(grille.contenu)
                setKept(grille.contenu)
                setEditing(true)
              }}
            >
              {GRILLE.edit}
            </Button>
          ))
        }
      >
        {GRILLE.version(grille.numero)}, {shown.titre}
      </Headline>
      <Problem error={save.error} />
      <Columns>
        <div>
          {isEditing ? (
            <GrilleEditor grille={draft} edit={setDraft} />
          ) : (
            <Section title={GRILLE.tree}>
              {faults.length === 0 && <p className={styles.good}>{direEtendue(mesurer(shown))}.</p>}
              <GrilleTree grille={shown} />
            </Section>
          )}
        </div>
        <div>
          <Section small title={GRILLE.problems}>
            <Faults faults={faults} />
            <TryButton grille={{ ...grille, contenu: shown }} />
          </Section>
          {!isEditing && <Validation cptsId={cptsId} grille={grille} />}
          {!isEditing && <Compare cptsId={cptsId} grille={grille} />}
          {!isEditing && <VersionActs cptsId={cptsId} grille={grille} />}
        </div>
      </Columns>
    </>
  )
}

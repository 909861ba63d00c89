import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { AXES } from '../../contract-contenu.ts'
import type { BesoinSaisi } from '../../contract-parcours.ts'
import { AXE_NOMS } from '../../labels-parcours.ts'
import { projet } from '../client.ts'
import styles from './parcours.module.css'
import type { BesoinLu } from './types.ts'

const AXE_CHOICES = AXES.map((value) => ({ value, label: AXE_NOMS[value].titre }))
const saisieOf = (axe: BesoinSaisi['axe'], besoin: BesoinLu | null): BesoinSaisi => ({
  axe: besoin?.axe ?? axe,
  titre: besoin?.titre ?? '',
  texte: besoin?.texte ?? '',
  chiffre: besoin?.chiffre ?? '',
  source: besoin?.source ?? '',
})

type Props = { axe: BesoinSaisi['axe']; besoin: BesoinLu | null; close: () => void }

export const BesoinForm = ({ axe, besoin, close }: Props) => {
  const { id: cptsId } = useCpts()
  const [saisie, setSaisie] = useState(() => saisieOf(axe, besoin))
  const set = (change: Partial<BesoinSaisi>) => setSaisie({ ...saisie, ...change })
  const create = useAction(projet.createBesoin, { onDone: close })
  const update = useAction(projet.updateBesoin, { onDone: close })
  const remove = useAction(projet.deleteBesoin, {
    onDone: () => {
      notify(`«\u00a0${besoin?.titre}\u00a0» est effacé.`, {
        undo: () => create.run({ params: { cptsId }, body: saisieOf(axe, besoin) }),
      })
      close()
    },
  })
  const action = besoin ? update : create
  const submit = () =>
    besoin
      ? update.run({ params: { cptsId, besoinId: besoin.id }, body: saisie })
      : create.run({ params: { cptsId }, body: saisie })
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={action.error ?? remove.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={action.pending}>
              {besoin ? 'Enregistrer' : `Ajouter ${AXE_NOMS[axe].un}`}
            </Button>
            {besoin && (
              <Button
                kind="plain"
                pending={remove.pending}
                onClick={() => remove.run({ params: { cptsId, besoinId: besoin.id } })}
              >
                Effacer
              </Button>
            )}
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="En quelques mots"
          value={saisie.titre}
          onChange={(titre) => set({ titre })}
          error={action.champs.titre}
          autoComplete="off"
          autoFocus
        />
        <TextArea
          label="Ce que vous voyez"
          optional
          value={saisie.texte}
          onChange={(texte) => set({ texte })}
          error={action.champs.texte}
        />
        <Pair>
          <TextField
            label="Chiffre"
            optional
            hint="Avec son année et son unité"
            value={saisie.chiffre}
            onChange={(chiffre) => set({ chiffre })}
            autoComplete="off"
          />
          <TextField
            label="Source"
            optional
            hint="Rézone CPTS, ORS, contrat local de santé…"
            value={saisie.source}
            onChange={(source) => set({ source })}
            autoComplete="off"
          />
        </Pair>
        {besoin && (
          <SelectField
            label="Nature"
            value={saisie.axe}
            onChange={(value) => set({ axe: value as BesoinSaisi['axe'] })}
            choices={AXE_CHOICES}
          />
        )}
      </Form>
    </div>
  )
}

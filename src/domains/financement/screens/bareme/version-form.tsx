import { useState } from 'react'
import { STATUT_LABELS, STATUTS, type Statut } from '../../../../referentials/provenance.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { BaremeLu } from '../../contract.ts'
import { sayLigne } from '../../rules/mots.ts'
import { finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './bareme.module.css'

export type Cellule = BaremeLu['cellules'][number]
export const STATUT_CHOICES = STATUTS.map((value) => ({ value, label: STATUT_LABELS[value] }))

type Props = {
  baremes: readonly BaremeLu[]
  /** Null: another text, that starts from the amounts of an earlier one. */
  valeur: { sur: string; cellule: Cellule } | null
  close: () => void
}

export const VersionForm = ({ baremes, valeur, close }: Props) =>
  valeur ? <Correction {...valeur} close={close} /> : <NewText baremes={baremes} close={close} />

const Correction = ({ sur, cellule, close }: { sur: string; cellule: Cellule; close: () => void }) => {
  const [draft, setDraft] = useState({
    centimes: cellule.centimes as number | null,
    source: '',
    article: '',
    lien: '',
    date: '',
    statut: 'confirme' as Statut,
    motif: '',
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const add = useAction(finances.addVersionBareme, {
    onDone: ({ reference }) => {
      notify(`Version ${reference} écrite. Les années de contrat gardent la leur.`)
      close()
    },
  })
  const { poste, part, condition, taille } = cellule
  const { centimes, source, article, lien, date, statut, motif } = draft
  return (
    <div className={styles.form}>
      <Form
        wide
        error={add.error}
        onSubmit={() =>
          centimes !== null &&
          add.run({
            body: {
              sur,
              texteNouveau: null,
              motif,
              valeurs: [
                {
                  poste,
                  part,
                  condition,
                  taille,
                  centimes,
                  source,
                  article: article || null,
                  lien: lien || null,
                  date: date || null,
                  statut,
                },
              ],
            },
          })
        }
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={add.pending}
              blocked={centimes === null ? 'Écrivez le montant.' : ''}
            >
              Écrire une nouvelle version
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <MoneyField
            label={`Montant\u00a0: ${sayLigne(cellule)}, taille ${taille}`}
            centimes={centimes}
            onChange={(value) => set({ centimes: value })}
          />
          <SelectField
            label="Ce qu’est la source"
            value={statut}
            onChange={(value) => set({ statut: value as Statut })}
            choices={STATUT_CHOICES}
          />
        </Pair>
        <TextField
          label="Source"
          hint="Le texte, l’article ou la page où vous l’avez lu."
          value={source}
          onChange={(value) => set({ source: value })}
          error={add.champs.source}
        />
        <Pair>
          <TextField label="Article" optional value={article} onChange={(value) => set({ article: value })} />
          <DateField label="Date de la source" optional value={date} onChange={(value) => set({ date: value })} />
        </Pair>
        <TextField label="Adresse" optional value={lien} onChange={(value) => set({ lien: value })} />
        <TextField
          label="Pourquoi cette version"
          value={motif}
          onChange={(value) => set({ motif: value })}
          error={add.champs.motif}
        />
      </Form>
    </div>
  )
}

const NewText = ({ baremes, close }: { baremes: readonly BaremeLu[]; close: () => void }) => {
  const [draft, setDraft] = useState({
    code: '',
    nom: '',
    texte: '',
    lien: '',
    depuis: '',
    sur: baremes[0]!.reference,
    motif: '',
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const add = useAction(finances.addVersionBareme, {
    onDone: ({ reference }) => {
      notify(`Texte ${reference} ajouté. Corrigez à présent ses montants.`)
      close()
    },
  })
  const { sur, motif, code, nom, texte, lien, depuis } = draft
  return (
    <div className={styles.form}>
      <Form
        wide
        error={add.error}
        onSubmit={() =>
          depuis &&
          add.run({
            body: { sur, motif, valeurs: [], texteNouveau: { code, nom, texte, lien: lien || null, depuis } },
          })
        }
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={add.pending}
              blocked={depuis ? '' : 'Écrivez la date d’effet.'}
            >
              Ajouter ce texte
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <TextField label="Nom" value={nom} onChange={(value) => set({ nom: value })} autoFocus />
          <TextField
            label="Nom court"
            hint="En minuscules et tirets, par exemple avenant-3."
            value={code}
            onChange={(value) => set({ code: value.toLowerCase().replaceAll(/[^a-z0-9-]/g, '') })}
          />
        </Pair>
        <TextArea label="Texte" value={texte} onChange={(value) => set({ texte: value })} />
        <Pair>
          <DateField label="Date d’effet" value={depuis} onChange={(value) => set({ depuis: value })} />
          <SelectField
            label="Repartir des montants de"
            value={sur}
            onChange={(value) => set({ sur: value })}
            choices={baremes.map(({ reference, nom: name }) => ({ value: reference, label: name }))}
          />
        </Pair>
        <TextField label="Adresse" optional value={lien} onChange={(value) => set({ lien: value })} />
        <TextField label="Pourquoi cette version" value={motif} onChange={(value) => set({ motif: value })} />
      </Form>
    </div>
  )
}

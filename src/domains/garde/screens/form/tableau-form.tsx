/** A rota as it is prepared: when, who is needed, what is never asked of one person. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, NumberField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Section } from '../../../../web/components/section.tsx'
import type { TableauSaisi } from '../../contract.ts'
import { bodyOf, type Draft, emptyPoste } from './draft.ts'
import styles from './form.module.css'
import { PosteFields } from './poste-fields.tsx'

type Props = {
  start: Draft
  /** The period and the pattern were published: they stay. */
  isFixed: boolean
  save: { pending: boolean; error: Error | null; champs: Record<string, string> }
  send: (body: TableauSaisi) => unknown
  word: string
  back: string
}

export const TableauForm = ({ start, isFixed, save, send, word, back }: Props) => {
  const [draft, setDraft] = useState(start)
  const [next, setNext] = useState(start.postes.length)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { champs } = save
  return (
    <div className={styles.form}>
      <Form
        wide
        error={save.error}
        onSubmit={() => send(bodyOf(draft))}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              {word}
            </Button>
            <Link to={back}>Revenir sans enregistrer</Link>
          </>
        }
      >
        <TextField
          label="Titre"
          hint="Ce que les volontaires liront, par exemple «&#160;Gardes de janvier&#160;»"
          maxLength={120}
          autoComplete="off"
          value={draft.titre}
          onChange={(titre) => set({ titre })}
          error={champs.titre}
        />
        {!isFixed && (
          <Pair>
            <DateField label="Du" value={draft.du} onChange={(du) => set({ du })} error={champs.du} />
            <DateField label="Au" value={draft.au} min={draft.du} onChange={(au) => set({ au })} error={champs.au} />
          </Pair>
        )}
        <DateField
          label="Vœux ouverts jusqu’au"
          hint="Sans date, ils restent ouverts jusqu’à la publication"
          optional
          value={draft.voeuxJusquau}
          onChange={(voeuxJusquau) => set({ voeuxJusquau })}
          error={champs.voeuxJusquau}
        />
        <Section title="Pour chaque personne">
          <Pair>
            <NumberField
              label="Jours libres entre deux gardes"
              hint="0 permet deux jours de suite"
              value={draft.reposJours}
              onChange={(reposJours) => set({ reposJours })}
              error={champs.reposJours}
            />
            <NumberField
              label="Gardes par semaine, au plus"
              value={draft.plafondSemaine}
              onChange={(plafondSemaine) => set({ plafondSemaine })}
              error={champs.plafondSemaine}
            />
          </Pair>
          <NumberField
            label="Gardes sur la période, au plus"
            hint="Chacun peut en demander moins"
            optional
            value={draft.plafondPeriode}
            onChange={(plafondPeriode) => set({ plafondPeriode })}
            error={champs.plafondPeriode}
          />
          <CheckField
            label="Compter les gardes des douze mois passés"
            hint="Qui en a tenu beaucoup en reçoit moins. Une personne nouvelle en reçoit plus, dans ses plafonds."
            checked={draft.comptePasse}
            onChange={(comptePasse) => set({ comptePasse })}
          />
        </Section>
        {isFixed ? (
          <p className={styles.hint}>La période et les postes ont été publiés&#160;: ils ne changent plus.</p>
        ) : (
          <Section title="Postes à tenir">
            {draft.postes.map((poste, rang) => (
              <PosteFields
                key={poste.cle}
                rang={rang}
                poste={poste}
                champs={champs}
                change={(part) =>
                  set({ postes: draft.postes.map((one) => (one.cle === poste.cle ? { ...one, ...part } : one)) })
                }
                remove={
                  draft.postes.length > 1
                    ? () => set({ postes: draft.postes.filter(({ cle }) => cle !== poste.cle) })
                    : null
                }
              />
            ))}
            <Button
              icon={<icons.plus />}
              onClick={() => {
                set({ postes: [...draft.postes, emptyPoste(next)] })
                setNext(next + 1)
              }}
            >
              Ajouter un poste
            </Button>
          </Section>
        )}
      </Form>
    </div>
  )
}

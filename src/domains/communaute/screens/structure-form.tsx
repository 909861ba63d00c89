import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { todayIn } from '../../../web/components/days.ts'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { GENRES_STRUCTURE, type GenreStructure, type StructureLue, type StructureSaisie } from '../contract.ts'
import { GENRE_LABELS } from '../labels.ts'
import { formatTelephone } from '../rules/telephone.ts'
import { communaute } from './client.ts'
import { type Commune, CommuneField } from './commune-field.tsx'
import styles from './equipe.module.css'

const TEXTS = ['nom', 'finess', 'siret', 'adresse', 'codePostal', 'telephone', 'courriel'] as const
type Saisie = Record<(typeof TEXTS)[number], string> & { genre: GenreStructure; commune: Commune | null }

const saisieOf = (structure: StructureLue | null): Saisie => ({
  nom: structure?.nom ?? '',
  genre: structure?.genre ?? 'msp',
  finess: structure?.finess ?? '',
  siret: structure?.siret ?? '',
  adresse: structure?.adresse ?? '',
  codePostal: structure?.codePostal ?? '',
  commune: structure?.commune ?? null,
  telephone: structure?.telephone ? formatTelephone(structure.telephone) : '',
  courriel: structure?.courriel ?? '',
})
const bodyOf = (saisie: Saisie, point: StructureLue['point']): StructureSaisie => ({
  nom: saisie.nom,
  genre: saisie.genre,
  adresse: saisie.adresse,
  codePostal: saisie.codePostal,
  commune: saisie.commune?.code ?? null,
  finess: saisie.finess.trim() || null,
  siret: saisie.siret.trim() || null,
  telephone: saisie.telephone.trim() || null,
  courriel: saisie.courriel.trim() || null,
  point,
})
const GENRES = GENRES_STRUCTURE.map((value) => ({ value, label: GENRE_LABELS[value] }))

export const StructureForm = ({ structure, close }: { structure: StructureLue | null; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const before = saisieOf(structure)
  const [saisie, setSaisie] = useState(before)
  const create = useAction(communaute.createStructure)
  const update = useAction(communaute.updateStructure)
  const remove = useAction(communaute.deleteStructure, { onDone: close })
  const set = (change: Partial<Saisie>) => setSaisie({ ...saisie, ...change })
  const action = structure ? update : create
  const write = (what: Saisie, fermeeLe: string | null) =>
    update.run({
      params: { cptsId, structureId: structure!.id },
      body: { ...bodyOf(what, structure!.point), fermeeLe },
    })
  const submit = async () => {
    if (!structure) {
      if (await create.run({ params: { cptsId }, body: bodyOf(saisie, null) })) close()
    } else if (await write(saisie, structure.fermeeLe)) {
      notify('Structure corrigée.', { undo: () => write(before, structure.fermeeLe) })
      close()
    }
  }
  const setClosed = async (fermeeLe: string | null) => {
    if (!(await write(before, fermeeLe))) return
    notify(fermeeLe ? 'Structure fermée. Son histoire est gardée.' : 'Structure rouverte.', {
      undo: () => write(before, structure!.fermeeLe),
    })
    close()
  }
  return (
    <Section title={structure ? structure.nom : 'Nouvelle structure'} small>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={submit}
          error={action.error ?? remove.error}
          actions={
            <>
              <Button kind="primary" type="submit" pending={action.pending}>
                {structure ? 'Enregistrer la structure' : 'Ajouter la structure'}
              </Button>
              {structure && (
                <Button kind="plain" onClick={() => setClosed(structure.fermeeLe ? null : todayIn(zone))}>
                  {structure.fermeeLe ? 'Rouvrir' : 'Fermer la structure'}
                </Button>
              )}
              {structure?.professionnels === 0 && (
                <Button kind="plain" onClick={() => remove.run({ params: { cptsId, structureId: structure.id } })}>
                  Effacer
                </Button>
              )}
              <Button kind="plain" onClick={close}>
                Renoncer
              </Button>
            </>
          }
        >
          <Pair>
            <TextField
              label="Nom"
              value={saisie.nom}
              onChange={(nom) => set({ nom })}
              error={action.champs.nom}
              autoComplete="off"
            />
            <SelectField
              label="Genre"
              value={saisie.genre}
              onChange={(genre) => set({ genre: genre as GenreStructure })}
              choices={GENRES}
            />
          </Pair>
          <Pair>
            <TextField
              label="FINESS"
              optional
              hint="Neuf caractères"
              value={saisie.finess}
              onChange={(finess) => set({ finess })}
              error={action.champs.finess}
              autoComplete="off"
            />
            <TextField
              label="SIRET"
              optional
              hint="Quatorze chiffres"
              value={saisie.siret}
              onChange={(siret) => set({ siret })}
              error={action.champs.siret}
              autoComplete="off"
            />
          </Pair>
          <TextField
            label="Adresse"
            optional
            value={saisie.adresse}
            onChange={(adresse) => set({ adresse })}
            autoComplete="off"
          />
          <Pair>
            <TextField
              label="Code postal"
              optional
              inputMode="numeric"
              value={saisie.codePostal}
              onChange={(codePostal) => set({ codePostal })}
              error={action.champs.codePostal}
              autoComplete="off"
            />
            <CommuneField
              value={saisie.commune}
              onChange={(commune) => set({ commune })}
              error={action.champs.commune}
            />
          </Pair>
          <Pair>
            <TextField
              label="Téléphone"
              optional
              type="tel"
              value={saisie.telephone}
              onChange={(telephone) => set({ telephone })}
              error={action.champs.telephone}
              autoComplete="off"
            />
            <TextField
              label="Courriel"
              optional
              type="email"
              value={saisie.courriel}
              onChange={(courriel) => set({ courriel })}
              error={action.champs.courriel}
              autoComplete="off"
            />
          </Pair>
        </Form>
      </div>
    </Section>
  )
}

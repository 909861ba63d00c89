/** The texts of the CPTS: found by a word, with their version in force and the day to read them again. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count, foldText } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { TexteLu } from '../../contract-bibliotheque.ts'
import { AUDIENCE_LABELS, ETAT_TEXTE_LABELS, GENRE_TEXTE_LABELS } from '../../labels-conventions.ts'
import type { EtatTexte } from '../../rules/textes.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'
import { TexteForm } from './texte-form.tsx'

const CHIPS: Record<EtatTexte, 'neutral' | 'done' | 'waiting'> = {
  'sans-version': 'waiting',
  'a-venir': 'neutral',
  'en-vigueur': 'done',
  'a-relire': 'waiting',
  range: 'neutral',
}
export const TexteChip = ({ etat }: { etat: EtatTexte }) => (
  <StatusChip kind={CHIPS[etat]}>{ETAT_TEXTE_LABELS[etat]}</StatusChip>
)

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.listTextes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="la bibliothèque" from={read}>
        {({ textes }) => <Textes textes={textes} />}
      </Loaded>
    </>
  )
}

const sayTextes = (textes: readonly TexteLu[]): string => {
  const kept = textes.filter(({ rangeLe }) => rangeLe === null)
  const due = kept.filter(({ etat }) => etat === 'a-relire').length
  return due > 0 ? `${count(kept.length, 'texte')}, dont ${due} à relire` : count(kept.length, 'texte')
}

const Textes = ({ textes }: { textes: TexteLu[] }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('bibliotheque.edit')
  const mayExport = useCan('gouvernance.export')
  const navigate = useNavigate()
  const [isAdding, setAdding] = useState(false)
  const isEmpty = textes.length === 0
  const add = mayEdit && !isAdding && (
    <Button kind="primary" icon={<icons.plus />} onClick={() => setAdding(true)}>
      Ajouter un texte
    </Button>
  )
  return (
    <>
      <Headline
        actions={!isEmpty && add}
        meaning="Statuts, règlement intérieur, charte, protocoles et plans, dans leur version en vigueur. Les versions précédentes restent lisibles."
      >
        {isEmpty ? 'La bibliothèque est vide' : sayTextes(textes)}
      </Headline>
      {isAdding && (
        <TexteForm
          texte={null}
          close={() => setAdding(false)}
          done={(id) => void navigate({ to: `/gouvernance/bibliotheque/${id}` })}
        />
      )}
      {isEmpty && !isAdding && (
        <EmptyState actions={add}>
          Rangez ici ce que la CPTS a adopté&nbsp;: chacun retrouve la bonne version, et Maillage rappelle de la relire.
        </EmptyState>
      )}
      {!isEmpty && <Table textes={textes} />}
      {!isEmpty && mayExport && (
        <p className={styles.acts}>
          <CsvLink href={gouvernance.exportTextesXlsx.href({ params: { cptsId } })}>Classeur</CsvLink>
          <CsvLink href={gouvernance.exportTextesCsv.href({ params: { cptsId } })}>CSV</CsvLink>
        </p>
      )}
    </>
  )
}

const GENRES = Object.entries(GENRE_TEXTE_LABELS).map(([value, label]) => ({ value, label }))
const ETATS = Object.entries(ETAT_TEXTE_LABELS).map(([value, label]) => ({ value, label }))

/** Those that were put away are out of sight until asked for. */
const Table = ({ textes }: { textes: TexteLu[] }) => {
  const [typed, setTyped] = useState('')
  const [genre, setGenre] = useState('')
  const [etat, setEtat] = useState('')
  const words = foldText(typed).split(' ').filter(Boolean)
  const found = textes.filter(
    (one) =>
      (genre === '' || one.genre === genre) &&
      (etat === '' ? one.etat !== 'range' : one.etat === etat) &&
      words.every((word) =>
        foldText(`${one.titre} ${one.resume} ${GENRE_TEXTE_LABELS[one.genre]} ${one.referent ?? ''}`).includes(word),
      ),
  )
  return (
    <>
      <search className={styles.tools}>
        <TextField label="Chercher" type="search" value={typed} onChange={setTyped} maxLength={100} />
        <SelectField label="Genre" none="Tous" choices={GENRES} value={genre} onChange={setGenre} />
        <SelectField label="État" none="Tous sauf rangés" choices={ETATS} value={etat} onChange={setEtat} />
      </search>
      <DataTable
        caption="Textes de la CPTS"
        rows={found}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/gouvernance/bibliotheque/${id}`}
        none="Aucun texte ne répond à ces choix."
        columns={[
          { head: 'Texte', cell: ({ titre }) => <b>{titre}</b>, sort: ({ titre }) => titre, width: '34%' },
          {
            head: 'Genre',
            cell: (one) => GENRE_TEXTE_LABELS[one.genre],
            sort: (one) => GENRE_TEXTE_LABELS[one.genre],
          },
          { head: 'État', cell: (one) => <TexteChip etat={one.etat} />, sort: (one) => one.etat },
          {
            head: 'Version',
            cell: ({ enVigueur }) =>
              enVigueur ? `${enVigueur.numero}, du ${shortDay(enVigueur.debut)}` : 'aucune encore',
            sort: ({ enVigueur }) => enVigueur?.debut ?? null,
          },
          {
            head: 'À relire le',
            cell: ({ enVigueur }) => (enVigueur?.revoirLe ? shortDay(enVigueur.revoirLe) : 'jamais'),
            sort: ({ enVigueur }) => enVigueur?.revoirLe ?? null,
          },
          { head: 'Pour', cell: ({ audience }) => AUDIENCE_LABELS[audience], sort: ({ audience }) => audience },
        ]}
      />
    </>
  )
}

/** Paste a table, look at how it is read, keep it with its source. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { ZONE_TABLEAU_LABELS, ZONES_TABLEAU, type ZoneTableau } from '../../rules/tableau.ts'
import { type Apercu, diagnostic } from '../client.ts'
import { TableauTable } from './tableau-table.tsx'
import { type Ties, TiesOfLines } from './ties.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [colle, setColle] = useState('')
  const [apercu, setApercu] = useState<Apercu | null>(null)
  const preview = useAction(diagnostic.previewTableau, { refresh: 'nothing', onDone: setApercu })
  const params = { cptsId }
  const paste = (text: string): void => {
    setColle(text)
    setApercu(null)
  }
  const choose = (index: number, zone: ZoneTableau | null): void => {
    const colonnes = apercu!.colonnes.map((known, at) => (at === index ? zone : known === zone ? null : known))
    void preview.run({ params, body: { colle, colonnes } })
  }
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Headline
        above={<Link to="/diagnostic/sources">Sources</Link>}
        meaning="Copiez le tableau à l’écran, avec sa ligne de titres, et collez-le ici. Rien n’est gardé avant que vous l’ayez relu."
      >
        Recopier un tableau
      </Headline>
      <Form
        wide
        onSubmit={() => preview.run({ params, body: { colle } })}
        error={preview.error}
        actions={
          <Button kind={apercu ? 'plain' : 'primary'} type="submit" pending={preview.pending}>
            Lire le tableau
          </Button>
        }
      >
        <TextArea
          label="Tableau collé"
          hint="Un indicateur par ligne, une zone par colonne"
          rows={8}
          value={colle}
          onChange={paste}
          required
          error={preview.champs.colle}
        />
      </Form>
      {apercu && <Reading apercu={apercu} colle={colle} choose={choose} />}
    </>
  )
}

const CHOICES = ZONES_TABLEAU.map((value) => ({ value, label: ZONE_TABLEAU_LABELS[value] }))

const Reading = ({
  apercu,
  colle,
  choose,
}: {
  apercu: Apercu
  colle: string
  choose: (index: number, zone: ZoneTableau | null) => void
}) => {
  const [ties, setTies] = useState<Ties>(new Map())
  const good = apercu.lignes.filter(({ faute }) => faute === null)
  const faulty = apercu.lignes.filter(({ faute }) => faute !== null)
  return (
    <Section title={`${count(good.length, 'ligne lue', 'lignes lues')}`}>
      <Pair>
        {apercu.entetes.map((entete, index) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
            key={index}
            label={entete || `Colonne ${index + 2}`}
            value={apercu.colonnes[index] ?? ''}
            none="Laisser de côté"
            choices={CHOICES}
            onChange={(value) => choose(index, value === '' ? null : (value as ZoneTableau))}
          />
        ))}
      </Pair>
      {faulty.length > 0 && (
        <Notice kind="hand">
          {faulty.slice(0, 5).map(({ numero, libelle, faute }) => (
            <p key={numero}>
              Ligne {numero}
              {libelle && `, ${libelle}`}&nbsp;: {faute}.
            </p>
          ))}
          {faulty.length > 5 && <p>… et {faulty.length - 5} de plus.</p>}
        </Notice>
      )}
      {good.length > 0 && <TableauTable caption="Ce qui sera gardé" lignes={good} />}
      {good.length > 0 && <TiesOfLines apercu={apercu} lignes={good} ties={ties} onChange={setTies} />}
      {good.length > 0 && <Keep apercu={apercu} colle={colle} faulty={faulty.length} ties={ties} />}
    </Section>
  )
}

type KeepProps = { apercu: Apercu; colle: string; faulty: number; ties: Ties }

const Keep = ({ apercu, colle, faulty, ties }: KeepProps) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [titre, setTitre] = useState('')
  const [producteur, setProducteur] = useState('')
  const [millesime, setMillesime] = useState('')
  const [page, setPage] = useState('')
  const remove = useAction(diagnostic.removeTableau)
  const copy = useAction(diagnostic.copyTableau, {
    onDone: ({ id, lignes }) => {
      const undo = () => void remove.run({ params: { cptsId, tableauId: id } })
      notify(`${count(lignes, 'ligne gardée', 'lignes gardées')}, avec leur source.`, { undo })
      void navigate({ to: '/diagnostic/sources' })
    },
  })
  const submit = () =>
    copy.run({
      params: { cptsId },
      body: {
        colle,
        colonnes: apercu.colonnes,
        titre,
        producteur,
        millesime,
        page: page === '' ? null : page,
        lignes: faulty > 0 ? 'valides' : 'toutes',
        rattachements: [...ties].map(([numero, indicateur]) => ({ numero, indicateur })),
      },
    })
  return (
    <Section title="D’où viennent ces chiffres" small>
      <Form
        onSubmit={submit}
        error={copy.error}
        actions={
          <Button kind="primary" type="submit" pending={copy.pending}>
            {faulty > 0 ? 'Garder les lignes lues' : 'Garder ce tableau'}
          </Button>
        }
      >
        <Problem error={remove.error} />
        <TextField label="Titre" value={titre} onChange={setTitre} maxLength={200} required error={copy.champs.titre} />
        <Pair>
          <TextField
            label="Qui publie ces chiffres"
            hint="Assurance Maladie (Rezone), CPAM de l’Hérault…"
            value={producteur}
            onChange={setProducteur}
            maxLength={200}
            required
            error={copy.champs.producteur}
          />
          <TextField
            label="Millésime"
            hint="2024, ou «&nbsp;données au 31 décembre 2024&nbsp;»"
            value={millesime}
            onChange={setMillesime}
            maxLength={40}
            required
            error={copy.champs.millesime}
          />
        </Pair>
        <TextField
          label="Adresse de la page"
          optional
          type="url"
          value={page}
          onChange={setPage}
          maxLength={500}
          error={copy.champs.page}
        />
      </Form>
    </Section>
  )
}

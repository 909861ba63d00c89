/** On the desk, when nothing suits: what the request waits for. What was typed and chosen is already there. */
import { useState } from 'react'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { GENRE_CRENEAU_LABELS } from '../../labels.ts'
import { kindsOf } from '../../rules/demande-cherchee.ts'
import { type Contrainte, GENRES_CRENEAU, type GenreCreneau } from '../../rules/vocabulary.ts'
import { type Criteres, soins } from '../client.ts'
import { PROFESSIONS_PROPOSEES } from '../desk/professions.ts'
import { MISE_EN_ATTENTE } from '../labels-attente.ts'
import styles from './attente.module.css'

const DISTANCES = [5, 10, 20, 40] as const

type Props = {
  cptsId: string
  /** What the search was kept to. */
  profession: string | null
  personneId: string | null
  /** Of the request: they say what kind of slot is asked first. */
  contraintes: readonly Contrainte[]
  pending: boolean
  blocked: string | false
  put: (criteres: Criteres) => void
  back: () => void
}

export const WaitPanel = (props: Props) => {
  const agendas = useCall(soins.listAgendas, { params: { cptsId: props.cptsId }, query: {} })
  const [profession, setProfession] = useState(props.profession ?? '')
  const [rayon, setRayon] = useState('')
  const [personneId, setPersonne] = useState(props.personneId ?? '')
  const [exclusif, setExclusif] = useState(props.personneId !== null)
  const [genres, setGenres] = useState<readonly GenreCreneau[]>(kindsOf(new Set(props.contraintes)))
  const choose = (genre: GenreCreneau, isChosen: boolean) =>
    setGenres(GENRES_CRENEAU.filter((one) => (one === genre ? isChosen : genres.includes(one))))
  const put = () =>
    props.put({
      genres: [...genres],
      professions: profession ? [profession] : [],
      communes: [],
      rayonKm: rayon ? Number(rayon) : null,
      personneId: personneId || null,
      exclusif: personneId !== '' && exclusif,
    })
  return (
    <section className={styles.panel} aria-labelledby="attente">
      <h3 id="attente">{MISE_EN_ATTENTE.title}</h3>
      <p>{MISE_EN_ATTENTE.body}</p>
      <fieldset className={styles.kinds}>
        <legend>{MISE_EN_ATTENTE.kinds}</legend>
        {GENRES_CRENEAU.map((genre) => (
          <CheckField
            key={genre}
            label={GENRE_CRENEAU_LABELS[genre]}
            checked={genres.includes(genre)}
            onChange={(isChosen) => choose(genre, isChosen)}
          />
        ))}
      </fieldset>
      <SelectField
        label={MISE_EN_ATTENTE.profession}
        value={profession}
        onChange={setProfession}
        none={MISE_EN_ATTENTE.anyProfession}
        choices={PROFESSIONS_PROPOSEES.map(({ code, libelle }) => ({ value: code, label: libelle }))}
      />
      <SelectField
        label={MISE_EN_ATTENTE.distance}
        value={rayon}
        onChange={setRayon}
        none={MISE_EN_ATTENTE.anyDistance}
        choices={DISTANCES.map((km) => ({ value: String(km), label: MISE_EN_ATTENTE.distances(km) }))}
      />
      <SelectField
        label={MISE_EN_ATTENTE.rather}
        value={personneId}
        onChange={setPersonne}
        none={MISE_EN_ATTENTE.nobody}
        choices={(agendas.data?.agendas ?? [])
          .filter(({ ouvert }) => ouvert)
          .map((one) => ({ value: one.personneId, label: `${one.nom}, ${one.metier}` }))}
      />
      {personneId && <CheckField label={MISE_EN_ATTENTE.only} checked={exclusif} onChange={setExclusif} />}
      <Button
        kind="primary"
        size="large"
        autoFocus
        pending={props.pending}
        blocked={props.blocked || (genres.length === 0 && MISE_EN_ATTENTE.noKind)}
        onClick={put}
      >
        {MISE_EN_ATTENTE.confirm}
      </Button>
      <Button kind="plain" onClick={props.back}>
        {MISE_EN_ATTENTE.back}
      </Button>
    </section>
  )
}

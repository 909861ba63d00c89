/**
 * A secret vote on a phone: choose, check, seal. The ballot is sealed here, before it leaves; what the server keeps
 * cannot be read until the urn is opened.
 */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import type { MaSeance } from '../../contract.ts'
import { gouvernance } from '../client.ts'
import styles from './ma-seance.module.css'
import type { Part } from './part.ts'
import { sealed } from './seal.ts'

type Scrutin = MaSeance['scrutins'][number]
type Bulletin = Scrutin['bulletins'][number]

export const Vote = ({ cptsId, scrutin }: Part & { scrutin: Scrutin }) => (
  <section aria-label={scrutin.intitule} className={styles.vote}>
    <p className={styles.now}>{scrutin.genre === 'secret' ? 'Vote à bulletin secret' : 'Vote en cours'}</p>
    <h2>{scrutin.intitule}</h2>
    {scrutin.texte && <p className={styles.text}>{scrutin.texte}</p>}
    {scrutin.obstacle ? (
      <Notice>{scrutin.obstacle}</Notice>
    ) : (
      scrutin.bulletins.map((bulletin) => (
        <Ballot key={bulletin.electeurId} cptsId={cptsId} scrutin={scrutin} bulletin={bulletin} />
      ))
    )}
  </section>
)

type BallotProps = { cptsId: string; scrutin: Scrutin; bulletin: Bulletin }

const Ballot = ({ cptsId, scrutin, bulletin }: BallotProps) => {
  const [chosen, setChosen] = useState<string[]>([])
  const [isChecking, setChecking] = useState(false)
  const cast = useAction(gouvernance.castVote, { onDone: () => announce('Votre bulletin est dans l’urne.') })
  if (bulletin.recu) return <Done bulletin={bulletin} />
  const send = () =>
    cast.run({
      params: { cptsId, scrutinId: scrutin.id },
      body: {
        electeurId: bulletin.electeurId,
        enveloppes: sealed(chosen, { id: scrutin.id, clePublique: scrutin.clePublique ?? '' }, bulletin.voix),
      },
    })
  const said = scrutin.options.filter(({ cle }) => chosen.includes(cle)).map(({ libelle }) => libelle)
  return (
    <div className={styles.ballot}>
      {!bulletin.moi && <h3>Pour {bulletin.nom}, qui vous a donné procuration</h3>}
      {isChecking ? (
        <section aria-label="Vérifier avant de voter">
          <p className={styles.check}>
            {said.length > 0 ? said.join(', ') : 'Vote blanc'}
            {bulletin.voix > 1 && <small>{bulletin.voix} voix, autant de bulletins</small>}
          </p>
          <Button kind="primary" size="large" pending={cast.pending} autoFocus onClick={() => void send()}>
            Mettre dans l’urne
          </Button>
          <Button kind="plain" onClick={() => setChecking(false)}>
            Changer
          </Button>
          <p className={styles.quiet}>Un vote reçu ne se change plus, et personne ne peut le lire.</p>
        </section>
      ) : (
        <Choices
          scrutin={scrutin}
          bulletin={bulletin}
          chosen={chosen}
          choose={setChosen}
          check={() => setChecking(true)}
        />
      )}
      <Problem error={cast.error} />
    </div>
  )
}

type ChoicesProps = {
  scrutin: Scrutin
  bulletin: Bulletin
  chosen: readonly string[]
  choose: (keys: string[]) => void
  check: () => void
}

const Choices = ({ scrutin, bulletin, chosen, choose, check }: ChoicesProps) => {
  const many = scrutin.choixMax > 1
  const press = (cle: string) => {
    if (!many) return choose([cle])
    choose(chosen.includes(cle) ? chosen.filter((one) => one !== cle) : [...chosen, cle].slice(-scrutin.choixMax))
  }
  const mayBlank = scrutin.nature === 'choix'
  return (
    <>
      <fieldset className={styles.options}>
        <legend>{many ? `Choisissez-en ${scrutin.choixMax} au plus` : 'Choisissez'}</legend>
        {scrutin.options.map(({ cle, libelle }) => (
          <label key={cle}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={`choix-${scrutin.id}-${bulletin.electeurId}`}
              checked={chosen.includes(cle)}
              onChange={() => press(cle)}
            />
            {libelle}
          </label>
        ))}
      </fieldset>
      <Button
        kind="primary"
        size="large"
        blocked={!mayBlank && chosen.length === 0 && 'Choisissez une réponse.'}
        onClick={check}
      >
        {chosen.length === 0 && mayBlank ? 'Voter blanc' : 'Vérifier mon vote'}
      </Button>
    </>
  )
}

const Done = ({ bulletin }: { bulletin: Bulletin }) => (
  <Notice title={bulletin.moi ? 'Vous avez voté' : `Vous avez voté pour ${bulletin.nom}`}>
    Votre bulletin est dans l’urne, scellé. Reçu{'\u00a0'}: <code>{bulletin.recu}</code>. Il prouve que vous avez voté,
    et ne dit pas quoi.
  </Notice>
)

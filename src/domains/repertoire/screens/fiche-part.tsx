/** In the fiche of a professional: who they are in the national directory, or who they may be. */
import { Link } from '@tanstack/react-router'
import { count } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { longDay } from '../../../web/components/days.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { sayLieu } from '../rules/say-change.ts'
import { type EtatDeFiche, repertoire } from './client.ts'
import { exerciceOf } from './parts.tsx'
import styles from './repertoire.module.css'
import { sayObjections, sayPreuves } from './words.ts'

type Candidat = EtatDeFiche['candidats'][number]

export const Part = ({ id: professionnelId }: { id: string }) => {
  const { id: cptsId } = useCpts()
  const etat = useCall(repertoire.readRattachement, { params: { cptsId, professionnelId } })
  return (
    <Loaded of="l’annuaire national" from={etat}>
      {(data) =>
        // Where nobody has loaded it, a fiche has nothing to say of it.
        data.source === null ? null : (
          <Section title="Annuaire national" small>
            <State data={data} professionnelId={professionnelId} />
            <Source>{data.source}</Source>
          </Section>
        )
      }
    </Loaded>
  )
}

const useLink = (professionnelId: string) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, professionnelId }
  const link = useAction(repertoire.linkProfessionnel)
  const unlink = useAction(repertoire.unlinkProfessionnel)
  const attach = (identifiant: string) => link.run({ params, body: { identifiant } })
  const detach = () => unlink.run({ params })
  return {
    error: link.error ?? unlink.error,
    pending: link.pending || unlink.pending,
    attach: async (identifiant: string) => {
      if (await attach(identifiant)) notify('Rattaché à l’annuaire national.', { undo: detach })
    },
    detach: async (identifiant: string) => {
      if (await detach()) notify('Détaché de l’annuaire national.', { undo: () => attach(identifiant) })
    },
  }
}

const State = ({ data, professionnelId }: { data: EtatDeFiche; professionnelId: string }) => {
  const mayEdit = useCan('professionnel.edit')
  const { attach, detach, pending, error } = useLink(professionnelId)
  const { rattachement } = data
  return (
    <>
      <Problem error={error} />
      {data.propositions > 0 && (
        <Notice kind="hand">
          <Link to="/equipe/changements-annuaire">
            {count(data.propositions, 'changement attend', 'changements attendent')} une décision
          </Link>
        </Notice>
      )}
      {rattachement ? (
        <Linked rattachement={rattachement} />
      ) : (
        <Candidates
          candidats={data.candidats}
          rppsInconnu={data.rppsInconnu}
          {...(mayEdit ? { onPick: attach, pending } : {})}
        />
      )}
      {rattachement && mayEdit && (
        <Button kind="plain" pending={pending} onClick={() => detach(rattachement.identifiant)}>
          Détacher de l’annuaire national
        </Button>
      )}
    </>
  )
}

const Linked = ({ rattachement }: { rattachement: NonNullable<EtatDeFiche['rattachement']> }) => {
  const { personne, identifiant, lieux, le, compareAu, preuves } = rattachement
  return (
    <>
      <p>
        {personne ? (
          <>
            <b>{`${personne.nom} ${personne.prenom}`.trim()}</b>, {exerciceOf(personne)},{' '}
            <span className={styles.number}>{identifiant}</span>
          </>
        ) : (
          <>
            <span className={styles.number}>{identifiant}</span> n’est plus dans l’annuaire national.
          </>
        )}
      </p>
      {lieux.length > 0 && (
        <ul className={styles.places}>
          {lieux.map((lieu) => (
            <li key={lieu.cle}>{sayLieu(lieu)}</li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>
        Rattaché le {longDay(le)} ({sayPreuves(preuves)})&nbsp;; comparé à l’extraction du {longDay(compareAu)}.
      </p>
    </>
  )
}

type Choices = {
  candidats: Candidat[]
  rppsInconnu: boolean
  onPick?: (identifiant: string) => void
  pending?: boolean
}
const Candidates = ({ candidats, rppsInconnu, onPick, pending = false }: Choices) => {
  if (candidats.length === 0)
    return (
      <p>
        {rppsInconnu
          ? 'Le RPPS de la fiche n’est pas dans l’annuaire national\u00a0: vérifiez-le, ou la personne n’y est pas encore.'
          : 'Personne de ce nom dans l’annuaire national.'}{' '}
        <Link to="/equipe/annuaire-national">Chercher autrement</Link>
      </p>
    )
  return (
    <ul className={styles.candidates}>
      {candidats.map((one) => {
        const nom = `${one.nom} ${one.prenom}`.trim()
        return (
          <li key={one.identifiant}>
            <div>
              <b>{nom}</b>, {exerciceOf(one)}
              <small>
                {one.lieux.join(', ') || 'commune non dite'}, <span className={styles.number}>{one.identifiant}</span>
              </small>
              <small>
                {sayPreuves(one.preuves)}
                {one.objections.length > 0 && (
                  <span className={styles.against}> – {sayObjections(one.objections)}</span>
                )}
              </small>
            </div>
            {onPick && (
              <Button
                kind={one.certain ? 'primary' : 'secondary'}
                size="small"
                pending={pending}
                label={`Rattacher à ${nom}, ${one.identifiant}`}
                onClick={() => onPick(one.identifiant)}
              >
                Rattacher
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

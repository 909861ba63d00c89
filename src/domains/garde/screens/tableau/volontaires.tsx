/** Who volunteers: what each said, their link, those to add, those to remind. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { type Chosen, PersonField } from '../../../../web/components/person-field.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { TableauLu } from '../../contract.ts'
import { gardes } from '../client.ts'
import { GARDE, sayCharge } from '../labels.ts'
import styles from './tableau.module.css'

type Who = TableauLu['volontaires'][number]
type Part = { cptsId: string; it: TableauLu }

const sayVoeux = ({ voeuxLe, indisponibilites, souhaits, parSoi, plafondSemaine, plafondPeriode }: Who): string => {
  const who = parSoi ? 'inscription par soi-même, ' : ''
  if (!voeuxLe) return `${who}n’a pas dit ses vœux`
  const most = [
    ...(plafondSemaine === null ? [] : [`au plus ${plafondSemaine} par semaine`]),
    ...(plafondPeriode === null ? [] : [`au plus ${plafondPeriode} sur la période`]),
  ]
  const said = [count(indisponibilites.length, 'indisponibilité'), count(souhaits.length, 'vœu', 'vœux'), ...most]
  return `${who}${said.join(', ')}`
}

export const Volontaires = ({ cptsId, it, mayEdit }: Part & { mayEdit: boolean }) => {
  const params = { cptsId, tableauGardeId: it.id }
  const silent = it.volontaires.filter(({ voeuxLe }) => !voeuxLe)
  const reach = silent.filter(({ aUnCourriel }) => aUnCourriel).length
  const invite = useAction(gardes.inviteVolontairesGarde, {
    onDone: ({ courriels, sansCourriel }) =>
      notify(
        `${count(courriels, 'courriel part', 'courriels partent')}.${sansCourriel > 0 ? ` Sans adresse connue\u00a0: ${sansCourriel}, à qui donner son lien.` : ''}`,
      ),
  })
  return (
    <Section title="Volontaires" aside={count(it.volontaires.length, 'personne')}>
      <p className={styles.hint}>{GARDE.privacy}</p>
      <ul className={styles.people}>
        {it.volontaires.map((who) => (
          <Line key={who.id} cptsId={cptsId} it={it} who={who} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && (
        <>
          {reach > 0 && (
            <Button pending={invite.pending} onClick={() => void invite.run({ params })}>
              Demander ses vœux à {count(reach, 'personne')}
            </Button>
          )}
          <Problem error={invite.error} />
          <Add cptsId={cptsId} it={it} />
        </>
      )}
    </Section>
  )
}

const Line = ({ cptsId, it, who, mayEdit }: Part & { who: Who; mayEdit: boolean }) => {
  const params = { cptsId, tableauGardeId: it.id, volontaireGardeId: who.id }
  const [lien, setLien] = useState<string | null>(null)
  const open = useAction(gardes.linkVolontaireGarde, { refresh: 'nothing', onDone: (made) => setLien(made.lien) })
  const remove = useAction(gardes.removeVolontaireGarde, { onDone: () => notify(`${who.nom} n’est plus volontaire.`) })
  return (
    <li>
      <span>
        {who.nom}
        <small>
          {who.exercice}, {sayVoeux(who)}, {sayCharge(who.charge)}
        </small>
      </span>
      {mayEdit && (
        <span className={styles.tools}>
          <ButtonLink
            size="small"
            kind="plain"
            to={`/soins/garde/${it.id}/volontaires/${who.id}`}
            label={`Ses vœux\u00a0: ${who.nom}`}
          >
            Ses vœux
          </ButtonLink>
          <Button
            size="small"
            kind="plain"
            label={`Son lien\u00a0: ${who.nom}`}
            onClick={() => void open.run({ params })}
          >
            Son lien
          </Button>
          <Button size="small" kind="plain" label={`Retirer ${who.nom}`} onClick={() => void remove.run({ params })}>
            Retirer
          </Button>
        </span>
      )}
      {lien && (
        <div className={styles.link}>
          <CopyLink link={lien} label={`Lien de ${who.nom}`} />
        </div>
      )}
      <Problem error={open.error ?? remove.error} />
    </li>
  )
}

const NOBODY: Chosen = { professionnelId: null, nom: '' }

const Add = ({ cptsId, it }: Part) => {
  const [who, setWho] = useState<Chosen>(NOBODY)
  const add = useAction(gardes.addVolontairesGarde, { onDone: () => setWho(NOBODY) })
  const isThere = it.volontaires.some(({ professionnelId }) => professionnelId === who.professionnelId)
  const blocked = !who.professionnelId
    ? 'Choisissez un membre de la CPTS.'
    : isThere
      ? 'Cette personne est déjà inscrite.'
      : undefined
  return (
    <div className={styles.add}>
      <PersonField label="Inscrire un membre" hint="Commencez à écrire son nom" value={who} onChange={setWho} />
      <Button
        pending={add.pending}
        blocked={blocked}
        onClick={() =>
          void add.run({
            params: { cptsId, tableauGardeId: it.id },
            body: { professionnelIds: [who.professionnelId ?? ''] },
          })
        }
      >
        Inscrire
      </Button>
      <Problem error={add.error} />
    </div>
  )
}

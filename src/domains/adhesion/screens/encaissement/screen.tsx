/** What the bank says, beside the dues: sure lines in one press, the others one by one. */
import { useState } from 'react'
import { capitalizeFirst, count, numberInWords, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { Raison } from '../../../tresorerie/contract.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Encaissement } from '../client.ts'

const RAISONS: Record<Raison, string> = {
  reference: 'la référence de l’appel',
  'reference-montant': 'la référence, pour un autre montant',
  'nom-et-montant': 'le nom et le montant',
  nom: 'le nom, pour un autre montant',
}

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(adhesion.readEncaissement, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les cotisations reçues" from={read}>
        {(it) => <Whole it={it} />}
      </Loaded>
    </>
  )
}

const Whole = ({ it }: { it: Encaissement }) => {
  const doubts = it.propositions.filter(({ sure }) => !sure)
  return (
    <>
      <Headline meaning={meaningOf(it)}>{headlineOf(it, doubts.length)}</Headline>
      {it.sures > 0 && <Sures it={it} />}
      {doubts.length > 0 && (
        <Section title="À confirmer, une par une">
          <ul className={styles.rows}>
            {doubts.map((one) => (
              <Doubt key={one.ligneId} one={one} attendus={it.attendus} />
            ))}
          </ul>
        </Section>
      )}
      {it.sures === 0 && doubts.length === 0 && (
        <EmptyState
          actions={
            <ButtonLink kind="primary" to="/finances/imports">
              Importer un relevé
            </ButtonLink>
          }
        >
          Importez un relevé&nbsp;: les virements qui portent la référence d’un appel se reconnaissent seuls, ceux qui
          portent un nom et un montant sont proposés.
        </EmptyState>
      )}
    </>
  )
}

const headlineOf = ({ sures }: Encaissement, doubts: number): string => {
  if (sures > 0) return `${count(sures, 'virement porte', 'virements portent')} la référence d’un appel`
  if (doubts > 0)
    return `${capitalizeFirst(numberInWords(doubts))} ${plural(doubts, 'virement')} ${plural(doubts, 'est', 'sont')} à confirmer`
  return 'Aucun virement ne ressemble à une cotisation'
}

const meaningOf = ({ inconnues, attendus }: Encaissement): string =>
  [
    `${count(attendus.length, 'cotisation attendue', 'cotisations attendues')}.`,
    inconnues > 0
      ? `${count(inconnues, 'autre entrée ne dit', 'autres entrées ne disent')} rien de reconnaissable.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')

const Sures = ({ it }: { it: Encaissement }) => {
  const { id: cptsId } = useCpts()
  const mayMatch = useCan('cotisation.edit')
  const match = useAction(adhesion.matchSures, {
    onDone: ({ rapprochees, centimes }) =>
      notify(`${count(rapprochees, 'virement rapproché', 'virements rapprochés')}, ${euros(centimes)}.`),
  })
  return (
    <Section title="Reconnus par leur référence">
      <p>
        La personne a recopié la référence, et le montant ne dépasse pas ce qu’elle doit&nbsp;: il n’y a pas de doute.
        Chaque rapprochement se défait dans les relevés.
      </p>
      <Problem error={match.error} />
      {mayMatch && (
        <div className={styles.acts}>
          <Button kind="primary" pending={match.pending} onClick={() => match.run({ params: { cptsId }, body: {} })}>
            Rapprocher {count(it.sures, 'virement')}, {euros(it.suresCentimes)}
          </Button>
        </div>
      )}
    </Section>
  )
}

type Proposition = Encaissement['propositions'][number]

const Doubt = ({ one, attendus }: { one: Proposition; attendus: Encaissement['attendus'] }) => {
  const { id: cptsId } = useCpts()
  const mayMatch = useCan('cotisation.edit')
  const [other, setOther] = useState('')
  const match = useAction(adhesion.matchCotisation, { onDone: () => notify('Virement rapproché.') })
  const run = (appelCotisationId: string, centimes: number, propose: boolean) =>
    match.run({
      params: { cptsId },
      body: { ligneReleveId: one.ligneId, parts: [{ appelCotisationId, centimes }], propose },
    })
  const picked = attendus.find(({ appelId }) => appelId === other)
  return (
    <li>
      <div>
        <b>{euros(one.resteCentimes)}</b>, {shortDay(one.jour)}
        <small>{one.libelle}</small>
        <Problem error={match.error} />
      </div>
      {mayMatch && (
        <div className={styles.pick}>
          {one.candidats.map((candidat) => (
            <div key={candidat.appelId}>
              <Button
                size="small"
                pending={match.pending}
                onClick={() => run(candidat.appelId, candidat.centimes, true)}
              >
                {candidat.nom}, {candidat.annee}&nbsp;: {euros(candidat.centimes)}
              </Button>
              <span className={styles.silent}>
                {RAISONS[candidat.raison]}, {euros(candidat.resteCentimes)} dus
              </span>
            </div>
          ))}
          <SelectField
            label="Une autre personne"
            aria-label={`Une autre personne pour ${one.libelle}`}
            none="Choisir"
            value={other}
            onChange={setOther}
            choices={attendus.map(({ appelId, nom, annee, resteCentimes }) => ({
              value: appelId,
              label: `${nom}, ${annee}, ${euros(resteCentimes)} dus`,
            }))}
          />
          {picked && (
            <Button
              size="small"
              pending={match.pending}
              onClick={() => run(picked.appelId, Math.min(picked.resteCentimes, one.resteCentimes), false)}
            >
              Rapprocher de {picked.nom}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

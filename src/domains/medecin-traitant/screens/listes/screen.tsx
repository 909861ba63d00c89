/** One list: its columns, the report line by line, then what it wrote and its undoing. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { count, listInWords } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { ColumnChoices } from '../../../../web/components/column-choices.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { ImportSteps } from '../../../../web/components/import-steps.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { medecinTraitantContract } from '../../contract.ts'
import { COLONNES, libelleChamp, missingChamps } from '../../rules/champs.ts'
import { mt } from '../client.ts'
import styles from '../mt.module.css'

type Liste = Output<typeof medecinTraitantContract.readListeMt>
const LISTS = '/soins/medecin-traitant/listes'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { importId = '' } = useParams({ strict: false })
  const read = useCall(mt.readListeMt, { params: { cptsId, importMtId: importId } }, { keep: true })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="la liste" from={read}>
        {(one) => (one.etat === 'brouillon' ? <Draft cptsId={cptsId} one={one} /> : <Done cptsId={cptsId} one={one} />)}
      </Loaded>
    </>
  )
}

type Props = { cptsId: string; one: Liste }

const Draft = ({ cptsId, one }: Props) => {
  const [isChoosing, setChoosing] = useState(true)
  const shows = isChoosing || one.manquants.length > 0
  return (
    <>
      <Headline
        above={<Link to={LISTS}>Listes</Link>}
        meaning={`Fichier «\u00a0${one.fichier}\u00a0». Rien n’est encore écrit.`}
      >
        {shows ? 'Que contient chaque colonne\u00a0?' : sayBilan(one)}
      </Headline>
      <ImportSteps step={shows ? 2 : 3} />
      {shows ? (
        <Columns cptsId={cptsId} one={one} next={() => setChoosing(false)} />
      ) : (
        <Report cptsId={cptsId} one={one} back={() => setChoosing(true)} />
      )}
    </>
  )
}

const sayBilan = ({ bilan }: Liste): string =>
  bilan
    ? [
        count(bilan.nouvelles, 'demande nouvelle', 'demandes nouvelles'),
        ...(bilan.doublons > 0
          ? [`${count(bilan.doublons, 'doublon')} laissé${bilan.doublons > 1 ? 's' : ''} de côté`]
          : []),
        ...(bilan.erreurs > 0 ? [`${count(bilan.erreurs, 'ligne')} en faute`] : []),
      ].join(', ')
    : 'Liste'

const Columns = ({ cptsId, one, next }: Props & { next: () => void }) => {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(() => one.colonnes.map(({ champ }) => champ))
  const params = { cptsId, importMtId: one.id }
  const save = useAction(mt.setColonnesMt, { onDone: next })
  const drop = useAction(mt.dropListeMt, { refresh: 'nothing', onDone: () => void navigate({ to: LISTS }) })
  const missing = missingChamps(chosen)
  return (
    <>
      <ColumnChoices columns={one.colonnes} chosen={chosen} choose={setChosen} fields={COLONNES} />
      {missing.length > 0 && (
        <Notice kind="hand">
          Il manque {listInWords(missing.map((champ) => libelleChamp(champ).toLowerCase()))}
          {'\u00a0'}: dites quelle colonne le contient.
        </Notice>
      )}
      <Problem error={save.error ?? drop.error} />
      <p className={styles.acts}>
        <Button
          kind="primary"
          pending={save.pending}
          blocked={
            missing.length > 0 && 'Une demande a un nom, un âge, une commune et un moyen de joindre la personne.'
          }
          onClick={() => void save.run({ params, body: { correspondance: chosen } })}
        >
          Contrôler les lignes
        </Button>
        <Button kind="plain" onClick={() => void drop.run({ params })}>
          Abandonner ce fichier
        </Button>
      </p>
    </>
  )
}

const STATES = { nouvelle: 'nouvelle', doublon: 'doublon', erreur: 'en faute' }

const Report = ({ cptsId, one, back }: Props & { back: () => void }) => {
  const [consent, setConsent] = useState(false)
  const accept = useAction(mt.acceptListeMt, {
    onDone: ({ nouvelles }) => notify(`${count(nouvelles, 'demande enregistrée', 'demandes enregistrées')}.`),
  })
  const bilan = one.bilan!
  const run = () =>
    accept.run({
      params: { cptsId, importMtId: one.id },
      body: { lignes: bilan.erreurs > 0 ? 'valides' : 'toutes', consentement: true },
    })
  return (
    <>
      <CheckField
        label="Ces personnes savent que la CPTS garde ces informations pour leur trouver un médecin, et sont d’accord."
        checked={consent}
        onChange={setConsent}
      />
      <Problem error={accept.error} />
      <p className={styles.acts}>
        <Button
          kind="primary"
          pending={accept.pending}
          blocked={
            (bilan.nouvelles === 0 && 'Cette liste n’apporte aucune demande nouvelle.') ||
            (!consent && 'Cochez l’accord des personnes.')
          }
          onClick={() => void run()}
        >
          Importer {count(bilan.nouvelles, 'demande')}
        </Button>
        <Button onClick={back}>Revoir les colonnes</Button>
      </p>
      <LongTable
        caption="Lignes du fichier"
        rows={one.lignes}
        keyOf={({ numero }) => String(numero)}
        none="Aucune ligne."
        columns={[
          { head: 'Ligne', cell: ({ numero }) => numero, sort: ({ numero }) => numero, width: '72px' },
          { head: 'Personne', cell: ({ nom }) => nom || 'sans nom', sort: ({ nom }) => nom, width: '24%' },
          { head: 'Demande', cell: ({ quoi }) => quoi || 'non lue' },
          { head: 'Sort', cell: ({ etat }) => STATES[etat], sort: ({ etat }) => STATES[etat], width: '110px' },
          {
            head: 'À savoir',
            cell: ({ fautes }) =>
              fautes
                .map(({ champ, message }) => `${libelleChamp(champ)}\u00a0: ${message}`)
                .join(' ; ')
                .replaceAll(' ; ', '\u00a0; '),
          },
        ]}
      />
    </>
  )
}

const Done = ({ cptsId, one }: Props) => {
  const undo = useAction(mt.undoListeMt, {
    onDone: ({ retirees, gardees }) =>
      notify(`${count(retirees, 'demande retirée', 'demandes retirées')}, ${count(gardees, 'gardée')}.`),
  })
  const isUndone = one.etat === 'annule'
  return (
    <>
      <Headline above={<Link to={LISTS}>Listes</Link>} meaning={`Fichier «\u00a0${one.fichier}\u00a0».`}>
        {isUndone ? 'Cette liste est annulée' : sayBilan(one)}
      </Headline>
      {!isUndone && (
        <>
          <p>Annuler retire les demandes qui n’ont pas avancé, avec leur identité. Les autres restent.</p>
          <Problem error={undo.error} />
          <Button pending={undo.pending} onClick={() => void undo.run({ params: { cptsId, importMtId: one.id } })}>
            Annuler cet import
          </Button>
        </>
      )}
    </>
  )
}

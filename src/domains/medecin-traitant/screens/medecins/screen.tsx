/** What each doctor can take, and asking them. */
import { useState } from 'react'
import { count, formatNumber, listInWords } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { CapaciteLue } from '../../contract.ts'
import { CRITERE_LABELS, TRANCHE_LABELS } from '../../labels.ts'
import { CapaciteForm } from '../capacite-form.tsx'
import { mt } from '../client.ts'
import styles from '../mt.module.css'

type Commune = { code: string; nom: string }

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(mt.listCapacites, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les médecins" from={read}>
        {({ medecins, communes }) => {
          const left = medecins.reduce((sum, { restantes }) => sum + restantes, 0)
          const declared = medecins.filter(({ declareeLe }) => declareeLe !== null).length
          return (
            <>
              <Headline
                meaning={`${count(declared, 'médecin a', 'médecins ont')} dit combien ils peuvent accueillir, sur ${formatNumber(medecins.length)} généralistes connus. Rien ne leur est proposé au-delà.`}
              >
                {left === 0 ? 'Aucune place ce mois-ci' : `${count(left, 'place reste', 'places restent')} ce mois-ci`}
              </Headline>
              {medecins.length === 0 ? (
                <EmptyState>Aucun médecin généraliste n’est connu de la CPTS. Ajoutez-les dans Équipe.</EmptyState>
              ) : (
                <ul className={styles.pairs}>
                  {medecins.map((one) => (
                    <Medecin key={one.professionnelId} cptsId={cptsId} one={one} communes={communes} />
                  ))}
                </ul>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

const sayWhom = (one: CapaciteLue): string =>
  [
    one.criteres.length > 0 && `seulement${'\u00a0'}: ${listInWords(one.criteres.map((code) => CRITERE_LABELS[code]))}`,
    one.tranchesAge.length > 0 && listInWords(one.tranchesAge.map((code) => TRANCHE_LABELS[code])),
    one.communes.length > 0 && `de ${listInWords(one.communesNoms)}`,
    one.domicile && 'se déplace à domicile',
    one.suspendueJusqu && `en pause jusqu’au ${longDay(one.suspendueJusqu)}`,
  ]
    .filter(Boolean)
    .join(', ')

const Medecin = ({ cptsId, one, communes }: { cptsId: string; one: CapaciteLue; communes: readonly Commune[] }) => {
  const mayEdit = useCan('capacite-mt.edit')
  const [isEditing, setEditing] = useState(false)
  const [lien, setLien] = useState<string | null>(null)
  const params = { cptsId, professionnelId: one.professionnelId }
  const ask = useAction(mt.askCapacite, {
    refresh: 'nothing',
    onDone: (made) => {
      setLien(made.lien)
      if (made.parCourriel) notify('Le lien est parti par courriel.')
    },
  })
  const save = useAction(mt.saveCapacite, {
    onDone: () => {
      setEditing(false)
      notify('C’est noté.')
    },
  })
  return (
    <li>
      <strong>{one.nom}</strong>
      {one.communeNom && <>, {one.communeNom}</>}
      <small className={styles.under}>
        {one.declareeLe === null
          ? 'n’a encore rien déclaré'
          : `${count(one.parMois, 'patient')} par mois, ${count(one.restantes, 'place')} restante${one.restantes > 1 ? 's' : ''}`}
      </small>
      {sayWhom(one) && <small className={styles.under}>{sayWhom(one)}</small>}
      {mayEdit && (
        <p className={styles.acts}>
          <Button
            size="small"
            pending={ask.pending}
            onClick={() => void ask.run({ params })}
            label={`Demander par un lien à ${one.nom}`}
          >
            Demander par un lien
          </Button>
          <Button
            size="small"
            kind="plain"
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
            label={`Noter pour ce médecin\u00a0: ${one.nom}`}
          >
            Noter pour ce médecin
          </Button>
        </p>
      )}
      <Problem error={ask.error} />
      {lien && <CopyLink link={lien} label={`Lien de ${one.nom}`} />}
      {isEditing && (
        <CapaciteForm
          one={one}
          communes={communes}
          pending={save.pending}
          error={save.error}
          save={(body) => void save.run({ params, body })}
        />
      )}
    </li>
  )
}

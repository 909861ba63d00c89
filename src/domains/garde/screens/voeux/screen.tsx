/** The wishes and ceilings of one volunteer, noted by the coordination: after a call, or in their place. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { VoeuxLus } from '../../contract.ts'
import { gardes } from '../client.ts'
import { GARDE, sayPeriode } from '../labels.ts'
import { typedOf, useWishes, wholeOf } from './use-wishes.ts'
import styles from './voeux.module.css'
import { WishesFields } from './wishes-fields.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { tableauId = '', volontaireId = '' } = useParams({ strict: false }) as Record<string, string>
  const params = { cptsId, tableauGardeId: tableauId, volontaireGardeId: volontaireId }
  const read = useCall(gardes.readVoeuxGarde, { params })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les vœux" from={read}>
        {(it) => (
          <>
            <Headline
              above={<Link to={`/soins/garde/${tableauId}`}>{it.titre}</Link>}
              meaning={`${it.exercice}, ${sayPeriode(it)}.`}
            >
              Vœux de {it.nom}
            </Headline>
            <Form key={it.voeuxLe ?? 'jamais'} params={params} it={it} />
          </>
        )}
      </Loaded>
    </>
  )
}

type Params = { cptsId: string; tableauGardeId: string; volontaireGardeId: string }

const Form = ({ params, it }: { params: Params; it: VoeuxLus }) => {
  const navigate = useNavigate()
  const wishes = useWishes(it)
  const [week, setWeek] = useState(typedOf(it.plafondSemaine))
  const save = useAction(gardes.saveVoeuxGarde, {
    onDone: () => {
      notify(`Les vœux de ${it.nom} sont enregistrés.`)
      void navigate({ to: '/soins/garde/$tableauId', params: { tableauId: params.tableauGardeId } })
    },
  })
  return (
    <div className={styles.narrow}>
      <p className={styles.hint}>
        {it.voeuxLe ? 'Ce qui est enregistré remplace ce qui avait été dit.' : 'Cette personne n’a encore rien dit.'}{' '}
        {GARDE.privacy}
      </p>
      {it.preremplies && (
        <Notice>
          Les absences de son agenda sont déjà reprises ci-dessous. Elles ne comptent qu’une fois enregistrées.
        </Notice>
      )}
      <WishesFields
        it={it}
        wishes={wishes}
        champs={save.champs}
        preferences="Noter ses préférences, garde par garde"
        ceilings={
          <NumberField
            label="Gardes par semaine, au plus"
            optional
            hint={`À défaut, le plafond du tableau\u00a0: ${it.duTableau.plafondSemaine} par semaine.`}
            value={week}
            onChange={setWeek}
            error={save.champs.plafondSemaine}
          />
        }
      />
      <Problem error={save.error} />
      <Button
        kind="primary"
        pending={save.pending}
        onClick={() => void save.run({ params, body: { ...wishes.body(), plafondSemaine: wholeOf(week) } })}
      >
        Enregistrer ses vœux
      </Button>
    </div>
  )
}

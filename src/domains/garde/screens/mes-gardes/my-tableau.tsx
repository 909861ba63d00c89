/** What a volunteer sees of a rota: what waits for an answer, their shifts, their wishes, everybody's shifts. */
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { MesGardes } from '../../contract.ts'
import { Calendar } from '../calendar.tsx'
import { gardes } from '../client.ts'
import { GARDE, sayHeures } from '../labels.ts'
import styles from './mes-gardes.module.css'
import { MyExchanges } from './my-exchanges.tsx'
import type { MyPart } from './my-part.ts'
import { MyShifts } from './my-shifts.tsx'
import { MyWishes } from './my-wishes.tsx'

export const MyTableau = ({ cptsId, tableauId, it }: MyPart) => {
  if (!it.moi) return <Join cptsId={cptsId} tableauId={tableauId} it={it} />
  const part = { cptsId, tableauId, it }
  return (
    <>
      <MyExchanges {...part} />
      {it.publieLe && <MyShifts {...part} />}
      <MyWishes key={it.moi.voeuxLe ?? 'jamais'} {...part} />
      {it.publieLe && <Everybody it={it} />}
      {!it.publieLe && <Leave {...part} />}
    </>
  )
}

const Join = ({ cptsId, tableauId, it }: MyPart) => {
  const join = useAction(gardes.joinTableauGarde, { onDone: () => notify('Vous êtes volontaire.') })
  if (!it.voeuxOuverts) return <Notice kind="hand">Ce tableau n’accueille plus de volontaires.</Notice>
  return (
    <>
      <p>Vous pourrez dire vos indisponibilités, vos vœux et un nombre de gardes à ne pas dépasser.</p>
      <Button
        kind="primary"
        size="large"
        pending={join.pending}
        onClick={() => void join.run({ params: { cptsId, tableauGardeId: tableauId } })}
      >
        Me porter volontaire
      </Button>
      <Problem error={join.error} />
    </>
  )
}

const Leave = ({ cptsId, tableauId }: MyPart) => {
  const leave = useAction(gardes.leaveTableauGarde, { onDone: () => notify('Vous n’êtes plus volontaire.') })
  return (
    <>
      <Button
        kind="plain"
        pending={leave.pending}
        onClick={() => void leave.run({ params: { cptsId, tableauGardeId: tableauId } })}
      >
        Ne plus être volontaire
      </Button>
      <Problem error={leave.error} />
    </>
  )
}

const Everybody = ({ it }: { it: MesGardes }) => (
  <Section title="Tout le tableau">
    {it.enChangement && <Notice>La coordination prépare des changements. Ceci est ce qui est publié.</Notice>}
    <Calendar
      label="Gardes par jour"
      gardes={it.gardes}
      draw={(garde) => {
        const held = it.tenues.filter(({ gardeId }) => gardeId === garde.id)
        return (
          <div className={styles.shown}>
            <small>
              {garde.libelle}, {sayHeures(garde)}
            </small>
            {held.map(({ volontaireId, nom }) => (
              <span key={volontaireId} className={styles.name} data-me={volontaireId === it.moi?.id || undefined}>
                {nom}
              </span>
            ))}
            {held.length < garde.personnes && <span className={styles.vacant}>{GARDE.legendEmpty.toLowerCase()}</span>}
          </div>
        )
      }}
    />
  </Section>
)

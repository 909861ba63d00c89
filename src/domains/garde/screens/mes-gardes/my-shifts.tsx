/** One's published shifts: why, and to whom one may be given. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { GardeLue } from '../../contract.ts'
import { gardes } from '../client.ts'
import { GARDE, sayCharge, sayHeures, sayJour } from '../labels.ts'
import { Why } from '../why.tsx'
import { Feed } from './list-screen.tsx'
import styles from './mes-gardes.module.css'
import type { MyPart } from './my-part.ts'

export const MyShifts = ({ cptsId, tableauId, it }: MyPart) => {
  const mine = new Set(
    it.tenues.filter(({ volontaireId }) => volontaireId === it.moi?.id).map(({ gardeId }) => gardeId),
  )
  const held = it.gardes.filter(({ id }) => mine.has(id))
  return (
    <Section title="Mes gardes" aside={it.moi ? sayCharge(it.moi.charge) : undefined}>
      {held.length === 0 && <p>Vous ne tenez aucune garde de ce tableau.</p>}
      <ul className={styles.lines}>
        {held.map((garde) => (
          <Shift key={garde.id} cptsId={cptsId} tableauId={tableauId} it={it} garde={garde} />
        ))}
      </ul>
      {held.length > 0 && <Feed cptsId={cptsId} />}
    </Section>
  )
}

const Shift = ({ cptsId, tableauId, it, garde }: MyPart & { garde: GardeLue }) => {
  const [open, setOpen] = useState<'why' | 'give' | null>(null)
  const params = { cptsId, tableauGardeId: tableauId, gardeId: garde.id }
  const turn = (part: 'why' | 'give') => setOpen(open === part ? null : part)
  return (
    <li>
      <b>{sayJour(garde.jour)}</b>
      <small>
        {sayHeures(garde)}, {[garde.libelle, garde.lieu].filter(Boolean).join(', ')}
        {garde.ferie && `, ${garde.ferie}`}
      </small>
      <div className={styles.acts}>
        <Button size="small" aria-expanded={open === 'why'} onClick={() => turn('why')}>
          {GARDE.whyMe}
        </Button>
        {!it.enChangement && (
          <Button size="small" aria-expanded={open === 'give'} onClick={() => turn('give')}>
            Échanger
          </Button>
        )}
      </div>
      {open === 'why' && <WhyMe params={params} />}
      {open === 'give' && <Give params={params} close={() => setOpen(null)} />}
    </li>
  )
}

type Params = { cptsId: string; tableauGardeId: string; gardeId: string }
const WhyMe = ({ params }: { params: Params }) => <Why read={useCall(gardes.explainMaGarde, { params })} />

const ALONE = 'seule'

const Give = ({ params, close }: { params: Params; close: () => void }) => {
  const read = useCall(gardes.listEchangesPossibles, { params })
  const [who, setWho] = useState('')
  const [against, setAgainst] = useState('')
  const ask = useAction(gardes.askEchange, {
    onDone: () => {
      notify('La demande est partie. Rien ne change avant la réponse.')
      close()
    },
  })
  const { gardeId, ...inTableau } = params
  return (
    <div className={styles.give}>
      <Loaded of="les collègues" from={read}>
        {({ collegues }) => {
          if (collegues.length === 0)
            return <p>Aucun collègue ne peut la prendre en gardant son repos, ses congés et ses plafonds.</p>
          const chosen = collegues.find(({ volontaireId }) => volontaireId === who)
          const choices = [
            ...(chosen?.seul ? [{ value: ALONE, label: 'Rien en retour' }] : []),
            ...(chosen?.contre ?? []).map(({ gardeId: value, phrase }) => ({ value, label: phrase })),
          ]
          return (
            <>
              <SelectField
                label="À qui la demander"
                hint="Seuls paraissent ceux que les règles permettent"
                none="Choisir un collègue"
                choices={collegues.map(({ volontaireId, nom }) => ({ value: volontaireId, label: nom }))}
                value={who}
                onChange={(value) => {
                  setWho(value)
                  setAgainst('')
                }}
              />
              {chosen && (
                <SelectField
                  label="Contre laquelle des siennes"
                  none="Choisir"
                  choices={choices}
                  value={against}
                  onChange={setAgainst}
                />
              )}
              <Button
                kind="primary"
                pending={ask.pending}
                blocked={(!chosen || !against) && 'Choisissez un collègue et ce que vous prenez en retour.'}
                onClick={() =>
                  void ask.run({
                    params: inTableau,
                    body: { gardeId, volontaireId: who, contreGardeId: against === ALONE ? null : against },
                  })
                }
              >
                Demander l’échange
              </Button>
              <Problem error={ask.error} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

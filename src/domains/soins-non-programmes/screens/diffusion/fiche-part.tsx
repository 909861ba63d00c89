/** On one's own fiche: whether requests that nothing free answers may be told by mail. */
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { soins } from '../client.ts'
import { MES_MESSAGES } from '../labels-diffusion.ts'

export const Part = () => {
  const { id: cptsId } = useCpts()
  const params = { cptsId }
  const read = useCall(soins.readMesMessages, { params })
  const set = useAction(soins.setMesMessages)
  const choose = async (recevoir: boolean) => {
    if (await set.run({ params, body: { recevoir } }))
      notify(MES_MESSAGES.saved, { undo: () => void set.run({ params, body: { recevoir: !recevoir } }) })
  }
  return (
    <Section title={MES_MESSAGES.title} small>
      <Loaded of="votre choix" from={read}>
        {({ agenda, recevoir }) =>
          agenda ? (
            <>
              <CheckField
                label={MES_MESSAGES.label}
                hint={MES_MESSAGES.body}
                checked={recevoir}
                disabled={set.pending}
                onChange={(isOn) => void choose(isOn)}
              />
              <Problem error={set.error} />
            </>
          ) : (
            <p>{MES_MESSAGES.noAgenda}</p>
          )
        }
      </Loaded>
    </Section>
  )
}

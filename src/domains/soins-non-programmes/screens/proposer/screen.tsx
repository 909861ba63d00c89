import { useCpts } from '../../../../web/client/session.ts'
import { Views } from '../views.tsx'
import { MonAgenda } from './mon-agenda.tsx'

/** The same screen for a professional who is signed in. */
export const Screen = () => {
  const { id } = useCpts()
  return (
    <>
      <Views />
      <MonAgenda cptsId={id} byLink={false} />
    </>
  )
}

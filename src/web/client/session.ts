/** Who is here, in which CPTS, with what rights. Every screen reads it from here. */
import { useSyncExternalStore } from 'react'
import { comptesContract } from '../../domains/comptes/contract.ts'
import type { Output } from '../../kernel/contract.ts'

import { chosenCpts, watchCpts } from './chosen-cpts.ts'
import { createClient } from './create-client.ts'
import { useCall } from './use-call.ts'

export const comptes = createClient(comptesContract)
export type Me = Output<typeof comptesContract.readMe>
export type Cpts = Output<typeof comptesContract.readCpts>

export const useMe = () => useCall(comptes.readMe)

/** The CPTS of this tab: chosen before if it still holds, else the only one, else none. */
export const pickCpts = (me: Me | undefined, chosen: string | null): string | null => {
  if (!me?.connecte && !me?.lien) return null
  if (me.lien && me.cpts.length === 0) return me.lien.cptsId
  if (chosen && me.cpts.some(({ id }) => id === chosen)) return chosen
  return me.cpts.length === 1 ? me.cpts[0]!.id : null
}

export const useCptsId = (): string | null => {
  const chosen = useSyncExternalStore(watchCpts, chosenCpts)
  return pickCpts(useMe().data, chosen)
}

/** The CPTS with its settings and what may be done in it; undefined while it is read. */
export const useCptsQuery = () => {
  const cptsId = useCptsId()
  // A signed link does one thing: it does not read the CPTS.
  const isSignedIn = useMe().data?.connecte === true
  return useCall(comptes.readCpts, { params: { cptsId: cptsId ?? '' } }, { enabled: cptsId !== null && isSignedIn })
}

/** For screens inside a CPTS: the shell shows them only once it is known. */
export const useCpts = (): Cpts => {
  const { data } = useCptsQuery()
  if (!data) throw new Error('useCpts outside of a CPTS')
  return data
}

export const useCan = (permission: string): boolean => useCptsQuery().data?.permissions.includes(permission) ?? false

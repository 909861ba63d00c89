import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { chooseCpts } from '../client/chosen-cpts.ts'
import type { Me } from '../client/session.ts'

/** A link in a mail says its CPTS (`?cpts=…`), since the same person may belong to two. */
export const useCptsOfAddress = (me: Me | undefined): void => {
  const navigate = useNavigate()
  useEffect(() => {
    const address = new URL(window.location.href)
    const wanted = address.searchParams.get('cpts')
    if (!wanted || !me?.cpts.some(({ id }) => id === wanted)) return
    chooseCpts(wanted)
    address.searchParams.delete('cpts')
    void navigate({ href: `${address.pathname}${address.search}`, replace: true })
  }, [me, navigate])
}

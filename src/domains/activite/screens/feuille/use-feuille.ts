/** The open sheet, asked again every few seconds; the code turns on time even when the network is slow. */
import { useEffect, useState } from 'react'
import { useCall } from '../../../../web/client/use-call.ts'
import { activite } from '../client.ts'

const EVERY_SECONDS = 3

export const useFeuille = (cptsId: string, activiteId: string) => {
  const from = useCall(
    activite.readFeuille,
    { params: { cptsId, activiteId } },
    { keep: true, everySeconds: EVERY_SECONDS },
  )
  const { data, dataUpdatedAt } = from
  const [turned, setTurned] = useState(0)
  useEffect(() => {
    if (!data?.code) return
    const timer = setTimeout(() => setTurned(dataUpdatedAt), data.tourneDans)
    return () => clearTimeout(timer)
  }, [data, dataUpdatedAt])
  const isNext = turned === dataUpdatedAt && turned !== 0
  return { from, code: (isNext ? data?.suivant : data?.code) ?? null }
}

/** The request desk: one screen from the first key to the sentence said to the caller. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCpts, useMe } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { AttenteBanner } from '../attente/banner.tsx'
import { WaitPanel } from '../attente/wait-panel.tsx'
import { soins } from '../client.ts'
import { DESK } from '../labels.ts'
import { CallDialog } from '../triage/call-dialog.tsx'
import { Call15, CallButton, GrilleButton, hasSidePanel, SidePanel } from '../triage/side-panel.tsx'
import triageStyles from '../triage/triage.module.css'
import { useCallLog } from '../triage/use-call-log.ts'
import { useDeskTriage } from '../triage/use-desk-triage.ts'
import { useKeptPath, useTriage } from '../triage/use-triage.ts'
import { BookingPanel } from './booking-panel.tsx'
import styles from './desk.module.css'
import { DeskMap } from './desk-map.tsx'
import { type Field, identityOf, nextStop } from './desk-state.ts'
import { IdentityFields } from './identity-fields.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { RedSigns, TransferPanel } from './red-signs.tsx'
import { RequestForm } from './request-form.tsx'
import { KeysLine, SHOWN, SlotsColumn } from './slots-column.tsx'
import { Strip } from './strip.tsx'
import { useCommunes } from './use-communes.ts'
import { useDesk } from './use-desk.ts'
import { useDeskFocus } from './use-desk-focus.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useFreeSlots } from './use-free-slots.ts'

export const Screen = () => {
  const cpts = useCpts()
  const cptsId = cpts.id
  const me = useMe().data
  const holdsPatients = me?.installation.patients === true && cpts.permissions.includes('patient.edit')
  const path = useKeptPath(cptsId)
  const desk = useDesk(cptsId, path)
  const { state, tell } = desk
  const triage = useTriage(cptsId, path)
  useCallLog(cptsId, state, triage.running !== null)
  const [hasTried, setTried] = useState(false)
  const [isWaiting, setWaiting] = useState(false)
  const communes = useCommunes(cptsId)
  const focus = useDeskFocus()

  const bandeau = useCall(soins.readBandeau, { params: { cptsId } }, { keep: true, everySeconds: 20 })
  const reglage = useCall(soins.readReglage, { params: { cptsId } })
  const free = useFreeSlots(cptsId, desk)
  const { search, slots, shown, selected, page, setPage } = free
  const identity = identityOf(state.draft)

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, on arriving
  useEffect(() => {
    const demandeId = new URLSearchParams(window.location.search).get('demande')
    if (demandeId) void desk.takeUp(demandeId)
    focus.field('appelant')
  }, [])

  const toSlots = () => {
    tell({ type: 'propose' })
    focus.list()
  }
  const goOn = (from: Field) => {
    focus.soon(() => {
      const stop = nextStop(from, latest.current)
      if (stop === 'creneaux') toSlots()
      else focus.field(stop)
    })
  }
  const latest = useRef(state.draft)
  latest.current = state.draft

  const book = () => {
    if (state.outcome) return
    setTried(true)
    const [first] = desk.missing
    if (first) return focus.field(first)
    if (!identity.ok || !selected) return
    void desk.book(selected)
  }
  const orAskMissing = (act: () => void) => () => {
    setTried(true)
    const [first] = desk.missing
    if (first) focus.field(first)
    else act()
  }
  const record15 = () => void desk.sendTo15()
  const transfer = () => {
    if (state.outcome) return
    // The second time, it is recorded with what is known.
    if (state.isSendingTo15) return record15()
    tell({ type: 'send-to-15' })
    setTried(true)
    if (desk.missing[0]) focus.field(desk.missing[0])
    else record15()
  }
  const acts = useDeskTriage(desk, triage, {
    ...{ field: focus.field, lastField: focus.lastField, toSlots },
    askMissing: (act) => orAskMissing(act)(),
  })
  const next = () => {
    acts.reset()
    desk.start()
    setPage(0)
    setWaiting(false)
    setTried(false)
    focus.soon(() => focus.field('appelant'))
  }
  const back = () => {
    if (state.outcome) next()
    else if (acts.goBack()) return
    else if (isWaiting) setWaiting(false)
    else if (state.isSendingTo15) tell({ type: 'keep-call' })
    else if (focus.isOnList()) focus.lastField()
    else toSlots()
  }
  const pick = (index: number) => {
    const slot = shown[index]
    if (!slot || state.outcome) return
    tell({ type: 'select', creneauId: slot.creneauId })
    focus.list()
  }
  useDeskKeys(acts.isAsking ? 0 : SHOWN, {
    ...{ goTo: focus.field, pick, transfer, back, more: free.more, filter: focus.profession },
    triage: acts.start,
    noteCall: () => acts.setSide('appel'),
  })
  const onListKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      tell({ type: 'move', step, shown: free.shownIds })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      book()
    }
  }

  return (
    <div className={styles.desk}>
      <div className={styles.views}>
        <RoomViews of="Soins" />
      </div>
      {bandeau.data && <Strip bandeau={bandeau.data} zone={cpts.zone} selected={selected?.debut ?? null} />}
      {cpts.permissions.includes('demande.read') && <AttenteBanner />}
      <div className={styles.columns}>
        <div className={styles.request}>
          <div className={triageStyles.top}>
            <h1 tabIndex={-1}>{DESK.request}</h1>
            <GrilleButton triage={triage} acts={acts} isClosed={state.outcome !== null} />
          </div>
          <RequestForm
            form={focus.form}
            draft={state.draft}
            communes={communes}
            missing={hasTried ? desk.missing : []}
            edit={(change) => {
              tell({ type: 'edit', change })
              setPage(0)
            }}
            toggle={(contrainte) => tell({ type: 'toggle', contrainte })}
            goOn={goOn}
            isClosed={state.outcome !== null}
          >
            {holdsPatients && (
              <IdentityFields
                identite={state.draft.identite}
                missing={hasTried && !identity.ok ? identity.missing : null}
                days={reglage.data?.conservationJours ?? null}
                change={(change) => tell({ type: 'identify', change })}
                noted={state.notedIdentity}
                pending={desk.pending}
                show={() => void desk.readIdentity()}
              />
            )}
          </RequestForm>
          {!state.outcome && <RedSigns draft={state.draft} transfer={transfer} />}
        </div>
        <div className={styles.slots}>
          <Loaded of="les créneaux libres" from={search}>
            {(data) => (
              <SlotsColumn
                state={state}
                search={data}
                slots={slots}
                page={page}
                turn={setPage}
                zone={cpts.zone}
                profession={free.profession}
                choose={free.choose}
                only={free.personneId === null ? null : (slots[0]?.nom ?? DESK.thisProfessional)}
                showAll={free.showAll}
                select={(creneauId) => tell({ type: 'select', creneauId })}
                widen={() => {
                  tell({ type: 'edit', change: widened(state.draft.degre) })
                  focus.list()
                }}
                onKeyDown={onListKey}
                list={focus.listRef}
              />
            )}
          </Loaded>
          <DeskMap
            cptsId={cptsId}
            slots={shown}
            selected={state.selected}
            from={communes.of(state.draft.commune)}
            select={(creneauId) => tell({ type: 'select', creneauId })}
          />
          <KeysLine />
        </div>
        <div className={styles.booking}>
          <div className={`${styles.bookingTitle} ${triageStyles.top}`}>
            <h2>{DESK.booking}</h2>
            <CallButton acts={acts} />
          </div>
          {state.isSendingTo15 && !state.outcome && (
            <TransferPanel
              missing={desk.missing}
              pending={desk.pending}
              record={record15}
              keep={() => tell({ type: 'keep-call' })}
            />
          )}
          <Problem error={desk.error} />
          {state.outcome?.kind === 'quinze' && <Call15 />}
          {hasSidePanel({ desk, acts }) ? (
            <SidePanel cptsId={cptsId} desk={desk} triage={triage} acts={acts} />
          ) : state.isSendingTo15 && !state.outcome ? null : state.outcome ? (
            <OutcomePanel
              outcome={state.outcome}
              zone={cpts.zone}
              pending={desk.pending}
              undo={() => void desk.undo()}
              next={next}
            />
          ) : isWaiting ? (
            <WaitPanel
              cptsId={cptsId}
              profession={free.profession}
              personneId={free.personneId}
              contraintes={state.draft.contraintes}
              pending={desk.pending}
              blocked={desk.missing.length > 0 && DESK.missing(desk.missing)}
              put={(criteres) => void desk.keepWaiting(criteres)}
              back={() => setWaiting(false)}
            />
          ) : (
            <BookingPanel
              slot={selected}
              zone={cpts.zone}
              patient={[state.draft.identite.prenom, state.draft.identite.nom].filter(Boolean).join(' ')}
              hasMail={Boolean(state.draft.identite.courriel)}
              pending={desk.pending}
              blocked={hasTried && desk.missing.length > 0 ? DESK.missing(desk.missing) : false}
              book={book}
              later={orAskMissing(() => setWaiting(true))}
              noneFits={orAskMissing(() => void desk.close('aucun-creneau'))}
              orient={() => acts.setSide('pharmacie')}
            />
          )}
        </div>
      </div>
      {acts.side === 'appel' && <CallDialog close={() => acts.setSide(null)} />}
    </div>
  )
}

/** The next wider search, when nothing answers. */
const widened = (degre: 'jour' | '24h' | '48h') =>
  degre === 'jour' ? { degre: '24h' as const } : degre === '24h' ? { degre: '48h' as const } : { contraintes: [] }

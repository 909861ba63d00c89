/** The icons in use, one by one. Stroke 1.7 everywhere. */

import AlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import ArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import ArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import Calendar from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs'
import Chart from '@tabler/icons-react/dist/esm/icons/IconChartHistogram.mjs'
import Check from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import ChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import ChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import Clock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import Coins from '@tabler/icons-react/dist/esm/icons/IconCoins.mjs'
import Copy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'
import Dots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs'
import Download from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import Eye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import Gavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs'
import Accompagnement from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs'
import History from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import Home from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import Fonctionnement from '@tabler/icons-react/dist/esm/icons/IconHomeHeart.mjs'
import Lasso from '@tabler/icons-react/dist/esm/icons/IconLasso.mjs'
import Mail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs'
import MapIcon from '@tabler/icons-react/dist/esm/icons/IconMap2.mjs'
import Pin from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs'
import Qualite from '@tabler/icons-react/dist/esm/icons/IconMicroscope.mjs'
import Pencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import Phone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import Plus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import Printer from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import Repeat from '@tabler/icons-react/dist/esm/icons/IconRepeat.mjs'
import Parcours from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs'
import Search from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import Prevention from '@tabler/icons-react/dist/esm/icons/IconShieldHeart.mjs'
import Signature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs'
import Stethoscope from '@tabler/icons-react/dist/esm/icons/IconStethoscope.mjs'
import Target from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs'
import Trash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import Upload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs'
import Crise from '@tabler/icons-react/dist/esm/icons/IconUrgent.mjs'
import User from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import Users from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import Close from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import ToCheck from '@tabler/icons-react/dist/esm/icons/IconZoomQuestion.mjs'
import type { ComponentType, SVGProps } from 'react'
import { createElement } from 'react'

type Props = SVGProps<SVGSVGElement> & { size?: number | string }
type Drawn = ComponentType<Omit<Props, 'stroke'> & { stroke?: number | string }>
export type Icon = ComponentType<Props>

const icon =
  (drawn: Drawn): Icon =>
  ({ stroke: _, ...props }) =>
    createElement(drawn, { size: 18, stroke: 1.7, 'aria-hidden': true, focusable: false, ...props })

export const icons = {
  accompagnement: icon(Accompagnement),
  alert: icon(AlertTriangle),
  arrowDown: icon(ArrowDown),
  arrowUp: icon(ArrowUp),
  calendar: icon(Calendar),
  chart: icon(Chart),
  check: icon(Check),
  chevronDown: icon(ChevronDown),
  chevronRight: icon(ChevronRight),
  clock: icon(Clock),
  close: icon(Close),
  coins: icon(Coins),
  copy: icon(Copy),
  crise: icon(Crise),
  dots: icon(Dots),
  download: icon(Download),
  eye: icon(Eye),
  fonctionnement: icon(Fonctionnement),
  gavel: icon(Gavel),
  history: icon(History),
  home: icon(Home),
  lasso: icon(Lasso),
  mail: icon(Mail),
  map: icon(MapIcon),
  parcours: icon(Parcours),
  pencil: icon(Pencil),
  phone: icon(Phone),
  pin: icon(Pin),
  plus: icon(Plus),
  prevention: icon(Prevention),
  printer: icon(Printer),
  qualite: icon(Qualite),
  repeat: icon(Repeat),
  search: icon(Search),
  signature: icon(Signature),
  stethoscope: icon(Stethoscope),
  target: icon(Target),
  toCheck: icon(ToCheck),
  trash: icon(Trash),
  upload: icon(Upload),
  user: icon(User),
  users: icon(Users),
} as const

/**
 * The payment file: ISO 20022 pain.001.001.09, SEPA credit transfers in euros. No postal address is written: none is
 * asked for in the area, and an unstructured one is no longer taken.
 */
import { toSepaText } from './sepa-texte.ts'

export const PAIN_NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'
export type VirementSepa = { reference: string; nom: string; iban: string; centimes: number; libelle: string }
export type OrdreSepa = {
  message: string
  /** Instant in UTC, whole seconds: `2026-11-24T09:00:00Z`. */
  creeLe: string
  executionLe: string
  debiteur: { nom: string; iban: string }
  virements: readonly VirementSepa[]
}

export const NOM_MAX = 70
export const LIBELLE_MAX = 140

export const formatSepa = (centimes: number): string =>
  `${Math.trunc(centimes / 100)}.${String(centimes % 100).padStart(2, '0')}`
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const tag = (name: string, ...inside: string[]): string => `<${name}>${inside.join('')}</${name}>`
const text = (name: string, value: string): string => tag(name, escapeXml(value))

/** Without a BIC: the IBAN is enough in the area. */
const AGENT = tag('FinInstnId', tag('Othr', text('Id', 'NOTPROVIDED')))

const virementXml = ({ reference, nom, iban, centimes, libelle }: VirementSepa): string =>
  tag(
    'CdtTrfTxInf',
    tag('PmtId', text('EndToEndId', reference)),
    tag('Amt', `<InstdAmt Ccy="EUR">${formatSepa(centimes)}</InstdAmt>`),
    tag('Cdtr', text('Nm', toSepaText(nom, NOM_MAX))),
    tag('CdtrAcct', tag('Id', text('IBAN', iban))),
    tag('RmtInf', text('Ustrd', toSepaText(libelle, LIBELLE_MAX))),
  )

export const writePain = ({ message, creeLe, executionLe, debiteur, virements }: OrdreSepa): string => {
  const count = String(virements.length)
  const sum = formatSepa(virements.reduce((total, { centimes }) => total + centimes, 0))
  const nom = toSepaText(debiteur.nom, NOM_MAX)
  const head = tag(
    'GrpHdr',
    text('MsgId', message),
    text('CreDtTm', creeLe),
    text('NbOfTxs', count),
    text('CtrlSum', sum),
    tag('InitgPty', text('Nm', nom)),
  )
  const payment = tag(
    'PmtInf',
    text('PmtInfId', message),
    text('PmtMtd', 'TRF'),
    text('BtchBookg', 'false'),
    text('NbOfTxs', count),
    text('CtrlSum', sum),
    tag('PmtTpInf', tag('SvcLvl', text('Cd', 'SEPA'))),
    tag('ReqdExctnDt', text('Dt', executionLe)),
    tag('Dbtr', text('Nm', nom)),
    tag('DbtrAcct', tag('Id', text('IBAN', debiteur.iban)), text('Ccy', 'EUR')),
    tag('DbtrAgt', AGENT),
    text('ChrgBr', 'SLEV'),
    ...virements.map(virementXml),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${PAIN_NAMESPACE}">${tag('CstmrCdtTrfInitn', head, payment)}</Document>\n`
}

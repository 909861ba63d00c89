/**
 * Checks of the structure of a payment file, our own: they read the file back and say what a bank would refuse. They do
 * not stand for the official schema, which `npm run check-pain` applies where it is supplied.
 */
import { isMod97 } from '../../../kernel/mod97.ts'
import { LIBELLE_MAX, NOM_MAX, PAIN_NAMESPACE } from './pain.ts'
import { isSepaText } from './sepa-texte.ts'

export type Attendu = { nombre: number; centimes: number; iban: string }
export type Controle = { libelle: string; conforme: boolean }

const MOST_CENTS = 99_999_999_999
const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map((match) => match[1]!)
const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map((match) => match[1]!)
const readXml = (value: string): string =>
  value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const cents = (amount: string): number =>
  /^\d{1,9}\.\d{2}$/.test(amount) ? Number(amount.replace('.', '')) : Number.NaN

const ORDER = [
  'MsgId',
  'CreDtTm',
  'NbOfTxs',
  'CtrlSum',
  'InitgPty',
  'PmtInfId',
  'PmtMtd',
  'PmtTpInf',
  'ReqdExctnDt',
  'Dbtr',
  'DbtrAcct',
  'DbtrAgt',
  'ChrgBr',
  'CdtTrfTxInf',
]
const isInOrder = (xml: string): boolean => {
  const places = ORDER.map((name) => xml.indexOf(`<${name}>`))
  return places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]!))
}

/** Opening and closing tags answer each other. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = []
  for (const [, close, name, end] of xml.matchAll(/<(\/?)([A-Za-z]+)[^>]*?(\/?)>/g)) {
    if (end) continue
    if (!close) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

export const checkPain = (xml: string, attendu: Attendu): Controle[] => {
  const transfers = inside(xml, 'CdtTrfTxInf')
  const amounts = transfers.map((one) => cents(all(one, 'InstdAmt')[0] ?? ''))
  const sum = amounts.reduce((total, one) => total + one, 0)
  const references = all(xml, 'EndToEndId')
  const ibans = all(xml, 'IBAN')
  const names = all(xml, 'Nm').map(readXml)
  const labels = all(xml, 'Ustrd').map(readXml)
  const identifiers = [...all(xml, 'MsgId'), ...all(xml, 'PmtInfId'), ...references]
  return [
    {
      libelle: 'Format pain.001.001.09, éléments dans l’ordre',
      conforme: xml.includes(`xmlns="${PAIN_NAMESPACE}"`) && isWellFormed(xml) && isInOrder(xml),
    },
    {
      libelle: 'Nombre de virements annoncé, compté et attendu',
      conforme:
        all(xml, 'NbOfTxs').every((one) => one === String(attendu.nombre)) &&
        transfers.length === attendu.nombre &&
        attendu.nombre > 0,
    },
    {
      libelle: 'Somme annoncée, comptée, égale au grand livre',
      conforme: all(xml, 'CtrlSum').every((one) => cents(one) === sum) && sum === attendu.centimes,
    },
    {
      libelle: 'Montants positifs, en euros',
      conforme: amounts.every((one) => one > 0 && one <= MOST_CENTS) && !/Ccy="(?!EUR")/.test(xml),
    },
    {
      libelle: 'IBAN justes, compte débité attendu',
      conforme: ibans.length === attendu.nombre + 1 && ibans.every(isMod97) && ibans[0] === attendu.iban,
    },
    {
      libelle: 'Références uniques, de 35 caractères au plus',
      conforme:
        new Set(references).size === attendu.nombre && identifiers.every((one) => isSepaText(one) && one.length <= 35),
    },
    {
      libelle: 'Noms et libellés dans le jeu de caractères SEPA',
      conforme:
        names.every((one) => isSepaText(one) && one.length <= NOM_MAX) &&
        labels.length === attendu.nombre &&
        labels.every((one) => isSepaText(one) && one.length <= LIBELLE_MAX),
    },
    { libelle: 'Aucune adresse postale', conforme: !xml.includes('<PstlAdr>') },
    {
      libelle: 'Date d’exécution lisible',
      conforme: all(xml, 'Dt').length === 1 && /^\d{4}-\d{2}-\d{2}$/.test(all(xml, 'Dt')[0]!),
    },
  ]
}

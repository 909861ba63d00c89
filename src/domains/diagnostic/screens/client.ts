/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { diagnosticContract } from '../contract.ts'

export const diagnostic = createClient(diagnosticContract)

export type AccesLu = Output<typeof diagnosticContract.readAcces>
export type Sources = Output<typeof diagnosticContract.listSources>
export type TableauVu = Sources['tableaux'][number]
export type Enquetes = Output<typeof diagnosticContract.listEnquetes>
export type Enquete = Output<typeof diagnosticContract.readEnquete>
export type Entretiens = Output<typeof diagnosticContract.listEntretiens>
export type Synthese = Output<typeof diagnosticContract.readSynthese>
export type MonEnquete = Output<typeof diagnosticContract.readMonEnquete>
export type Apercu = Output<typeof diagnosticContract.previewTableau>
export type Atelier = Output<typeof diagnosticContract.readAtelier>
export type Decoupages = Output<typeof diagnosticContract.listDecoupages>
export type DecoupageOuvert = Output<typeof diagnosticContract.readDecoupage>
export type Themes = Output<typeof diagnosticContract.listThemes>
export type ThemeLu = Output<typeof diagnosticContract.readTheme>
export type IndicateurOuvert = Output<typeof diagnosticContract.readIndicateurTerritorial>

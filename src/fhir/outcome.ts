/** A refusal in the words of FHIR: an OperationOutcome, whose sentence is read by the people who run the other side. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The words of `http://hl7.org/fhir/issue-type` that are used here. */
export type IssueCode =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'not-supported'
  | 'not-found'
  | 'business-rule'
  | 'too-costly'
  | 'forbidden'
  | 'exception'

export type FhirRefusal = { status: ContentfulStatusCode; code: IssueCode; text: string; where?: string }

export type Parsed<T> = { ok: true; value: T } | { ok: false; refusal: FhirRefusal }

export const outcomeOf = ({ code, text, where }: FhirRefusal): string =>
  JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: code === 'exception' ? 'fatal' : 'error',
        code,
        diagnostics: text,
        ...(where ? { expression: [where] } : {}),
      },
    ],
  })

/**
 * Secrets that are made to be destroyed: what opens an urn, until it is opened. They stand outside of the base and of
 * its write-ahead log, and no backup takes them: once one is destroyed, what it sealed is lost for everybody, wherever
 * copies of it are.
 */
export type EphemeralKeys = {
  /** 32 random bytes under this name, on the disk when it answers. One that is there already is kept. */
  make: (cptsId: string, name: string) => Promise<Uint8Array>
  /** Null when it was destroyed, or never was here. */
  read: (cptsId: string, name: string) => Promise<Uint8Array | null>
  /** Written over, then taken away. */
  destroy: (cptsId: string, name: string) => Promise<void>
  /** Those that were made before. */
  list: (cptsId: string, before: Date) => Promise<string[]>
}

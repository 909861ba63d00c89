import type { Storage } from './storage.ts'

const refuse = (): never => {
  throw new Error('this process was opened without the documents of the installation')
}
/** For processes that never touch a document: asking for one is a bug, and says so. */
export const noStorage: Storage = {
  put: refuse,
  read: refuse,
  rehash: refuse,
  remove: refuse,
  list: refuse,
  clean: refuse,
}

export { openFolder, PARTIAL } from './folder.ts'
export type { Kept, Storage } from './storage.ts'

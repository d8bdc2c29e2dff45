/** What is said of models that were added, in English. */
export const addedModelWords = {
  title: 'Models of your own',
  lead: 'A GGUF file, or a safetensors file with its config.json and tokenizer.json beside it, on the machine where Lethe runs. It is copied, checked and signed; one added model is in memory at a time.',
  path: 'File or folder',
  pathHint: 'As it is called on that machine, such as /home/ada/qwen.gguf',
  name: 'Name',
  nameHint: 'It is then called local/name. Empty: the file’s own.',
  add: 'Add the model',
  adding: (copied: string, total: string) => `${copied} of ${total} copied and hashed.`,
  progress: 'Adding the model',
  stop: 'Stop',
  added: (id: string) => `${id} was added.`,
  stopped: 'It was stopped; nothing of it stayed.',
  hash: (name: string, sha256: string) => `${name}: SHA-256 ${sha256}`,
  about: (architecture: string, parameters: string, licence: string) =>
    `${architecture}, ${parameters} parameters, licence ${licence}`,
  remove: 'Remove',
  removeOf: (id: string) => `Remove ${id}`,
  removeTitle: (id: string) => `Remove ${id}?`,
  removeBody: 'Its files here are deleted. The file it was copied from stays.',
  removeConfirm: 'Remove it',
} as const;

/** Keys whose values are words of the wire format: they hold no text of a person. */
export const STRUCTURAL: ReadonlySet<string> = new Set([
  'model',
  'role',
  'type',
  'id',
  'object',
  'tool_call_id',
  'tool_use_id',
  'call_id',
  'previous_response_id',
  'finish_reason',
  'stop_reason',
  'service_tier',
  'effort',
  'reasoning_effort',
  'verbosity',
  'detail',
  'encoding_format',
  'truncation',
  'include',
  'modalities',
  'status',
  'ttl',
  'system_fingerprint',
]);

/** A word of the wire format looks like this; anything else under such a key is read as text. */
export const WIRE_WORD = /^[\w.:/-]{0,256}$/;

/** Keys whose values a provider has sealed: changing them would only break them. */
export const SEALED: ReadonlySet<string> = new Set(['signature', 'encrypted_content']);
/** Parts whose `data` a provider has sealed. */
export const SEALED_TYPES: ReadonlySet<string> = new Set(['redacted_thinking']);

/** Keys whose whole value names a person or an account: it is replaced even where no detector fires. */
export const IDENTIFYING: ReadonlySet<string> = new Set([
  'user',
  'user_id',
  'safety_identifier',
  'prompt_cache_key',
  'filename',
  'file_name',
  'title',
]);

/** Parts that cannot be read and masked. */
export const UNREADABLE_TYPES: ReadonlySet<string> = new Set([
  'image',
  'image_url',
  'input_image',
  'input_file',
  'file',
  'input_audio',
  'audio',
  'document',
  'video',
  'container_upload',
  'search_result_image',
  'computer_screenshot',
]);

/** Keys that carry what cannot be read, whatever the part calls itself. */
export const UNREADABLE_KEYS: ReadonlySet<string> = new Set([
  'image_url',
  'input_audio',
  'file_data',
  'file_id',
  'file_url',
]);

/** A picture, a sound or a file written into a text. */
export const INLINE_FILE = /data:[a-z]+\/[\w.+-]{1,80};(?:[\w=;-]{0,80};)?base64,/i;

/** Keys that hold JSON inside a string. */
export const JSON_TEXT: ReadonlySet<string> = new Set(['arguments', 'partial_json']);

/** Keys under which everything is of the caller's own making. */
export const FREE: ReadonlySet<string> = new Set([
  'arguments',
  'variables',
  'action',
  'env',
  'headers',
]);

export const SCHEMAS: ReadonlySet<string> = new Set(['parameters', 'input_schema', 'schema']);
/** The vocabulary of a schema, which is not text. */
export const SCHEMA_WORDS: ReadonlySet<string> = new Set([
  '$schema',
  '$ref',
  'type',
  'format',
  'pattern',
  'required',
]);
/** Keys of a schema that hold values. */
export const SCHEMA_VALUES: ReadonlySet<string> = new Set([
  'default',
  'const',
  'enum',
  'example',
  'examples',
]);

/** Who speaks under a name of their own; tools and functions do not. */
export const PARTICIPANTS: ReadonlySet<string> = new Set([
  'user',
  'assistant',
  'system',
  'developer',
]);

/** Requests deeper than this are refused. */
export const DEEPEST = 64;

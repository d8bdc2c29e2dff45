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
  'signature',
  'encrypted_content',
]);

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
]);

/** Keys that hold JSON inside a string. */
export const JSON_TEXT: ReadonlySet<string> = new Set(['arguments', 'partial_json']);

/** A schema is walked, but its own vocabulary is not text. */
export const SCHEMA_KEYS: ReadonlySet<string> = new Set([
  '$schema',
  '$ref',
  'format',
  'pattern',
  'required',
]);

/** Requests deeper than this are refused. */
export const DEEPEST = 64;

import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong in the server, with the sentence its reader sees. */
export const errors = defineErrors({
  CONNECTION_NAME_RESERVED: {
    status: 400,
    message: () => 'This id has a meaning of its own. Choose another one for the connection.',
  },
  CONNECTION_SILENT: {
    status: 502,
    message: () => 'No answer came. Check the address and that the server is running.',
  },
  CONFIG_UNKNOWN_KEY: {
    message: ({ key, origin }: { key: string; origin: string }) =>
      `There is no setting "${key}" (${origin}). "lethe config print" lists every setting.`,
  },
  CONFIG_WRONG_VALUE: {
    message: ({ key, origin, expected }: { key: string; origin: string; expected: string }) =>
      `The setting "${key}" (${origin}) must be ${expected}. Correct it and start again.`,
  },
  CONFIG_FILE_UNREADABLE: {
    message: ({ path }: { path: string }) =>
      `The file ${path} cannot be read. Check that it exists and that you may read it.`,
  },
  CONFIG_FILE_TOO_LARGE: {
    message: ({ path, bytes }: { path: string; bytes: number }) =>
      `The file ${path} is larger than ${bytes} bytes. Keep it to settings.`,
  },
  CONFIG_NOT_YAML: {
    message: ({ path, line }: { path: string; line: number | null }) =>
      `The configuration ${path} is not plain YAML${line === null ? '' : ` (line ${line})`}. It is a map of sections, each a map of settings, without anchors or tags.`,
  },
  CONFIG_ROOT_KEY_TWICE: {
    message: ({ keys }: { keys: readonly string[] }) =>
      `The root key of the vault can come from one place only, but ${keys.join(' and ')} are set. Leave the one that the keyring is under.`,
  },
  CONFIG_SHARED_WITHOUT_SERVER: {
    message: () =>
      'vault.shared keeps the keyring in the PostgreSQL database, but database.url is empty. Set database.url, or leave vault.shared off.',
  },
  REMOTE_BIND_REFUSED: {
    message: ({ host }: { host: string }) =>
      `${host} can be reached from other machines and this version has no TLS, so what people write would travel in the clear. Use 127.0.0.1, or put a TLS proxy in front and set server.allowRemote to true.`,
  },
  ANY_ORIGIN_REFUSED: {
    message: () =>
      'server.allowedOrigins contains "*", which lets every web site talk to this server. Name the origins, or set server.allowAnyOrigin to true as well.',
  },
  PORT_IN_USE: {
    message: ({ port }: { port: number }) =>
      `Port ${port} is taken by another program. Stop it or choose another port with --port.`,
  },
  PORT_NOT_ALLOWED: {
    message: ({ port }: { port: number }) =>
      `This account may not listen on port ${port}. Choose a port above 1023 with --port.`,
  },
  ADDRESS_NOT_AVAILABLE: {
    message: ({ host }: { host: string }) =>
      `This machine has no address ${host}. Use 127.0.0.1 or an address of this machine with --host.`,
  },
  ROUTE_WITHOUT_OPERATION: {
    message: ({ url }: { url: string }) =>
      `The route ${url} is not in the table of operations. Add it to OPERATIONS in the protocol first.`,
  },
  FOREIGN_HOST: {
    status: 421,
    message: () =>
      'This server does not answer to that host name. Use the address that "lethe serve" printed, or add the name to server.allowedHosts.',
  },
  FOREIGN_ORIGIN: {
    status: 403,
    message: () =>
      'Requests from that web origin are not accepted. Open the app at its own address, or add the origin to server.allowedOrigins.',
  },
  CROSS_SITE: {
    status: 403,
    message: () => 'This request came from another site. Open the app at its own address.',
  },
  CSRF_TOKEN: {
    status: 403,
    message: () =>
      'The x-lethe-csrf header is missing or out of date. Read it anew from GET /api/session.',
  },
  LOCAL_DOOR_REFUSED: {
    status: 401,
    message: () =>
      'This token opens nothing here. A command of this machine reads it anew from the data directory of the running Lethe.',
  },
  LOCAL_DOOR_CLOSED: {
    status: 403,
    message: () =>
      'A local command may look after sleep and API keys, and nothing else. Sign in with a browser for the rest.',
  },
  SIGNED_OUT: {
    status: 401,
    message: () => 'Nobody is signed in. Open the link that "lethe serve" printed.',
  },
  WRONG_LINK: {
    status: 401,
    message: () =>
      'This link is wrong or was used before. Open the newest link that "lethe serve" printed.',
  },
  WRONG_PASSPHRASE: {
    status: 401,
    message: () =>
      'The name or the passphrase is wrong. Check both, or ask the owner of this installation for a new invitation.',
  },
  CURRENT_PASSPHRASE: {
    status: 403,
    message: () =>
      'The current passphrase is missing or wrong. Nothing was changed; enter it and try again.',
  },
  PASSPHRASE_REFUSED: {
    status: 422,
    message: ({ minimum }: { minimum: number }) =>
      `A passphrase has ${minimum} to 256 characters, at least five of them different, and is not the name. A few words that do not belong together are good. Nothing was changed.`,
  },
  SIGN_IN_LOCKED: {
    status: 429,
    message: () =>
      'Too many attempts failed, so signing in rests for a while. Wait as long as retry-after says; a passkey works meanwhile.',
  },
  SIGN_IN_REUSED: {
    status: 401,
    message: () =>
      'This sign-in was used with an old cookie, as a copy of it would be, and was ended. Sign in again; if it was not you, sign out everywhere.',
  },
  TICKET_REFUSED: {
    status: 401,
    message: () =>
      'The ticket is unknown, was used before or is older than 30 seconds. Ask for a new one with POST /api/socket-ticket.',
  },
  SECRET_IN_ADDRESS: {
    status: 400,
    message: () =>
      'The address of the socket takes no parameters, because addresses end up in logs and histories. Offer a ticket as the subprotocol lethe.ticket.TICKET, and change a secret that was sent this way.',
  },
  PASSKEYS_NEED_NAME: {
    status: 409,
    message: () =>
      'A passkey belongs to a name, not to an address. Start with --host localhost and open http://localhost, or use the name of a TLS proxy.',
  },
  PASSKEY_REFUSED: {
    status: 401,
    message: () =>
      'The passkey was not accepted: it is unknown here, was removed, or took longer than five minutes. Try again or sign in another way.',
  },
  LAST_CREDENTIAL: {
    status: 409,
    message: () =>
      'This is the only way left to sign in. Set a passphrase or make another passkey first; nothing was changed.',
  },
  NAME_REFUSED: {
    status: 422,
    message: () =>
      'A name has 1 to 64 visible characters, without line breaks, control or direction marks. Nothing was changed.',
  },
  NAME_MISSING: {
    status: 409,
    message: () =>
      'A passphrase is asked for together with a name. Choose a name first; nothing was changed.',
  },
  NAME_TAKEN: {
    status: 409,
    message: () =>
      'Somebody here has this name, or one that reads alike. Choose another; nothing was changed.',
  },
  WRONG_INVITATION: {
    status: 404,
    message: () =>
      'This invitation is wrong, was used, was withdrawn or has expired. Ask the person who sent it for a new one.',
  },
  WRONG_RECOVERY: {
    status: 404,
    message: () =>
      'This recovery link is wrong, was used, was replaced by a newer one or has expired. Ask the owner for a new one.',
  },
  ROLE_FORBIDS: {
    status: 403,
    message: () =>
      'Your role does not allow this. Ask the owner of this installation; nothing was changed.',
  },
  LAST_OWNER: {
    status: 409,
    message: () =>
      'This is the only owner, and somebody has to be. Make another person owner first; nothing was changed.',
  },
  KEY_MISSING: {
    status: 401,
    message: () =>
      'The gateway needs an API key: send "Authorization: Bearer KEY" or "x-api-key: KEY". Make one with "lethe keys create" or in the app.',
  },
  KEY_WRONG: {
    status: 401,
    message: () =>
      'This API key is unknown, has expired or was revoked. Make a new one with "lethe keys create" or in the app.',
  },
  KEY_SCOPE_MISSING: {
    status: 403,
    message: ({ scope }: { scope: string }) =>
      `This API key does not have the scope "${scope}". Make one that has it; scopes do not change afterwards.`,
  },
  MODEL_UNKNOWN: {
    status: 404,
    message: () =>
      'There is no model of this id here. GET /v1/models lists those there are: "local/...", "auto", "upstream/..." and those of the connections.',
  },
  MODEL_ADDITION_UNDER_WAY: {
    status: 409,
    message: () => 'Another model is being added. Wait until it is there, or stop it.',
  },
  LOCAL_MODEL_BUSY: {
    status: 503,
    message: () =>
      'Another added model is answering, and only one is in memory at a time. Try again when it has finished.',
  },
  MODEL_NOT_ALLOWED: {
    status: 403,
    message: () => 'This API key may not use this model. GET /v1/models lists those it may.',
  },
  MODEL_CANNOT: {
    status: 400,
    message: ({ param, cannot }: { param: string; cannot: string }) =>
      `This local model cannot ${cannot} (${param}). Leave it out, or use another model.`,
  },
  UPSTREAM_FAILED: {
    status: 502,
    message: ({ message }: { message: string }) => message,
  },
  REQUEST_BARRED: {
    status: 400,
    message: ({ principles }: { principles: string }) =>
      `The constitution of this installation bars this request (${principles}). Nothing was sent.`,
  },
  PARAMETER_INVALID: {
    status: 400,
    message: ({ param, expected }: { param: string; expected: string }) =>
      `The parameter "${param}" must be ${expected}.`,
  },
  RESPONSE_NOT_KEPT: {
    status: 404,
    message: () =>
      'Answers are not kept here, so previous_response_id names none. Send the conversation with each request.',
  },
  NO_EMBEDDINGS: {
    status: 404,
    message: () =>
      'This model makes no vectors. Use an embedding model of a connection or of the upstream, or local/nano.',
  },
  BODY_NOT_JSON: {
    status: 400,
    message: () => 'The body is not JSON, or is cut off. Send one JSON object.',
  },
  BODY_NOT_GZIP: {
    status: 400,
    message: () =>
      'The body says it is packed with gzip and is not. Send it plain, or packed with gzip.',
  },
  ENCODING_UNKNOWN: {
    status: 415,
    message: () => 'Bodies may come plain or packed with gzip. Nothing else is unpacked.',
  },
  TOO_MANY_BYTES_IN_FLIGHT: {
    status: 503,
    message: () =>
      'The bodies of the requests in flight fill the memory that is set aside for them. Nothing was lost; try again in a moment.',
  },
  RATE_LIMITED: {
    status: 429,
    message: () => 'Too many requests in a short time. Nothing was lost; try again in a moment.',
  },
  TOO_MANY_IN_FLIGHT: {
    status: 503,
    message: () => 'The server is busy. Nothing was lost; try again in a moment.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: ({ bytes }: { bytes: number }) =>
      `The request body is larger than ${bytes} bytes. Send less at once.`,
  },
  UNSUPPORTED_CONTENT_TYPE: {
    status: 415,
    message: () => 'Only JSON is accepted. Send content-type: application/json.',
  },
  INVALID_REQUEST: {
    status: 400,
    message: ({ fields }: { fields: string }) =>
      `The request does not have the documented shape (${fields}). See /openapi.json.`,
  },
  NOT_FOUND: {
    status: 404,
    message: () => 'There is nothing here. It may have been dropped or deleted.',
  },
  UPGRADE_REQUIRED: {
    status: 426,
    message: () => 'This address speaks WebSocket only.',
  },
  STARTING: {
    status: 503,
    message: () => 'The model is still being loaded. Try again in a second.',
  },
  DRAINING: {
    status: 503,
    message: () => 'The server is shutting down. What was answered so far is complete.',
  },
  TOO_MANY_RUNNING_TURNS: {
    status: 429,
    message: ({ maximum }: { maximum: number }) =>
      `${maximum} answers are already being written. Wait for one to end or stop one.`,
  },
  DUPLICATE_TURN: {
    status: 409,
    message: () => 'A turn with this id is already being answered. Use a new id for a new message.',
  },
  APP_NOT_BUILT: {
    status: 503,
    message: () => 'The app is not built. Run "npm run build" once, then reload.',
  },
  RED_TEAM_UNREADABLE: {
    status: 500,
    message: () =>
      'The report of the red team cannot be read: it is damaged or of another version. Run "lethe redteam" again; nothing else is touched.',
  },
  INTERNAL: {
    status: 500,
    message: () =>
      'Something went wrong on the server. Nothing you wrote was stored; the log has the request id.',
  },
});

import type { JsonObject, WireFormat } from './format.ts';

export interface TextPart {
  readonly type: 'text';
  readonly text: string;
}

/** Where the bytes of an image are. */
export type ImageSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'data'; readonly mediaType: string; readonly base64: string }
  /** An upload that only the vendor who gave the id knows. */
  | { readonly kind: 'upload'; readonly id: string };

/** Where the bytes of a file are, or the text that it is. */
export type FileSource = ImageSource | { readonly kind: 'text'; readonly text: string };

export interface ImagePart {
  readonly type: 'image';
  readonly source: ImageSource;
  /** How closely the model looks; only OpenAI's formats say it. */
  readonly detail?: string;
}

export interface FilePart {
  readonly type: 'file';
  readonly source: FileSource;
  readonly name?: string;
}

export interface AudioPart {
  readonly type: 'audio';
  /** Such as `wav` or `mp3`. */
  readonly encoding: string;
  readonly base64: string;
}

/** What a model thought before it answered, as it gave it; `seal` only its own vendor can read. */
export interface ReasoningPart {
  readonly type: 'reasoning';
  readonly text: string;
  readonly seal?: string;
  readonly id?: string;
}

export interface RefusalPart {
  readonly type: 'refusal';
  readonly text: string;
}

export interface ToolCallPart {
  readonly type: 'toolCall';
  readonly id: string;
  readonly name: string;
  /** The JSON text as the model wrote it, perhaps not valid. */
  readonly arguments: string;
}

/** A part of one vendor's format that the others have no word for, as it came. */
export interface ForeignPart {
  readonly type: 'foreign';
  readonly format: WireFormat;
  readonly value: JsonObject;
}

export type UserPart = TextPart | ImagePart | FilePart | AudioPart | ForeignPart;
export type AssistantPart = TextPart | ReasoningPart | RefusalPart | ToolCallPart | ForeignPart;

export interface UserMessage {
  readonly role: 'user';
  readonly content: readonly UserPart[];
  readonly name?: string;
}

export interface AssistantMessage {
  readonly role: 'assistant';
  readonly content: readonly AssistantPart[];
  readonly name?: string;
}

/** What a tool gave back for one call. */
export interface ToolMessage {
  readonly role: 'tool';
  readonly callId: string;
  readonly content: readonly UserPart[];
  readonly isError?: boolean;
}

export type ChatMessage = UserMessage | AssistantMessage | ToolMessage;

export interface ChatTool {
  readonly name: string;
  readonly description?: string;
  /** JSON Schema of the arguments. */
  readonly parameters?: JsonObject;
  readonly strict?: boolean;
}

export type ToolChoice =
  | { readonly type: 'none' | 'auto' | 'required' }
  | { readonly type: 'tool'; readonly name: string };

export type ResponseFormat =
  | { readonly type: 'text' | 'json' }
  | {
      readonly type: 'jsonSchema';
      readonly name: string;
      readonly schema: JsonObject;
      readonly description?: string;
      readonly strict?: boolean;
    };

/**
 * A request for an answer: what all three formats can say, in one form. A field that the client did not
 * send is absent.
 */
export interface ChatRequest {
  /** The format it was read from. */
  readonly format: WireFormat;
  readonly model: string;
  /** System and developer messages and `instructions`, in order, wherever they stood. */
  readonly system: readonly TextPart[];
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly ChatTool[];
  readonly toolChoice?: ToolChoice;
  readonly parallelToolCalls?: boolean;
  /** Most tokens of the answer. */
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly stop?: readonly string[];
  readonly seed?: number;
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
  readonly responseFormat?: ResponseFormat;
  /** `none`, `minimal`, `low`, `medium`, `high`, `xhigh` or `max`. */
  readonly reasoningEffort?: string;
  /** Names the client's own user to the vendor. */
  readonly user?: string;
  readonly metadata?: JsonObject;
  readonly stream: boolean;
  /** Whether a stream tells the tokens it took; only Chat Completions lets the client choose. */
  readonly includeUsage: boolean;
  /** The state the client wants to go on from, by its id; nothing is kept here that it could name. */
  readonly previousResponseId?: string;
  /** Parameters that mean something in this format alone, as paths such as `tools[2]` or `logprobs`. */
  readonly onlyInFormat: readonly string[];
}

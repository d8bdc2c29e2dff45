export { type DownloadOptions, download } from './download/download.ts';
export { errors } from './errors.ts';
export { exportGguf } from './gguf/export-nano.ts';
export type { GgufPrecision } from './gguf/format.ts';
export { type GgufHeader, parseGgufHeader } from './gguf/header.ts';
export { readGgufHeader } from './gguf/read-header.ts';
export { type AddModelOptions, addModel, MAX_MODEL_BYTES } from './installed/add-model.ts';
export {
  findInstalled,
  findSafetensors,
  type ListedModel,
  listInstalled,
  removeInstalled,
  verifyInstalled,
} from './installed/installed-models.ts';
export { type LoadModelOptions, loadModel } from './installed/load-model.ts';
export { type PullModelOptions, pullModel } from './installed/pull-model.ts';
export type { Shelf } from './installed/shelf.ts';
export { type LlamaConfig, parseLlamaConfig } from './llama/config.ts';
export { createLlama, type Llama, type LlamaOptions } from './llama/model.ts';
export { type LoadLlamaCppOptions, loadLlamaCpp } from './llama-cpp/load-llama-cpp.ts';
export {
  type ModelSource,
  readVerifiedModel,
  type VerifiedModel,
} from './manifest/read-verified.ts';
export { type Manifest, parseManifest } from './manifest/schema.ts';
export {
  LARGEST_COUNT,
  type NanoFacts,
  STYLE_WORDS,
  type StyleWord,
  writeCount,
  writeFacts,
} from './nano/facts.ts';
export { type LoadNanoOptions, loadNano } from './nano/load-nano.ts';
export { planFeatures } from './nano/plan-features.ts';
export { keptSlots, type Retention } from './nano/retention.ts';
export type { WeightFormat } from './nano/weight-files.ts';
export { kindOfAddress } from './providers/address-ranges.ts';
export { ANSWER_PATHS } from './providers/base-url.ts';
export { createProvider, type ProviderOptions } from './providers/create-provider.ts';
export { failureOf } from './providers/failure-of.ts';
export { CLOUD_LIMITS, LOCAL_LIMITS, type ProviderLimits } from './providers/limits.ts';
export { maskKey } from './providers/mask-key.ts';
export type { Told } from './providers/prompt.ts';
export type {
  Provider,
  ProviderAnswer,
  ProviderConnection,
  ProviderRequest,
  ProviderResponse,
  ProviderStream,
} from './providers/provider.ts';
export {
  type ConnectionRuntimeOptions,
  createConnectionRuntime,
  type SendContext,
} from './providers/runtime.ts';
export {
  type Bandit,
  type BanditOptions,
  type BanditState,
  type Candidate,
  type Choice,
  createBandit,
} from './router/bandit.ts';
export {
  createEstimator,
  type Estimate,
  type LoggedChoice,
  meanAndError,
  type Policy,
} from './router/doubly-robust.ts';
export { ROUTE_FEATURES, type RouteFacts, readMessage, routeFeatures } from './router/features.ts';
export { type AnswerOutcome, costOf, rewardOf } from './router/reward.ts';
export { type SimulationReport, simulateRouter } from './router/simulation/simulate-router.ts';
export { decodeBandit, encodeBandit } from './router/state.ts';
export { type AskOnceOptions, askOnce } from './runtime/ask-once.ts';
export { GENERATION_LIMITS } from './runtime/check-options.ts';
export type { Compressed, ModelExamination, TextRecall } from './runtime/model.ts';
export type {
  EmbedOptions,
  EndReason,
  GenerateOptions,
  GenerationEnd,
  GenerationEvent,
  LocalRuntime,
  Message,
  Runtime,
  Style,
  TokenEvent,
  TokenProbability,
} from './runtime/runtime.ts';
export { decodeBfloat16, encodeBfloat16 } from './safetensors/bfloat16.ts';
export type { Dtype } from './safetensors/format.ts';
export type { TensorEntry } from './safetensors/header.ts';
export { openSafetensors, type SafetensorsFile } from './safetensors/open-file.ts';
export type { TensorShape } from './safetensors/plan-file.ts';
export { readSafetensors, type Safetensors, type Tensor } from './safetensors/read.ts';
export { type SafetensorsContent, writeSafetensors } from './safetensors/write.ts';
export { type TensorSource, writeSafetensorsFile } from './safetensors/write-file.ts';
export { createRandom, type Random } from './sampling/random.ts';
export { listModels, type ModelReport, verifyModel } from './shipped/list-models.ts';
export { SHIPPED_MODELS } from './shipped/models.ts';
export { BYTE_ALPHABET } from './tokenizer/byte-alphabet.ts';
export type { TokenStream } from './tokenizer/token-stream.ts';
export { parseTokenizer, type Tokenizer } from './tokenizer/tokenizer.ts';
export { splitWords } from './tokenizer/words.ts';
export type {
  ChatEndReason,
  ChatEvent,
  ChatStart,
  ChatUsage,
  WireFailure,
  WireFailureKind,
} from './wire/chat-event.ts';
export type {
  AssistantMessage,
  AssistantPart,
  AudioPart,
  ChatMessage,
  ChatRequest,
  ChatTool,
  FilePart,
  FileSource,
  ForeignPart,
  ImagePart,
  ImageSource,
  ReasoningPart,
  RefusalPart,
  ResponseFormat,
  TextPart,
  ToolCallPart,
  ToolChoice,
  ToolMessage,
  UserMessage,
  UserPart,
} from './wire/chat-request.ts';
export { createEventReader } from './wire/create-event-reader.ts';
export { createEventWriter } from './wire/create-event-writer.ts';
export type { EventReader } from './wire/event-reader.ts';
export type { EventWriter, EventWriterOptions } from './wire/event-writer.ts';
export { failure } from './wire/failure.ts';
export { isJsonObject, type JsonObject, WIRE_FORMATS, type WireFormat } from './wire/format.ts';
export { WIRE_LIMITS } from './wire/limits.ts';
export { type ListedWireModel, writeModel, writeModelList } from './wire/model-list.ts';
export { parseRequest } from './wire/parse-request.ts';
export { readAnswer } from './wire/read-answer.ts';
export { paramOf } from './wire/refusal.ts';
export {
  eventText,
  KEEP_ALIVE,
  type ServerSentEvent,
  STREAM_HEADERS,
} from './wire/server-sent-event.ts';
export type { WireError, WireErrorResponse } from './wire/wire-error.ts';
export { writeAnswer } from './wire/write-answer.ts';
export { errorOfFailure, writeError } from './wire/write-error.ts';
export type { WriteRequestOptions } from './wire/write-options.ts';
export { writeRequest } from './wire/write-request.ts';

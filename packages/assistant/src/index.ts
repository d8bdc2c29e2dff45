export type { AdaptationDesk } from './adaptation/adaptation.ts';
export {
  type Answerer,
  type AnswererRequest,
  type ChooseAnswerer,
  type Chosen,
  type Left,
  type LeftRequest,
  ownAnswerer,
} from './answerer/answerer.ts';
export { createAskedModels, type NamedAnswerer } from './answerer/asked-models.ts';
export {
  type Assistant,
  type AssistantOptions,
  type ConstitutionOptions,
  createAssistant,
  type DroppedListener,
} from './assistant.ts';
export { type ConsentDesk, createConsentDesk, isAllowed } from './consents/consents.ts';
export type { ConstitutionDesk } from './constitution/constitution-desk.ts';
export { createJudgeThread, type JudgeThread } from './constitution/judge-thread.ts';
export type { Judging } from './constitution/judging.ts';
export { refusalText } from './constitution/refusal.ts';
export { REVISE_BY, type ReviseBy, type Revision } from './constitution/revision.ts';
export { REFUSE_UNSCORED, type RefuseUnscored } from './constitution/unscored.ts';
export { verdictReportOf } from './constitution/verdict-report.ts';
export type { DropReason } from './conversations/conversations.ts';
export type { DiaryDesk } from './diary/diary.ts';
export type { BudgetLeft } from './egress/budget-book.ts';
export type { EgressReceipt, Leaving } from './egress/departure.ts';
export {
  type AnswerPiece,
  createEgress,
  type Egress,
  type EgressAnswer,
  type EgressOptions,
  type EgressRequest,
  type PostRequest,
} from './egress/egress.ts';
export type { EgressConnection } from './egress/egress-connection.ts';
export type { BudgetLimits, Payer } from './egress/payer.ts';
export { costOf } from './egress/price.ts';
export { saidIn } from './egress/said.ts';
export { createTextMemory, type TextMemory } from './egress/text-memory.ts';
export { errors as assistantErrors } from './errors.ts';
export { checkExport } from './export/check-export.ts';
export { type ExportOptions, exportDocument } from './export/export-document.ts';
export { exportPage } from './export/export-page.ts';
export { ASSISTANT_LIMITS, type AssistantLimits } from './limits.ts';
export { type MemoryDesk, relevantMemories } from './memories/memories.ts';
export { type MeasuredTurn, type TurnValues, turnValues } from './monitor/turn-values.ts';
export {
  createTurnWatch,
  type TurnMonitor,
  type TurnWatch,
  type TurnWatchOptions,
} from './monitor/turn-watch.ts';
export { type EditPlan, planEdits } from './postprocess/plan.ts';
export { createPostprocess, type Edits, type Postprocess } from './postprocess/postprocess.ts';
export type { ReceiptDesk } from './receipts/receipts.ts';
export type { SleepPorts, SleepSettings } from './sleep/ports.ts';
export { shownCycle } from './sleep/shape.ts';
export { createSleep, type Sleep } from './sleep/sleep.ts';
export { samplingOf } from './style/sampling.ts';
export { styleOf } from './style/style.ts';
export { type HourOfDay, hourOfDayIn } from './time/hour-of-day.ts';
export type { Schedule } from './time/schedule.ts';
export type { TurnMessageOut } from './turn/deliver.ts';
export type { RegenerateRequest } from './turn/regenerate.ts';
export type { TurnRequest } from './turn/take-turn.ts';

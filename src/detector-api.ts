import type { CallView, CatalogMatch, ProgramView } from './model/program.js';
import type { SignalId, Touch } from './model/touch.js';

/** Everything a detector sees. A detector is pure and synchronous: a linked program in, touches out; no level, no prose. */
export interface Detector {
  /** The folder's name. */
  readonly id: string;
  readonly emits: readonly SignalId[];
  /** `last`: after the others, whose touches it is given. Who decides about an effect needs to know what the effect is. */
  readonly turn?: 'last';
  detect(program: ProgramView, report: (touch: Omit<Touch, 'detector'>) => void, seen: readonly Touch[]): void;
}

export function defineDetector(detector: Detector): Detector {
  return detector;
}

export type { CallView, CatalogMatch, ProgramView };
export type * from './model/facts.js';
export type * from './model/program.js';
export type * from './model/touch.js';
export { bareName } from './model/bare-name.js';
export { folderOf } from './model/paths.js';
export { reportMatches, touchOf, usesAndIdleClients } from './detection/report-matches.js';
export type { Refine, Refinement, Report } from './detection/report-matches.js';
export { authOf, takesCredential } from './detection/access/auth.js';
export { actionsOf, carriesOutput, touchOfAction } from './detection/effects/actions.js';
export { phoneTouches } from './detection/effects/phone-frames.js';
export { isForTerminal, isUnread } from './detection/effects/dropped.js';
export { usersIn } from './detection/effects/takers.js';
export { lastWrite } from './detection/effects/ops-behind.js';
export { perProgram } from './detection/per-program.js';
export { commandOf, commandsOf, requestOf } from './detection/effects/by-call.js';
export { isInternalNote } from './detection/effects/internal-notes.js';
export { isLeftToPeople } from './detection/effects/left-to-people.js';
export { keyedWithin } from './detection/effects/keyed.js';
export { effectOfRequest } from './detection/effects/request-effects.js';
export { isActedOn } from './detection/effects/acted-on.js';
export type { Action } from './detection/effects/actions.js';
export { isMeansOfItsOwn, prebuiltTouch } from './detection/effects/means.js';
export { asksInBrowser } from './detection/places/browser-models.js';
export { codeFilesGiven } from './detection/data/code-files.js';
export { codeStreamsGiven } from './detection/data/code-streams.js';
export { isMockService } from './detection/places/mocks.js';
export { isRunByCode } from './detection/effects/run-by-code.js';
export { whoseTablesAreDefined } from './detection/stores/defined-tables.js';
export { ownByStatements, readsForeignTables } from './detection/stores/statement-tables.js';
export { findOwnStores, ownTables, resourceName } from './detection/stores/own-stores.js';
export { findOwnTransports } from './detection/stores/own-transports.js';
export type { OwnStores } from './detection/stores/own-stores.js';
export {
  callsBehind,
  handsOnNoSecret,
  isOwnTest,
  isPipeline,
  isScripted,
  modelCallsBehind,
  modelCallsOf,
  modelCallsWithin,
} from './detection/places/pipelines.js';
export { startedBy } from './detection/places/started-files.js';
export { isHandedOn } from './detection/places/streams.js';
export { writtenPages, type WrittenPage } from './detection/places/written-pages.js';
export { patchOf } from './detection/places/patched-code.js';
export { clusterLanding } from './detection/places/clusters.js';
export { isAboutLogs } from './detection/stores/log-index.js';
export { withWays } from './detection/ways.js';
export { effectsOf, hasOwnModel } from './detection/effects/effects.js';
export type { Effect } from './detection/effects/effects.js';
export { accountOf } from './detection/access/accounts.js';
export { sqlOf, statementWord, verbOfSql } from './detection/effects/sql.js';
export { isSaver, settledLanding, storeUses } from './detection/stores/stores.js';
export type { StoreUse } from './detection/stores/stores.js';
export { isReply } from './detection/effects/conversations.js';
export { isNameOfRead } from './detection/effects/tool-protocol.js';
export { isOfHandler } from './detection/effects/handler-objects.js';
export { accountTables } from './detection/stores/account-tables.js';
export { isWrittenAccount } from './detection/access/own-accounts.js';
export { asksWho } from './detection/data/asks.js';
export { keepingTools } from './detection/data/kept-by-tools.js';
export { adviceChats, answersInMessenger, type AdviceChat } from './detection/data/advice.js';
export { DataKind } from './detection/data/data-kind.js';
export { reportDataFiles } from './detection/data/data-reads.js';
export { reportOperations } from './detection/data/operations.js';
export { reportQuestionTables } from './detection/data/question-tables.js';
export { asksForge } from './detection/effects/forges.js';
export { lexiconOf } from './detection/data/lexicon.js';
export { openInputs, type OpenInput } from './detection/data/open-inputs.js';
export { promptsGivenTo } from './detection/prompts.js';
export { touchesOfModels } from './detection/models-by-id.js';
export { inputsOfKind, isChat, isUpload, modelPlace, promptPlace, reportInputs, siteOf, touchOfInput } from './detection/data/records.js';
export type { InputTouch, KnownInput } from './detection/data/records.js';
export { reportAbsentFiles } from './detection/data/absent-files.js';
export { chatTable, reportStoredChats, reportTables } from './detection/data/stored.js';
export { isSeen, readsOf } from './detection/effects/reads.js';
export { hasTestKey } from './detection/access/test-keys.js';
export { reportSources } from './detection/data/systems.js';
export { itemsOf, settingsAt } from './detection/places/settings.js';
export type { Setting } from './detection/places/settings.js';
export { isUnplaced } from './detection/places/templates.js';
export { vendorNames } from './model/vendor.js';
export { reportDecisions } from './detection/effects/decisions.js';
